import type { Bureau } from '../core/known/bureau.ts'
import type { Loaded } from '../core/known/loaded.ts'
import { campaignsOf } from './campaigns.ts'
import { type Seen, see } from './context.ts'
import { otherFilings } from './filings.ts'
import { membersOf } from './members.ts'
import { bureauOf } from './officers.ts'
import type { PersonRow } from './people.ts'
import { readPlace } from './places.ts'
import type { Store } from './store.ts'

/** Loads what every message needs: who speaks, and the filing in hand. */
export function loadFor(store: Store, row: PersonRow, seen: Seen = see(store, row, row.filing)): Loaded {
  return { ...(row.start ? { place: row.start } : {}), ...loadAbout(store, row, seen) }
}

/** Loads the same for another filing. */
export function loadAbout(store: Store, row: PersonRow, seen: Seen): Loaded {
  const { filing } = seen
  const bureau = loadBureau(store, row.id)
  return {
    ...seen,
    ...(filing ? readPlace(store, row.id, filing.id) : {}),
    members: filing ? membersOf(store, filing.id) : [],
    filings: otherFilings(store, row.id, filing?.id),
    ...(bureau ? { bureau } : {}),
  }
}

function loadBureau(store: Store, person: number): Bureau | undefined {
  const bureau = bureauOf(store, person)
  return bureau && { ...bureau, campaigns: campaignsOf(store, bureau.id) }
}
