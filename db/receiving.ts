import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { jobs } from './lanes.ts'
import { filings, people } from './schema.ts'

/**
 * The exchange files that were sent for a filing, until they are decided on: one of a person's own at a time. A
 * colleague who fills an annex has copies of their own.
 */
export const received = sqliteTable(
  'received',
  {
    /** The job that read it. */
    id: integer()
      .notNull()
      .references(() => jobs.id),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    /** Who decides on it. */
    person: integer()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.person] })],
)
