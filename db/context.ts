import type { Filing, Person } from '../core/filing.ts'
import { findFiling } from './filings.ts'
import { knownFacts } from './known.ts'
import type { PersonRow } from './people.ts'
import { present } from './rows.ts'
import type { Store } from './store.ts'

/** A person and the filing in hand; no filing unless the person belongs to its department. */
export type Seen = { readonly person: Person; readonly filing?: Filing }

export function see(store: Store, { id, name, phone }: PersonRow, filing: number | null): Seen {
  const found = filing === null ? undefined : findFiling(store, id, filing)
  const told = present({ id, name, phone })
  if (!found) return { person: { ...told, roles: [] } }
  const { roles, ...head } = found
  return { person: { ...told, roles }, filing: { ...head, ...knownFacts(store, head.id, head.change) } }
}
