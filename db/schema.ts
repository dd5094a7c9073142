import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FilingState, Role } from '../core/filing.ts'
import { bureaus, campaigns } from './campaigns-table.ts'
import { updates } from './channels-table.ts'
import { place, facts as snapshot, stored } from './stored.ts'

/** People, filings and answers. Times are ISO texts in UTC. */

export const people = sqliteTable(
  'people',
  {
    id: integer().primaryKey(),
    /** The chat in which they last wrote. */
    chat: integer().notNull(),
    name: text(),
    phone: text(),
    unreachable: integer({ mode: 'boolean' }).notNull().default(false),
    /** The filing that the person's talk is about. */
    filing: integer().references(() => filings.id),
    /** The place while no filing is open. */
    start: stored(1, place),
  },
  (table) => [index('people_chat').on(table.chat)],
)

/** A person's id on a channel; on another channel they may be a different person. */
export const identities = sqliteTable(
  'identities',
  {
    channel: text().notNull(),
    /** The channel's id of them. */
    user: text().notNull(),
    person: integer()
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.channel, table.user] }), index('identities_person').on(table.person)],
)

export const departments = sqliteTable(
  'departments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    /** Whether a model, if configured, may draft its sections. */
    drafting: integer({ mode: 'boolean' }).notNull().default(true),
    /** The bureau that lists it; null for a department that works alone. */
    bureau: integer().references(() => bureaus.id),
    /** The name normalised for look-up, regardless of spaces and punctuation. */
    key: text().notNull().default(''),
  },
  (table) => [
    uniqueIndex('departments_listed').on(table.bureau, table.name).where(sql`${table.bureau} is not null`),
    index('departments_key').on(table.key),
  ],
)

export const members = sqliteTable(
  'members',
  {
    person: integer()
      .notNull()
      .references(() => people.id),
    department: integer()
      .notNull()
      .references(() => departments.id),
    role: text().$type<Role>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.department, table.role] }),
    index('members_department').on(table.department),
  ],
)

export const filings = sqliteTable(
  'filings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    department: integer()
      .notNull()
      .references(() => departments.id),
    edition: text().notNull(),
    year: integer().notNull(),
    deadline: text(),
    state: text().$type<FilingState>().notNull(),
    /** The update that opened it. */
    opened: integer()
      .notNull()
      .references(() => updates.id),
    /** The bureau's year that it belongs to; null for a department that works alone. */
    campaign: integer().references(() => campaigns.id),
  },
  (table) => [
    index('filings_department').on(table.department),
    index('filings_campaign').on(table.campaign).where(sql`${table.campaign} is not null`),
  ],
)

export const places = sqliteTable(
  'places',
  {
    person: integer()
      .notNull()
      .references(() => people.id),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    place: stored(1, place).notNull(),
    /** The newest change that the person has seen or was notified of. */
    seen: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.person, table.filing] })],
)

/** The record of answers. Append-only. */
export const changes = sqliteTable(
  'changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    address: text().notNull(),
    /** Null is “not asked”. */
    from: text('from_value'),
    to: text('to_value'),
    person: integer()
      .notNull()
      .references(() => people.id),
    update: integer('update_id')
      .notNull()
      .references(() => updates.id),
    at: text().notNull(),
    /** The person whose value it overwrites, if they were notified at once. */
    told: integer(),
  },
  (table) => [index('changes_filing').on(table.filing)],
)

/** The latest state of `changes`. */
export const facts = sqliteTable(
  'facts',
  {
    filing: integer()
      .notNull()
      .references(() => filings.id),
    address: text().notNull(),
    value: text().notNull(),
    /** The cell's last change. */
    change: integer()
      .notNull()
      .references(() => changes.id),
  },
  (table) => [primaryKey({ columns: [table.filing, table.address] })],
)

/** The record of a filing's states. Append-only. */
export const steps = sqliteTable(
  'steps',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    from: text('from_state').$type<FilingState>().notNull(),
    to: text('to_state').$type<FilingState>().notNull(),
    person: integer()
      .notNull()
      .references(() => people.id),
    at: text().notNull(),
    /** The facts at that moment. */
    snapshot: stored(1, snapshot, { under: 'facts' }).notNull(),
    /** The opinion with which it was sent back. */
    note: text(),
    /** The newest change of the filing when the step was taken. */
    change: integer(),
    /** For a signature: whether the signer had also filled in the filing. */
    alone: integer({ mode: 'boolean' }),
  },
  (table) => [index('steps_filing').on(table.filing)],
)

/** The document of a step as made at that moment. Append-only. */
export const documents = sqliteTable('documents', {
  step: integer()
    .primaryKey()
    .references(() => steps.id),
  name: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  at: text().notNull(),
})
