import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { addLinkFunctions } from './links.ts'
import { makePrivateFile } from './private.ts'
import type { Database } from './store.ts'
import { codeOf } from './trouble.ts'

/** The list of migrations, each with the time when it was made. */
type Journal = { readonly entries: readonly { readonly when: number }[] }

/** The database was used by a newer version of the program; the message is the file's name. */
export class NewerFileError extends Error {}

/** SQLite cannot read the database, in part or at all; the message is the file's name. */
export class DamagedFileError extends Error {}

/** This version has not migrated the database yet; the message is the file's name. */
export class OlderFileError extends Error {}

/** How long a write waits for another process that holds the file, such as a backup; in ms. */
const patience = 5000

/** The `user_version` of a file that overwrites deleted content, from the start or since it was rewritten. */
const erasing = 1

/**
 * Opens the SQLite file, or makes it readable for its owner alone, and migrates it. Throws if that fails; a file that a
 * newer version has used, or that is damaged, is left unchanged. `cleanUp` deletes what an older file must no longer
 * hold; the file is then rewritten once, because deleted content could still be read in it.
 */
export function openFile(file: string, migrationsFolder: string, cleanUp: (db: Database) => void = () => {}) {
  if (file !== ':memory:') makePrivateFile(file)
  return orDamaged(file, () => opened(connect(file, migrationsFolder), migrationsFolder, cleanUp))
}

/** Runs a read; throws a DamagedFileError where SQLite cannot read the file. */
export function orDamaged<Read>(file: string, read: () => Read): Read {
  try {
    return read()
  } catch (cause) {
    throw isDamage(cause) ? new DamagedFileError(basename(file), { cause }) : cause
  }
}

function opened(client: BetterSqlite.Database, migrationsFolder: string, cleanUp: (db: Database) => void) {
  if (client.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw closing(client, new DamagedFileError(basename(client.name)))
  const db = drizzle({ client })
  // An answer changes a few rows in each of several tables: small pages write a third of the bytes. An existing file
  // keeps its page size.
  client.pragma('page_size = 1024')
  if (client.pragma('page_count', { simple: true }) === 0) client.pragma(`user_version = ${erasing}`)
  client.pragma('journal_mode = WAL')
  if (aheadOf(client, migrationsFolder) < 0) {
    // Allows a migration to rebuild a table that others refer to.
    client.pragma('foreign_keys = OFF')
    migrate(db, { migrationsFolder })
  }
  client.pragma('foreign_keys = ON')
  if (client.pragma('user_version', { simple: true }) === 0) {
    cleanUp(db)
    client.exec('VACUUM')
    client.pragma(`user_version = ${erasing}`)
  }
  emptyLog(db)
  return { client, db }
}

/** Opens a file that another process may be using, without migrating it: its tables must be up to date. */
export function openFileInUse(file: string, migrationsFolder: string) {
  const client = connect(file, migrationsFolder)
  refuseOlder(client, file, migrationsFolder)
  return { client, db: drizzle({ client }) }
}

/** Opens the same file read-only; nothing that stays is written beside it. */
export function openFileToRead(file: string, migrationsFolder: string): BetterSqlite.Database {
  const client = new BetterSqlite(file, { readonly: true, timeout: patience })
  refuseNewer(client, file, migrationsFolder)
  refuseOlder(client, file, migrationsFolder)
  return client
}

/** If a newer version has used the file, closes it and throws a NewerFileError. */
export function refuseNewer(client: BetterSqlite.Database, file: string, migrationsFolder: string): void {
  if (aheadOf(client, migrationsFolder) > 0) throw closing(client, new NewerFileError(basename(file)))
}

function refuseOlder(client: BetterSqlite.Database, file: string, migrationsFolder: string): void {
  if (aheadOf(client, migrationsFolder) < 0) throw closing(client, new OlderFileError(basename(file)))
}

function connect(file: string, migrationsFolder: string): BetterSqlite.Database {
  const client = new BetterSqlite(file, { timeout: patience })
  refuseNewer(client, file, migrationsFolder)
  addLinkFunctions(client)
  client.pragma('synchronous = FULL')
  client.pragma('secure_delete = ON')
  return client
}

/** Whether an error says that a file is broken or not SQLite's. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error) ?? '')
}

function closing(client: BetterSqlite.Database, error: Error): Error {
  client.close()
  return error
}

/**
 * Moves the log into the database file and empties it; overwritten content would otherwise stay in the log. If another
 * process is reading, the next call does it. Must run outside of a transaction.
 */
export function emptyLog(db: Database): void {
  db.all(sql.raw('pragma busy_timeout = 0'))
  db.all(sql.raw('pragma wal_checkpoint(truncate)'))
  db.all(sql.raw(`pragma busy_timeout = ${patience}`))
}

/** Writes a complete copy of an open database to a new file, even if the database's own file is gone. */
export function copyInto(db: Database, file: string): void {
  db.run(sql`vacuum into ${file}`)
}

/** How much later the file's latest migration is than ours, in ms; below 0 if some of ours are missing. */
function aheadOf(client: BetterSqlite.Database, migrationsFolder: string): number {
  const ours: Journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'))
  const known = client.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get()
  const made = known ? client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() : 0
  return Number(made) - Math.max(...ours.entries.map(({ when }) => when))
}
