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

/** Who is signed in. Only the SHA-256 of a token is kept; without an expiry a session lasts. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  account: integer('account')
    .notNull()
    .references(() => accounts.id),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at'),
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
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

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
