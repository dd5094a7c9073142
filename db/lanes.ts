import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { updates } from './channels-table.ts'
import { filings, people } from './schema.ts'
import { job, rows, stored } from './stored.ts'

/** What is still to be said and done. Times are ISO texts in UTC. */

export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    chat: integer().notNull(),
    /** The filing that the message is about. */
    filing: integer().references(() => filings.id),
    kind: text().$type<'message' | 'mono' | 'edit' | 'document'>().notNull(),
    state: text().$type<'queued' | 'held' | 'sent' | 'failed' | 'dropped'>().notNull().default('queued'),
    /** A document's caption. */
    text: text().notNull(),
    buttons: stored(1, rows, { under: 'rows' }).notNull(),
    /** The outbox row whose message this one edits. */
    edits: integer(),
    /** The channel's id of the sent message. */
    messageId: text('message_id'),
    /** The update that it answers, and its line number in a chat that is read from here. */
    update: integer('update_id'),
    line: integer(),
    attempts: integer().notNull().default(0),
    createdAt: text('created_at').notNull(),
    sentAt: text('sent_at'),
    fileName: text('file_name'),
    bytes: blob({ mode: 'buffer' }),
  },
  (table) => [
    index('outbox_queue').on(table.chat, table.id).where(sql`${table.state} = 'queued'`),
    index('outbox_sent').on(table.chat).where(sql`${table.state} = 'sent'`),
    index('outbox_lines').on(table.chat, table.line).where(sql`${table.line} is not null`),
    index('outbox_message').on(table.chat, table.messageId).where(sql`${table.messageId} is not null`),
    index('outbox_update').on(table.update).where(sql`${table.update} is not null`),
    index('outbox_documents').on(table.createdAt).where(sql`${table.kind} = 'document'`),
  ],
)

export const jobs = sqliteTable(
  'jobs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null for a job about no filing, such as checking a file that was sent. */
    filing: integer().references(() => filings.id),
    person: integer()
      .notNull()
      .references(() => people.id),
    chat: integer().notNull(),
    job: stored(1, job).notNull(),
    state: text().$type<'queued' | 'held' | 'done' | 'failed' | 'cancelled'>().notNull().default('queued'),
    /** The outbox row of its progress message. */
    line: integer(),
    /**
     * The processes that have begun it, the current one included; those that were stopped or gave it up are not
     * counted.
     */
    attempts: integer().notNull().default(0),
    at: text().notNull(),
    /** The update that asked for it. */
    update: integer('update_id').references(() => updates.id),
  },
  (table) => [index('jobs_queue').on(table.id).where(sql`${table.state} = 'queued'`)],
)

/** Requests to a model: what each cost, and the draft that came of it. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    filing: integer()
      .notNull()
      .references(() => filings.id),
    section: text().notNull(),
    /** The hash of everything that was sent. */
    hash: text().notNull(),
    /** The draft with its slots; null where the template was used instead. */
    source: text(),
    tokens: integer().notNull(),
    millis: integer().notNull(),
    at: text().notNull(),
  },
  (table) => [index('drafts_filing').on(table.filing, table.hash)],
)
