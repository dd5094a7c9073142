import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What the office's page stores besides the talk. Times in ms since 1970; `user` is the person's id on this channel.
 */

/** Who is signed in on which device. Only the SHA-256 of a token is stored. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    user: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When the session ends unless it is used before. */
    expiresAt: integer('expires_at').notNull(),
    /** When it was last used, to the hour. */
    seenAt: integer('seen_at').notNull(),
    /** The browser and its system in two words; empty if unknown. */
    browser: text().notNull().default(''),
  },
  (table) => [index('sessions_user').on(table.user)],
)

/** Codes for signing in on one more device; each is deleted when it is used. Only the SHA-256 of a code is stored. */
export const deviceLinks = sqliteTable('device_links', {
  codeHash: text('code_hash').primaryKey(),
  user: text().notNull(),
  expiresAt: integer('expires_at').notNull(),
})

/** The files that people sent. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    chat: integer().notNull(),
    /** The first part of the SHA-256 of its bytes. */
    hash: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    at: integer().notNull(),
    /** Whether the bytes are deleted, because the bot has read them. */
    dropped: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('uploads_chat').on(table.chat, table.at),
    index('uploads_held').on(table.at).where(sql`${table.dropped} = 0`),
  ],
)

/** The bytes of a file in pieces, so that none takes long to write or to read; pieces without a file are leftovers. */
export const uploadParts = sqliteTable(
  'upload_parts',
  {
    file: text().notNull(),
    number: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.file, table.number] })],
)

/** A chat's own menu, if it differs from everybody's. */
export const menus = sqliteTable('menus', {
  chat: integer().primaryKey(),
  words: text({ mode: 'json' })
    .$type<readonly { readonly command: string; readonly description: string }[]>()
    .notNull(),
})

/** The page databases of earlier versions that were imported, by fingerprint. */
export const takenOver = sqliteTable('taken_over', {
  fingerprint: text().primaryKey(),
  at: integer().notNull(),
})
