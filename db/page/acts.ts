import { and, eq, sql } from 'drizzle-orm'
import { updates } from '../channels-table.ts'
import { outbox } from '../lanes.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'

const ofPerson = statement((db) =>
  db
    .select({ id: updates.id })
    .from(updates)
    .where(and(eq(updates.id, given('id')), eq(updates.chat, given('chat')))),
)
const answered = statement((db) =>
  db
    .select({ line: sql<number | null>`min(${outbox.line})` })
    .from(outbox)
    .where(and(eq(outbox.update, given('update')), eq(outbox.chat, given('chat')))),
)

/** Whether this update was made in this chat. */
export function isDoneIn(store: Store, chat: number, id: number): boolean {
  return ofPerson(store).get({ chat, id }) !== undefined
}

/** The first line that answers an update, if there is one. */
export function firstAnswer(store: Store, chat: number, update: number): number | undefined {
  return answered(store).get({ chat, update })?.line ?? undefined
}
