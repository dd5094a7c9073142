import type { EventEmitter } from 'node:events'
import type BetterSqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Facts } from '../core/facts.ts'

export type Database = BetterSQLite3Database & { readonly $client: BetterSqlite.Database }

/** A filing's facts as they stood after a change. */
export type Known = { readonly facts: Facts; readonly versions: Map<string, number>; readonly change: number }

/** An open database file. */
export type Store = {
  readonly db: Database
  /** Told after a commit: there is something to say in that chat, there is a job to do, or one to leave. */
  readonly queued: EventEmitter<{ says: [chat: number]; jobs: []; cancelled: [job: number] }>
  /** Facts as they were last read, by filing, the longest unused first. */
  readonly known: Map<number, Known>
  close(): void
}

/** Runs work as one durable transaction, alone from its first read on. The work must not wait for anything. */
export function atomically<Result>(store: Store, work: () => Result): Result {
  return store.db.transaction(() => work(), { behavior: 'immediate' })
}
