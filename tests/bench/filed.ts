import type { Facts } from '../../core/facts.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import type { Update } from '../../db/updates.ts'
import { meetAs, updateBy } from '../db/person.ts'

/** The first so many people. */
export function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}

/** Opens a filing with these facts for each of these people, as if from earlier talks. */
export function fileFilings(store: Store, people: readonly number[], facts: Facts, department: string): void {
  const at = new Date().toISOString()
  for (const person of people) {
    meetAs(store, person)
    fileFor(store, updateBy(-person, person, at), facts, `${department}${person}`)
  }
}

/** The same for the person of this update. */
export function fileFor(store: Store, update: Update, facts: Facts, department: string): void {
  const changes = [...facts].map(([address, to]) => ({ address, to }))
  atTurn(store, update, () => ({ says: [], open: { department, edition: 'hunan-2023', year: 2023, facts: changes } }))
}
