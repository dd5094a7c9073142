import type { EventEmitter } from 'node:events'
import type BetterSqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Facts } from '../core/facts.ts'

export type Database = BetterSQLite3Database & { readonly $client: BetterSqlite.Database }

/** A filing's facts as of a change. */
export type Known = { readonly facts: Facts; readonly versions: Map<string, number>; readonly change: number }

/** An open database file. */
export type Store = {
  readonly db: Database
  /** Runs work in a transaction that writes from its start; made once, because making one costs more than a statement. */
  readonly immediately: (work: () => unknown) => unknown
  /** Emits after a commit: a chat with something to send, a job to do or a cancelled one, a filing that has changed. */
  readonly queued: EventEmitter<{ says: [chat: number]; jobs: []; cancelled: [job: number]; changed: [filing: number] }>
  /** The filings that the current transaction changes. */
  readonly touched: Set<number>
  /** Recently read facts by filing, least recently used first. */
  readonly known: Map<number, Known>
  close(): void
}

/**
 * Runs work as one durable transaction, isolated from its first read on, and announces the filings that it changed. The
 * work must be synchronous.
 */
export function atomically<Result>(store: Store, work: () => Result): Result {
  try {
    const result = store.immediately(work) as Result
    for (const filing of store.touched) store.queued.emit('changed', filing)
    return result
  } finally {
    store.touched.clear()
  }
}
