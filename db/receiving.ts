import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { jobs } from './lanes.ts'
import { filings, people } from './schema.ts'

/** The exchange file that somebody sent for a filing, until they decide on it; one at a time. */
export const received = sqliteTable('received', {
  /** The job that read it. */
  id: integer()
    .primaryKey()
    .references(() => jobs.id),
  filing: integer()
    .notNull()
    .references(() => filings.id),
  person: integer()
    .notNull()
    .references(() => people.id),
  text: text().notNull(),
})
