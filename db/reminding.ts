import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Role } from '../core/filing.ts'
import { outbox } from './lanes.ts'
import { filings, people } from './schema.ts'

/** What people are reminded of and when. Times are ISO texts in UTC. */

/** One person's reminders about one filing; at most one of each is waiting, the next one. */
export const reminders = sqliteTable(
  'reminders',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    /** The role in which the person is reminded. */
    kind: text().$type<Role>().notNull(),
    slot: text().notNull(),
    /** The deadline that it was planned for: a moved deadline has reminders of its own. */
    deadline: text().notNull(),
    dueAt: text('due_at').notNull(),
    state: text().$type<'waiting' | 'sent' | 'skipped'>().notNull().default('waiting'),
    /** The message that it became. */
    outbox: integer().references(() => outbox.id),
  },
  (table) => [
    uniqueIndex('reminders_once').on(table.filing, table.person, table.kind, table.slot, table.deadline),
    index('reminders_due').on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index('reminders_waiting').on(table.person).where(sql`${table.state} = 'waiting'`),
    index('reminders_outbox').on(table.outbox),
  ],
)

/** The filings whose reminders have to be planned again; triggers fill it. */
export const replans = sqliteTable('replans', {
  filing: integer()
    .primaryKey()
    .references(() => filings.id),
})

/** A person's choices about their reminders. */
export const reminding = sqliteTable('reminding', {
  person: integer()
    .primaryKey()
    .references(() => people.id),
  /** Local, `20:00`. */
  hour: text(),
  /** No reminders before this day, except that of the last day. */
  snoozed: text(),
})
