import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../core/filing.ts'
import { departments, filings, people } from './schema.ts'

/** How people join a department and share its annexes. Times are ISO texts in UTC. */

export const invitations = sqliteTable(
  'invitations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** The SHA-256 of the token in its link: whoever has the token may join. */
    hash: text().notNull().unique(),
    department: integer()
      .notNull()
      .references(() => departments.id),
    role: text().$type<Role>().notNull(),
    uses: integer().notNull(),
    expires: text().notNull(),
    revoked: text(),
    by: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
  },
  (table) => [index('invitations_department').on(table.department)],
)

/** Who used which invitation. */
export const joins = sqliteTable(
  'joins',
  {
    invitation: integer()
      .notNull()
      .references(() => invitations.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invitation, table.person] })],
)

/** Who fills in an annex; an annex without a row is everybody's. */
export const handed = sqliteTable(
  'handed',
  {
    filing: integer()
      .notNull()
      .references(() => filings.id),
    annex: text().notNull(),
    person: integer()
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.filing, table.annex] })],
)
