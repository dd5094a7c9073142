import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import type { Database } from './store.ts'

/** SQLite keeps the `application_id` of a file as four bytes from here. */
const idAt = 68
/** The `application_id` while a bot works with the file, and before and after. */
const marks = { working: 0x7a70, closed: 0 } as const

/** Marks the file as being worked with, until it is closed in order. */
export function markWorking(db: Database): void {
  mark(db, marks.working)
  emptyLog(db)
}

/** Marks the file as closed in order. */
export function markClosed(db: Database): void {
  mark(db, marks.closed)
}

function mark(db: Database, id: number): void {
  db.run(sql.raw(`PRAGMA application_id = ${id}`))
}

/**
 * Whether a file lacks the log that belongs to it, with the newest answers: a bot worked with it, and there is no log beside
 * it, which a bot that is stopped leaves only when it is closed in order.
 */
export function lacksLog(file: string): boolean {
  if (existsSync(`${file}-wal`)) return false
  const header = Buffer.alloc(idAt + 4)
  const opened = openSync(file, 'r')
  readSync(opened, header)
  closeSync(opened)
  return header.readInt32BE(idAt) === marks.working
}
