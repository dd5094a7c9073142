import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RecordedComing } from '../core/known/record.ts'
import type { Request } from '../core/people.ts'
import { bureaus } from './campaigns-table.ts'
import { departments, filings, people } from './schema.ts'

/** Who belongs where, and how that came about. Times are ISO texts in UTC. */

/** The record of who came to a department or to a bureau's officers and who went: rows are only ever added. */
export const comings = sqliteTable(
  'comings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** None for an officer. */
    department: integer().references(() => departments.id),
    /** The bureau of an officer; beside a department, the bureau for which an officer acted. */
    bureau: integer().references(() => bureaus.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    /** `preparer`, `head`, both with a comma between them, or `officer`. */
    roles: text().notNull(),
    what: text().$type<RecordedComing['what']>().notNull(),
    /** Who invited them, let them in, or took them out; nobody where they did it themselves. */
    by: integer().references(() => people.id),
    at: text().notNull(),
    /** The newest change of all filings when it happened. */
    change: integer().notNull(),
  },
  (table) => [
    index('comings_department').on(table.department),
    index('comings_bureau').on(table.bureau).where(sql`${table.department} is null`),
  ],
)

/** People who asked to be let into a filing without an invitation. */
export const requests = sqliteTable(
  'requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
    answer: text().$type<NonNullable<Request['answer']>>(),
    /** Who answered. */
    by: integer().references(() => people.id),
  },
  (table) => [index('requests_filing').on(table.filing), index('requests_person').on(table.person)],
)
