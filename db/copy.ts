import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { makePrivateFile } from './private.ts'

/** Copies all pages at once, so that a concurrent write does not restart the copy. */
const everyPage = 0x7fffffff

/** The suffixes of the files that SQLite puts beside a database. */
export const sideFiles = ['-journal', '-wal', '-shm'] as const

/**
 * Copies an open database, as it is at one moment, to a new file that only its owner can read; others may write
 * meanwhile.
 */
export async function copyPages(client: BetterSqlite.Database, to: string): Promise<void> {
  makePrivateFile(to)
  await client.backup(to, { progress: () => everyPage })
}

/** Opens a file that nobody else uses and folds its log into it, so that copying the one file is enough. */
export function inOneFile<Made>(file: string, act: (client: BetterSqlite.Database) => Made): Made {
  const client = new BetterSqlite(file, { fileMustExist: true })
  try {
    client.pragma('journal_mode = delete')
    return act(client)
  } finally {
    client.close()
  }
}

/** Removes an unfinished copy and SQLite's files beside it. */
export function discard(file: string): void {
  for (const end of ['', ...sideFiles]) rmSync(`${file}${end}`, { force: true })
}

/** Makes a folder's new file names survive a power cut; Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
