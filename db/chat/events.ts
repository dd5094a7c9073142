import { and, asc, eq, gt, max, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { events } from './schema.ts'
import { type ChatStore, touch } from './store.ts'
import type { ChatEvent, EventBody } from './types.ts'

const statementsOf = preparedOnce((db) => {
  const theirs = eq(events.account, sql.placeholder('account'))
  return {
    add: () =>
      db
        .insert(events)
        .values({ account: sql.placeholder('account'), at: sql.placeholder('at'), body: sql.placeholder('body') })
        .prepare(),
    after: () =>
      db
        .select()
        .from(events)
        .where(and(theirs, gt(events.id, sql.placeholder('after'))))
        .orderBy(asc(events.id))
        .limit(sql.placeholder('limit'))
        .prepare(),
    last: () =>
      db
        .select({ id: max(events.id) })
        .from(events)
        .where(theirs)
        .prepare(),
  }
})

/** Adds to a person's event log. */
export function addEvent(store: ChatStore, account: number, body: EventBody): void {
  statementsOf(store).add.run({ account, at: store.now(), body })
  touch(store, account)
}

/** A person's events after the given id, oldest first. */
export function eventsAfter(store: ChatStore, account: number, after: number, limit: number): ChatEvent[] {
  const rows = statementsOf(store).after.all({ account, after, limit })
  return rows.map(({ id, at, body }) => ({ id, at, ...body }))
}

/** The id of a person's latest event; 0 before the first. */
export function lastEvent(store: ChatStore, account: number): number {
  return statementsOf(store).last.get({ account })?.id ?? 0
}
