import { and, eq, sql } from 'drizzle-orm'
import { chats } from './channels-table.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'

/** A chat by the channel's id of it. `reads`: its people read messages from this database, and nothing is sent. */
export type ChatAddress = { readonly channel: string; readonly address: string; readonly reads?: boolean }

const called = and(eq(chats.channel, given('channel')), eq(chats.address, given('address')))
const find = statement((db) => db.select().from(chats).where(called))
const one = eq(chats.id, given('id'))
const read = statement((db) => db.select().from(chats).where(one))
const add = statement((db) =>
  db
    .insert(chats)
    .values({ channel: given('channel'), address: given('address'), reads: given('reads') })
    .returning(),
)
const advance = statement((db) =>
  db
    .update(chats)
    .set({ line: sql`max(${chats.line} + 1, ${set('at')})` })
    .where(one)
    .returning({ line: chats.line }),
)
const shut = statement((db) =>
  db
    .update(chats)
    .set({ shut: set('shut') })
    .where(one),
)

export type ChatRow = typeof chats.$inferSelect

/** The chat with this address, if it exists. */
export function findChat(store: Store, { channel, address }: ChatAddress): ChatRow | undefined {
  return find(store).get({ channel, address })
}

/** The chat with this address, created if it is new. */
export function chatAt(store: Store, { channel, address, reads = false }: ChatAddress): ChatRow {
  return find(store).get({ channel, address }) ?? add(store).get({ channel, address, reads })
}

export function chatOf(store: Store, id: number): ChatRow | undefined {
  return read(store).get({ id })
}

/**
 * The next line number of a chat that is read from here: the clock's time in ms, but always above the last one, even if
 * the clock went back or an older copy of the database was restored.
 */
export function nextLine(store: Store, id: number, at: string): number {
  return advance(store).get({ id, at: Date.parse(at) })?.line ?? 0
}

/** Closes a chat or opens it again; what is said in a closed chat is dropped. */
export function shutChat(store: Store, id: number, isShut: boolean): void {
  shut(store).run({ id, shut: Number(isShut) })
}
