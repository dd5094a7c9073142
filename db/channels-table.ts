import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Content } from '../core/arrival.ts'
import type { ReadFile } from '../core/known/contents.ts'
import { content, known, place, stored } from './stored.ts'

/** Where people write, and what arrived from there. Ids of people, chats and messages are the channel's own texts. */

/** An arrival as it is stored: a file that was read loses its contents if they are too large. */
export type KeptContent = Content | (Omit<ReadFile, 'contents'> & Partial<Pick<ReadFile, 'contents'>>)

/** A chat of a channel; `address` is the channel's own id of it. */
export const chats = sqliteTable(
  'chats',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channel: text().notNull(),
    address: text().notNull(),
    /** Whether its people read messages from this database, so that nothing is sent to them. */
    reads: integer({ mode: 'boolean' }).notNull().default(false),
    /** Whether its person blocked the bot: what is said meanwhile is dropped. */
    shut: integer({ mode: 'boolean' }).notNull().default(false),
    /** The newest line of a chat that is read from here. */
    line: integer().notNull().default(0),
  },
  (table) => [uniqueIndex('chats_address').on(table.channel, table.address)],
)

/** Everything that arrived, each once. */
export const updates = sqliteTable(
  'updates',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    channel: text().notNull(),
    /** The channel's own id of the update; a repeated id is the same update. */
    external: text().notNull(),
    chat: integer(),
    person: integer(),
    /** The filing that it was about. */
    filing: integer(),
    /** The message's id in its chat; for a tap, that of the message with the button. */
    message: text(),
    content: stored(1, content).$type<KeptContent | undefined>(),
    /**
     * What its turn was given besides the facts, including the place where it left the talk, so that the turn can be
     * replayed.
     */
    known: stored(1, known),
    left: stored(1, place, { column: 'left_at' }),
    /** Its line number, in a chat that is read from here. */
    line: integer(),
    /** The turn that this one undoes, even if there was nothing left to change. */
    undoes: integer(),
    /** The question that it was read as an answer to. */
    answered: text(),
    /** The newest change of the filing that its writer had seen by then. */
    seen: integer(),
    /** The job that read the file which this turn imported. */
    imports: integer(),
  },
  (table) => [
    uniqueIndex('updates_external').on(table.channel, table.external),
    index('updates_undoes').on(table.undoes).where(sql`${table.undoes} is not null`),
    index('updates_filing').on(table.filing).where(sql`${table.filing} is not null`),
    index('updates_message').on(table.chat, table.message).where(sql`${table.message} is not null`),
    index('updates_lines').on(table.chat, table.line).where(sql`${table.line} is not null`),
  ],
)
