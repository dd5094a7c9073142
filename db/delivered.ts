import { and, eq, sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import { outbox } from './lanes.ts'
import { lose } from './people.ts'
import { given, set, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'

/** What became of what was to be said. A file, and the links in a text, are kept until their reader has them. */

const one = eq(outbox.id, given('id'))
const attempts = sql`${outbox.attempts} + 1`
const text = sql`without_links(${outbox.text})`
const sent = statement((db) =>
  db
    .update(outbox)
    .set({ state: 'sent', messageId: set('messageId'), sentAt: set('at'), attempts, bytes: null, text })
    .where(one),
)
const failed = statement((db) => db.update(outbox).set({ state: 'failed', attempts, bytes: null, text }).where(one))
const tried = statement((db) => db.update(outbox).set({ attempts }).where(one))
const drop = statement((db) =>
  db
    .update(outbox)
    .set({ state: 'dropped', bytes: null, text })
    .where(and(eq(outbox.chat, given('chat')), sql`${outbox.state} = 'queued'`)),
)
const dropOne = statement((db) => db.update(outbox).set({ state: 'dropped' }).where(one))
const holds = statement((db) =>
  db
    .select({ holds: sql<number>`${outbox.kind} = 'document' or ${outbox.text} <> ${text}` })
    .from(outbox)
    .where(one),
)

/**
 * The row was sent, or needs no sending any more, and lets go of its file and its links; `messageId` is the channel's id
 * of the message that shows it.
 */
export function markSent(store: Store, id: number, messageId: string | undefined, at: string): void {
  lettingGo(store, id, () => sent(store).run({ id, messageId: messageId ?? null, at }))
}

/** The row will never be sent. */
export function markFailed(store: Store, id: number): void {
  lettingGo(store, id, () => failed(store).run({ id }))
}

/** What a row held of files and links stays nowhere, in the database's log neither. */
function lettingGo(store: Store, id: number, write: () => unknown): void {
  const held = holds(store).get({ id })?.holds
  write()
  if (held) emptyLog(store.db)
}

/** The row could not be sent this time and stays queued. */
export function markTried(store: Store, id: number): void {
  tried(store).run({ id })
}

/** The row is not wanted any more, within the caller's transaction. */
export function dropSay(store: Store, id: number): void {
  dropOne(store).run({ id })
}

/** The chat is closed to the bot: its person is unreachable until they write again, what is queued is dropped. */
export function closeChat(store: Store, chat: number): void {
  atomically(store, () => {
    lose(store, chat)
    drop(store).run({ chat })
  })
  emptyLog(store.db)
}
