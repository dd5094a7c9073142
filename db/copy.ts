import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { makePrivateFile } from './private.ts'

/** Pages that are copied at once: all, so that whoever writes meanwhile does not make it begin again. */
const everyPage = 0x7fffffff

/** What SQLite may keep beside a file. */
export const sideFiles = ['-journal', '-wal', '-shm'] as const

/** Copies an open database to a new file for its owner alone, as it stands at one moment, while others write to it. */
export async function copyPages(client: BetterSqlite.Database, to: string): Promise<void> {
  makePrivateFile(to)
  await client.backup(to, { progress: () => everyPage })
}

/** Opens a file that nobody else uses and makes it one file, its log in it: a copy of that file is then whole. */
export function inOneFile<Made>(file: string, act: (client: BetterSqlite.Database) => Made): Made {
  const client = new BetterSqlite(file, { fileMustExist: true })
  try {
    client.pragma('journal_mode = delete')
    return act(client)
  } finally {
    client.close()
  }
}

/** Removes an unfinished copy and what SQLite kept beside it. */
export function discard(file: string): void {
  for (const end of ['', ...sideFiles]) rmSync(`${file}${end}`, { force: true })
}

/** Makes new names in a folder last through a power cut; Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
