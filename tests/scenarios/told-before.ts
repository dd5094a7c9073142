import { join } from 'node:path'
import type { Facts } from '../../core/facts.ts'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import type { Update } from '../../db/updates.ts'
import { department } from '../fixtures/correct.ts'
import type { PlayedChat, Stage } from './player.ts'

/** Facts that people gave in earlier or parallel talks; `asIf` is the update of such a talk. */
export function toldBefore(
  dataDir: string,
  asIf: (store: Store, chat: PlayedChat, name: string) => Update,
): Pick<Stage, 'file' | 'fill'> {
  const within = (work: (store: Store) => void) => {
    const store = openStore(join(dataDir, 'ziping.db'))
    work(store)
    store.close()
  }
  return {
    file: (chat, name, facts) => within((store) => openFiling(store, asIf(store, chat, name), facts)),
    fill: (chat, name, facts) =>
      within((store) => {
        const changes = asChanges(facts)
        atTurn(store, asIf(store, chat, name), () => ({ says: [], changes, place: { at: 'row', row: 'base.staff' } }))
      }),
  }
}

function asChanges(facts: Facts) {
  return [...facts].map(([address, to]) => ({ address, to }))
}

function openFiling(store: Store, update: Update, facts: Facts): void {
  const changes = asChanges(facts)
  const phone = facts.get('base.signature.phone')
  atTurn(store, update, () => ({
    says: [],
    open: { department, edition: 'hunan-2023', year: 2023, facts: changes },
    ...(phone ? { person: { phone } } : {}),
  }))
}
