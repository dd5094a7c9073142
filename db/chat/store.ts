import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** Whose news it is: an account id, the bot's queue, or the bot's progress through its queue. */
export type Watched = number | 'queue' | 'confirmed'

/** An open chat database. `now` gives milliseconds since 1970. */
export type ChatStore = {
  readonly db: BetterSQLite3Database
  readonly now: () => number
  readonly listeners: Set<(who: Watched) => void>
  /** The event up to which each person's links are known to be shown and gone. */
  readonly shown: Map<number, number>
  close(): void
}

/** Calls the listener whenever something is written for somebody; returns how to stop that. */
export function watch(store: ChatStore, listener: (who: Watched) => void): () => void {
  store.listeners.add(listener)
  return () => void store.listeners.delete(listener)
}

/** Tells the listeners. They may be told of a write that is rolled back, so they look again for themselves. */
export function touch(store: ChatStore, who: Watched): void {
  for (const listener of store.listeners) listener(who)
}

/** Runs synchronous work as one durable transaction; may be nested. */
export function atomically<T>(store: ChatStore, work: () => T): T {
  return store.db.transaction(() => work())
}

/** The store's time in whole seconds, as Telegram dates are. */
export function seconds(store: ChatStore): number {
  return Math.floor(store.now() / 1000)
}
