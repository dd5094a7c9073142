import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RecordedComing } from '../core/known/record.ts'
import type { Request } from '../core/people.ts'
import { bureaus } from './campaigns-table.ts'
import { departments, filings, people } from './schema.ts'

/** Who belongs to which department or bureau, and how they came there. Times are ISO texts in UTC. */

/** The record of who joined or left a department or a bureau's officers. Append-only. */
export const comings = sqliteTable(
  'comings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null for an officer. */
    department: integer().references(() => departments.id),
    /** For an officer, their bureau; beside a department, the bureau whose officer acted. */
    bureau: integer().references(() => bureaus.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    /** `preparer`, `head`, `preparer,head` or `officer`. */
    roles: text().notNull(),
    what: text().$type<RecordedComing['what']>().notNull(),
    /** Who invited, admitted or removed them; null if they acted themselves. */
    by: integer().references(() => people.id),
    at: text().notNull(),
    /** The newest change over all filings at that time. */
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
    /** Who answered the request. */
    by: integer().references(() => people.id),
  },
  (table) => [index('requests_filing').on(table.filing), index('requests_person').on(table.person)],
)
