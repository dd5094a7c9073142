import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ScanKind } from '../core/known/scans.ts'
import { jobs } from './lanes.ts'
import { filings, people } from './schema.ts'

/** Sealed pages that are kept beside a filing, with their own bytes: a channel may lose them. */
export const scans = sqliteTable(
  'scans',
  {
    /** The job that fetched it. */
    id: integer()
      .primaryKey()
      .references(() => jobs.id),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    kind: text().$type<ScanKind>().notNull(),
    size: integer().notNull(),
    at: text().notNull(),
    /** Whether it is not wanted any more; of those, a filing holds the last one. */
    dropped: integer({ mode: 'boolean' }).notNull().default(false),
    /** Last, so that a list of scans reads none of it. */
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('scans_filing').on(table.filing)],
)
