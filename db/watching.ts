import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bureaus } from './campaigns-table.ts'
import { outbox } from './lanes.ts'
import { filings, people } from './schema.ts'

/** The officers who watch for the bureau, and what they did. Times are ISO texts in UTC. */

export const officers = sqliteTable('officers', {
  person: integer()
    .primaryKey()
    .references(() => people.id),
  bureau: integer()
    .notNull()
    .references(() => bureaus.id),
  at: text().notNull(),
})

/** The links into the bureau, each for one officer. */
export const officerLinks = sqliteTable('officer_links', {
  /** The SHA-256 of its token: whoever has the token may join. */
  hash: text().primaryKey(),
  bureau: integer()
    .notNull()
    .references(() => bureaus.id),
  /** The officer who made it; null if the program printed it. */
  by: integer().references(() => people.id),
  expires: text().notNull(),
  /** Who joined by it. */
  person: integer().references(() => people.id),
  at: text().notNull(),
})

/** The record of deadlines extended for one department. Append-only. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    deadline: text().notNull(),
    reason: text().notNull(),
    person: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
  },
  (table) => [index('extensions_filing').on(table.filing)],
)

/** Whom an officer urged, and when. */
export const nudges = sqliteTable(
  'nudges',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
  },
  (table) => [index('nudges_filing').on(table.filing)],
)

/** The officers' daily messages, one a day for each. */
export const digests = sqliteTable(
  'digests',
  {
    person: integer()
      .notNull()
      .references(() => people.id),
    /** Local. */
    day: text().notNull(),
    /** The message that it became; null if there was nothing to say. */
    outbox: integer().references(() => outbox.id),
  },
  (table) => [primaryKey({ columns: [table.person, table.day] }), index('digests_outbox').on(table.outbox)],
)
