import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Authored, Before, TheirChange } from '../core/known/people.ts'
import type { ColleagueChange } from '../core/known/record.ts'
import { authorOf, between } from './record.ts'
import { changes, people } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Reads the record of answers: who changed what. */

/** Whose record is read, and for whom. */
export type Reader = { readonly filing: number; readonly person: number }

const ofFiling = eq(changes.filing, given('filing'))

const selectTheirs = statement((db) =>
  db
    .select({
      rows: sql<string>`(select json_group_array(json_array(address, id, person, to_value)) from (
      select address, max(id) as id, person, to_value from changes
      where filing = ${given('filing')} and person <> ${given('person')} group by address))`,
    })
    .from(sql`(select 1)`),
)

const selectWriters = statement((db) =>
  db
    .select({ person: people.id, name: people.name })
    .from(people)
    .where(sql`${people.id} in (select value from json_each(${given('people')}))`),
)

/** For each cell that somebody else changed, their latest change. Read as one JSON text, which is fastest. */
export function theirsOf(store: Store, reader: Reader): ReadonlyMap<string, TheirChange> {
  const rows: [string, number, number, string | null][] = JSON.parse(
    selectTheirs(store).get({ ...reader })?.rows ?? '[]',
  )
  if (rows.length === 0) return new Map()
  const ids = JSON.stringify([...new Set(rows.map(([, , person]) => person))])
  const by = new Map(
    selectWriters(store)
      .all({ people: ids })
      .map((row) => [row.person, authorOf(row)]),
  )
  return new Map(
    rows.map(([address, id, person, to]) => [
      address,
      { id, by: by.get(person) ?? { id: person }, to: to ?? undefined },
    ]),
  )
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

/** Others' changes after a given one, oldest first, except those that the reader was notified of at once. */
export function changedSince(store: Store, reader: Reader, after: number): ColleagueChange[] {
  const rows = selectChangedSince(store).all({ ...reader, after })
  return rows.map((row) => ({ ...between(row), by: authorOf(row) }))
}

const selectAuthors = statement((db) =>
  db
    .select({ id: changes.id, person: people.id, name: people.name, at: changes.at })
    .from(changes)
    .innerJoin(people, eq(people.id, changes.person))
    .where(and(ofFiling, sql`${changes.id} in (select value from json_each(${given('made')}))`)),
)

/** Who made each of these changes, and when. */
export function authorsOf(
  store: Store,
  filing: number,
  made: readonly (readonly [address: string, change: number])[],
): ReadonlyMap<string, Authored> {
  if (made.length === 0) return new Map()
  const rows = selectAuthors(store).all({ filing, made: JSON.stringify(made.map(([, change]) => change)) })
  const known = new Map(rows.map((row) => [row.id, { by: authorOf(row), at: row.at }]))
  return new Map(
    made.flatMap(([address, change]) => {
      const author = known.get(change)
      return author ? [[address, author] as const] : []
    }),
  )
}

const selectAfter = statement((db) =>
  db
    .select({ id: changes.id, address: changes.address, from: changes.from })
    .from(changes)
    .where(and(ofFiling, gt(changes.id, given('change'))))
    .orderBy(asc(changes.id)),
)

/** The changes after a given one, oldest first, with each cell's value before. */
export function changedAfter(store: Store, filing: number, change: number): Before[] {
  return selectAfter(store)
    .all({ filing, change })
    .map(({ from, ...row }) => ({ ...row, from: from ?? undefined }))
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
