import { and, eq, sql } from 'drizzle-orm'
import { updates } from '../channels-table.ts'
import { outbox } from '../lanes.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { office } from './accounts.ts'

/** What a person did on the page: the update that it is, its message, and its line where it has one. */
export type Act = { readonly update: number; readonly message: string | null; readonly line: number | null }

const columns = { update: updates.id, message: updates.message, line: updates.line }
const byExternal = statement((db) =>
  db
    .select(columns)
    .from(updates)
    .where(and(eq(updates.channel, office), eq(updates.external, given('external')))),
)
const ofPerson = statement((db) =>
  db
    .select(columns)
    .from(updates)
    .where(and(eq(updates.id, given('id')), eq(updates.chat, given('chat')))),
)
const answered = statement((db) =>
  db
    .select({ line: sql<number | null>`min(${outbox.line})` })
    .from(outbox)
    .where(and(eq(outbox.update, given('update')), eq(outbox.chat, given('chat')))),
)

/** What was done under this id, if anything was. */
export function actUnder(store: Store, external: string): Act | undefined {
  return byExternal(store).get({ external })
}

/** What was done in this chat with this update. */
export function actOf(store: Store, chat: number, id: number): Act | undefined {
  return ofPerson(store).get({ chat, id })
}

/** The first line that answers an act, if something does. */
export function firstAnswer(store: Store, chat: number, update: number): number | undefined {
  return answered(store).get({ chat, update })?.line ?? undefined
}
