import { basename } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { makePrivateFile } from './private.ts'

/** Another process is using the database; the message is the file's name. */
export class LockedFileError extends Error {}

/**
 * Takes the database for this process alone, until release or the end of the process, when the system frees the lock.
 * Throws a LockedFileError if another process has it.
 */
export function lockFile(file: string): { release(): void } {
  makePrivateFile(`${file}.lock`)
  const client = new BetterSqlite(`${file}.lock`, { timeout: 0 })
  try {
    client.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    client.close()
    const busy = cause instanceof BetterSqlite.SqliteError && cause.code === 'SQLITE_BUSY'
    throw busy ? new LockedFileError(basename(file), { cause }) : cause
  }
  return { release: () => void client.close() }
}
