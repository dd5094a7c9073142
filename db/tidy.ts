import { sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import type { Database } from './store.ts'

/**
 * Moves the log into the database file as soon as an interval passes without writing, so that a copy of that file alone
 * is complete. Returns the function to call once per interval.
 */
export function logTidier(db: Database): () => void {
  const written = () => db.get<{ rows: number }>(sql`select total_changes() as rows`).rows
  let last = written()
  let tidy = true
  return () => {
    const rows = written()
    if (rows === last && !tidy) emptyLog(db)
    tidy = rows === last
    last = rows
  }
}
