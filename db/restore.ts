import { chmodSync, constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type Contents, checkedContents } from './contents.ts'
import { copyPages, discard, inOneFile, syncFolder } from './copy.ts'
import { isDamage, orDamaged, refuseNewer } from './file.ts'
import { holdBack, release, type Waiting, waiting } from './held.ts'
import { lacksLog, markClosed } from './log-lost.ts'
import { migrationsFolder } from './open.ts'

/** A copy that is to replace the database `file`, which nobody else uses. */
export type Restoring = {
  readonly copy: string
  readonly file: string
  /** The name under which the old database is kept. */
  readonly keepAs: string
  /** Whether what is queued in the copy is sent at the next start instead of being held back. */
  readonly resend: boolean
  /** In ms. */
  readonly now: number
}

export type Restored = Contents & {
  /** The name under which the old database is now kept. */
  readonly kept?: string
  readonly held: Waiting
  readonly queued: Waiting
  /** The copy was made without its log and may lack the newest answers. */
  readonly lacksLog: boolean
}

/** The copy was put in place but could not be read there; the message is the name of the old database. */
export class UnsureError extends Error {}

/** Far more ids than can be given out after any copy: they grow by less than one a millisecond. */
const farAhead = 1_000_000

/**
 * Checks the copy, replaces the database with it in one atomic step and checks it again. Until then nothing changes;
 * the copy itself is never written to. Rejects with a ForeignFileError, DamagedFileError, NewerFileError or the
 * system's own error; with an UnsureError once the copy is in place.
 */
export async function restore(restoring: Restoring): Promise<Restored> {
  const { copy, file, keepAs } = restoring
  const part = `${file}.restoring`
  discard(part)
  try {
    await fetchCopy(copy, part)
    const prepared = orDamaged(copy, () => inOneFile(part, (client) => prepare(client, restoring)))
    const kept = keepBefore(file, keepAs) ? { kept: basename(keepAs) } : {}
    renameSync(part, file)
    return { ...inPlace(file, kept.kept), ...prepared, ...kept, lacksLog: lacksLog(copy) }
  } finally {
    discard(part)
  }
}

function inPlace(file: string, kept: string | undefined): Contents {
  try {
    syncFolder(dirname(file))
    return inOneFile(file, (client) => checkedContents(client, basename(file)))
  } catch (cause) {
    throw new UnsureError(kept, { cause })
  }
}

/** Fetches the copy; one with a log beside it may belong to a running bot and is read as of one moment. */
async function fetchCopy(copy: string, part: string): Promise<void> {
  if (!existsSync(`${copy}-wal`)) {
    copyFileSync(copy, part)
    return chmodSync(part, 0o600)
  }
  const client = new BetterSqlite(copy, { readonly: true })
  try {
    await copyPages(client, part)
  } finally {
    client.close()
  }
}

function prepare(client: BetterSqlite.Database, { copy, resend, now }: Restoring) {
  refuseNewer(client, copy, migrationsFolder())
  checkedContents(client, basename(copy))
  const open = { db: drizzle({ client }) }
  markClosed(open.db)
  return client.transaction(() => {
    moveCounters(client, now)
    if (resend) release(open)
    else holdBack(open)
    return { held: waiting(open, 'held'), queued: waiting(open, 'queued') }
  })()
}

/**
 * Moves the row counters of each table far ahead: no id given out after the copy was made, above all to a button, is
 * ever given again, however often the same copy is restored.
 */
function moveCounters(client: BetterSqlite.Database, now: number): void {
  client.exec(`INSERT INTO sqlite_sequence (name, seq) SELECT name, 0 FROM sqlite_master
    WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)`)
  client.prepare('UPDATE sqlite_sequence SET seq = max(seq + ?, ?)').run(farAhead, now)
}

/** Keeps the old database, with its log folded in if it can be read; returns whether there is one. */
function keepBefore(file: string, keepAs: string): boolean {
  if (!existsSync(file)) return false
  foldLog(file)
  rmSync(`${file}-shm`, { force: true })
  keepUnder(file, keepAs)
  for (const end of ['-wal', '-journal'])
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${keepAs}${end}`)
  return true
}

/**
 * Folds the log into the file. A damaged database, often the reason to restore, is kept as it is, with its log under
 * the same name.
 */
function foldLog(file: string): void {
  try {
    readFirstPage(file)
    inOneFile(file, (client) => markClosed(drizzle({ client })))
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

/** Throws if the file cannot be read; the log beside it stays. */
function readFirstPage(file: string): void {
  const client = new BetterSqlite(file, { readonly: true })
  try {
    client.pragma('schema_version')
  } finally {
    client.close()
  }
}

/**
 * Gives the file a second name, so that the first one is never without a file; on a disk without hard links, copies it.
 */
function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name, constants.COPYFILE_EXCL)
  }
}
