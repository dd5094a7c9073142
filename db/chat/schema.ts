import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChatFile, Command, Entity, EventBody, Keyboard, UpdateKind } from './types.ts'

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

export const accounts = sqliteTable('accounts', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  blocked: integer('blocked', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
})

/** Who is signed in on which device. Only the SHA-256 of a token is kept. Times in milliseconds. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    account: integer('account')
      .notNull()
      .references(() => accounts.id),
    createdAt: integer('created_at').notNull(),
    /** When the session ends unless it is used before; without it the session has ended. */
    expiresAt: integer('expires_at'),
    /** When it was last used, to the hour. */
    seenAt: integer('seen_at').notNull().default(0),
    /** The browser and its system in two words; empty where unknown. */
    browser: text('browser').notNull().default(''),
  },
  (table) => [index('sessions_by_account').on(table.account)],
)

/** The ways to sign in on one more device; each is deleted when it is used. Only the SHA-256 of a code is kept. */
export const deviceLinks = sqliteTable('device_links', {
  codeHash: text('code_hash').primaryKey(),
  account: integer('account')
    .notNull()
    .references(() => accounts.id),
  expiresAt: integer('expires_at').notNull(),
})

export const files = sqliteTable('files', {
  id: text('id').primaryKey(),
  uniqueId: text('unique_id').notNull(),
  kind: text('kind').$type<ChatFile['kind']>().notNull(),
  name: text('name').notNull(),
  mime: text('mime').notNull(),
  size: integer('size').notNull(),
  width: integer('width'),
  height: integer('height'),
  /** Whether the bytes are gone: the bot has read them. */
  dropped: integer('dropped', { mode: 'boolean' }).notNull().default(false),
})

/** The bytes of a file in pieces, so that none takes long to write or to read; pieces without a file are leftovers. */
export const fileParts = sqliteTable(
  'file_parts',
  {
    file: text('file').notNull(),
    number: integer('number').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.file, table.number] })],
)

export const messages = sqliteTable(
  'messages',
  {
    account: integer('account')
      .notNull()
      .references(() => accounts.id),
    id: integer('id').notNull(),
    from: text('sender').$type<'person' | 'bot'>().notNull(),
    date: integer('date').notNull(),
    editDate: integer('edit_date'),
    text: text('text').notNull(),
    entities: text('entities', { mode: 'json' }).$type<Entity[]>().notNull(),
    replyTo: integer('reply_to'),
    keyboard: text('keyboard', { mode: 'json' }).$type<Keyboard>().notNull(),
    file: text('file').references(() => files.id),
    deleted: integer('deleted', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.account, table.id] }), index('messages_by_file').on(table.file)],
)

export const updates = sqliteTable('updates', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<UpdateKind>().notNull(),
  body: text('body', { mode: 'json' }).$type<unknown>().notNull(),
})

/** Who caused an update; it stays when the update is confirmed. */
export const updateSenders = sqliteTable('update_senders', {
  update: integer('update_id').primaryKey(),
  account: integer('account')
    .notNull()
    .references(() => accounts.id),
})

export const queries = sqliteTable('queries', {
  id: text('id').primaryKey(),
  account: integer('account')
    .notNull()
    .references(() => accounts.id),
  createdAt: integer('created_at').notNull(),
  answered: integer('answered', { mode: 'boolean' }).notNull().default(false),
})

export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    account: integer('account')
      .notNull()
      .references(() => accounts.id),
    at: integer('at').notNull(),
    body: text('body', { mode: 'json' }).$type<EventBody>().notNull(),
  },
  (table) => [index('events_by_account').on(table.account, table.id)],
)

export const commands = sqliteTable(
  'commands',
  {
    scope: text('scope').notNull(),
    language: text('language').notNull(),
    list: text('list', { mode: 'json' }).$type<Command[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.language] })],
)
