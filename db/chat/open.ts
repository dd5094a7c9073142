import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { ChatStore } from './store.ts'

/** Opens (and brings up to date) the chat's own SQLite file. Throws if the file cannot be opened or migrated. */
export function openChatStore(file: string, now: () => number = Date.now): ChatStore {
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  const db = drizzle({ client })
  migrate(db, { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) })
  return { db, now, listeners: new Set(), close: () => void client.close() }
}
