import { basename } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { makePrivateFile } from './private.ts'

/** Another process works on the database; the message is the file's name. */
export class LockedFileError extends Error {}

/**
 * Takes the database for this process alone, until it is released or the process ends however it may: the system lets
 * go of the lock with the process. Throws a LockedFileError if another has it.
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
