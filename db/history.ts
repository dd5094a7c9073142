import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { ColleagueChange } from '../core/dialogue/history/record.ts'
import type { Authored, Before, TheirChange } from '../core/dialogue/people/office.ts'
import { authorOf, between } from './record.ts'
import { changes, people } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** The record of answers, read back: who changed what. */

/** Whose record it is, and for whom it is read. */
export type Reader = { readonly filing: number; readonly person: number }

const ofFiling = eq(changes.filing, given('filing'))

const selectChangedBy = statement((db) => {
  const theirs = sql`${changes.id} > ${given('after')} and ${changes.person} <> ${given('person')}`
  return db
    .select({ id: changes.id, person: people.id, name: people.name, to: changes.to })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .where(and(ofFiling, eq(changes.address, given('address')), theirs))
    .orderBy(desc(changes.id))
    .limit(1)
})

/** The latest change that somebody else made to a cell after a change. */
export function changedBy(store: Store, reader: Reader, address: string, after: number): TheirChange | undefined {
  const row = selectChangedBy(store).get({ ...reader, address, after })
  return row && { id: row.id, by: authorOf(row), to: row.to ?? undefined }
}

const selectChangedSince = statement((db) => {
  const theirs = sql`${changes.person} <> ${given('person')} and ${changes.told} is not ${given('person')}`
  return db
    .select({ address: changes.address, from: changes.from, to: changes.to, person: people.id, name: people.name })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .where(and(ofFiling, gt(changes.id, given('after')), theirs))
    .orderBy(asc(changes.id))
})

/** What others changed after a change, oldest first, but for what the reader was told of at once. */
export function changedSince(store: Store, reader: Reader, after: number): ColleagueChange[] {
  const rows = selectChangedSince(store).all({ ...reader, after })
  return rows.map((row) => ({ ...between(row), by: authorOf(row) }))
}

const selectAuthor = statement((db) =>
  db
    .select({ person: people.id, name: people.name, at: changes.at })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .where(and(eq(changes.id, given('change')), ofFiling)),
)

/** Who made a change of a filing, and when. */
export function authoredBy(store: Store, filing: number, change: number): Authored | undefined {
  const row = selectAuthor(store).get({ filing, change })
  return row && { by: authorOf(row), at: row.at }
}

const selectAfter = statement((db) =>
  db
    .select({ address: changes.address, from: changes.from })
    .from(changes)
    .where(and(ofFiling, gt(changes.id, given('change'))))
    .orderBy(asc(changes.id)),
)

/** What the cells that were changed after a change held then. */
export function heldBefore(store: Store, filing: number, change: number): Before[] {
  const first = new Map<string, string | undefined>()
  for (const { address, from } of selectAfter(store).all({ filing, change }))
    if (!first.has(address)) first.set(address, from ?? undefined)
  return [...first].map(([address, from]) => ({ address, from }))
}

const selectUntil = statement((db) =>
  db
    .select({ change: sql<number | null>`max(${changes.id})` })
    .from(changes)
    .where(and(ofFiling, lte(changes.at, given('at')))),
)

/** The newest change of a filing at a moment; 0 before the first. */
export function changeUntil(store: Store, filing: number, at: string): number {
  return selectUntil(store).get({ filing, at })?.change ?? 0
}
