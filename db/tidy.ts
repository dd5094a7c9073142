import { sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import type { Database } from './store.ts'

/**
 * Moves what was written into the database's file as soon as a while passes without writing: a copy of that file alone
 * is then whole. Returns what to call once per while.
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
