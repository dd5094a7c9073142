import { and, desc, eq, sql } from 'drizzle-orm'
import type { TheirChange } from '../core/dialogue/people/office.ts'
import { present } from './rows.ts'
import { changes, people } from './schema.ts'
import type { Database, Store } from './store.ts'

export type HistoryStatements = ReturnType<typeof prepareHistory>

/** The record of answers, read back: who changed what. */
export function prepareHistory(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  const filing = eq(changes.filing, given('filing'))
  return {
    byOthers: db
      .select({ id: changes.id, person: people.id, name: people.name, to: changes.to })
      .from(changes)
      .innerJoin(people, eq(people.id, changes.person))
      .where(
        and(
          filing,
          eq(changes.address, given('address')),
          sql`${changes.id} > ${given('after')} and ${changes.person} <> ${given('person')}`,
        ),
      )
      .orderBy(desc(changes.id))
      .limit(1)
      .prepare(),
  }
}

/** Whose record it is, and for whom it is read. */
export type Reader = { readonly filing: number; readonly person: number }

/** The latest change that somebody else made to a cell after a change. */
export function changedBy(store: Store, reader: Reader, address: string, after: number): TheirChange | undefined {
  const row = store.history.byOthers.get({ ...reader, address, after })
  return row && { id: row.id, by: present({ id: row.person, name: row.name }), to: row.to ?? undefined }
}
