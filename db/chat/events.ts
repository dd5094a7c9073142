import { and, asc, eq, gt, max } from 'drizzle-orm'
import { events } from './schema.ts'
import { type ChatStore, touch } from './store.ts'
import type { ChatEvent, EventBody } from './types.ts'

/** Adds to a person's event log. */
export function addEvent(store: ChatStore, account: number, body: EventBody): void {
  store.db.insert(events).values({ account, at: store.now(), body }).run()
  touch(store, account)
}

/** A person's events after the given id, oldest first. */
export function eventsAfter(store: ChatStore, account: number, after: number, limit: number): ChatEvent[] {
  const rows = store.db
    .select()
    .from(events)
    .where(and(eq(events.account, account), gt(events.id, after)))
    .orderBy(asc(events.id))
    .limit(limit)
    .all()
  return rows.map(({ id, at, body }) => ({ id, at, ...body }))
}

/** The id of a person's latest event; 0 before the first. */
export function lastEvent(store: ChatStore, account: number): number {
  return (
    store.db
      .select({ id: max(events.id) })
      .from(events)
      .where(eq(events.account, account))
      .get()?.id ?? 0
  )
}
