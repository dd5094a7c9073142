import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import type { Database } from './store.ts'

/** The offset of the four bytes of a SQLite file's `application_id`. */
const idAt = 68
/** The `application_id` while a bot works with the file, and while none does. */
const marks = { working: 0x7a70, closed: 0 } as const

/** Marks the file as in use, until it is closed properly. */
export function markWorking(db: Database): void {
  mark(db, marks.working)
  emptyLog(db)
}

/** Marks the file as closed properly. */
export function markClosed(db: Database): void {
  mark(db, marks.closed)
}

function mark(db: Database, id: number): void {
  db.run(sql.raw(`PRAGMA application_id = ${id}`))
}

/**
 * Whether a file lacks its log, which holds the newest answers: it is marked as in use, but there is no log beside it.
 * A bot that is killed leaves the log there.
 */
export function lacksLog(file: string): boolean {
  if (existsSync(`${file}-wal`)) return false
  const header = Buffer.alloc(idAt + 4)
  const opened = openSync(file, 'r')
  readSync(opened, header)
  closeSync(opened)
  return header.readInt32BE(idAt) === marks.working
}
