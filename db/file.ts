import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { makePrivateFile } from './private.ts'

/** The list of migrations, with the time that each was made. */
type Journal = { readonly entries: readonly { readonly when: number }[] }

/** A database that a newer version of the program has used; the message is the file's name. */
export class NewerFileError extends Error {}

/**
 * Opens the SQLite file, or makes it for its owner alone, and brings its tables up to date. Throws if it cannot be opened or migrated; a
 * file that a newer version has used stays as it is.
 */
export function openFile(file: string, migrationsFolder: string) {
  if (file !== ':memory:') makePrivateFile(file)
  const client = new BetterSqlite(file, { timeout: 5000 })
  if (isNewer(client, migrationsFolder)) {
    client.close()
    throw new NewerFileError(basename(file))
  }
  const db = drizzle({ client })
  // An answer changes a few rows in each of several tables: small pages write a third of the bytes. A file keeps its own.
  client.pragma('page_size = 1024')
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  migrate(db, { migrationsFolder })
  client.pragma('foreign_keys = ON')
  return { client, db }
}

/** Whether a migration was made in the file that is later than all of ours. */
function isNewer(client: BetterSqlite.Database, migrationsFolder: string): boolean {
  if (!client.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get()) return false
  const made = client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get()
  const ours: Journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'))
  return Number(made) > Math.max(...ours.entries.map(({ when }) => when))
}
