import { and, eq, sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import { outbox } from './lanes.ts'
import { lose } from './people.ts'
import { given, set, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'

/** What became of queued messages. Files, and links in texts, are stored only until their reader has them. */

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
 * Marks the row as sent, or as no longer in need of sending, and drops its file and links; `messageId` is the channel's
 * id of the message.
 */
export function markSent(store: Store, id: number, messageId: string | undefined, at: string): void {
  lettingGo(store, id, () => sent(store).run({ id, messageId: messageId ?? null, at }))
}

/** Marks the row as one that will never be sent. */
export function markFailed(store: Store, id: number): void {
  lettingGo(store, id, () => failed(store).run({ id }))
}

/** Removes a row's files and links from the database, including its log. */
function lettingGo(store: Store, id: number, write: () => unknown): void {
  const held = holds(store).get({ id })?.holds
  write()
  if (held) emptyLog(store.db)
}

/** Counts a failed try; the row stays queued. */
export function markTried(store: Store, id: number): void {
  tried(store).run({ id })
}

/** Drops a row that is no longer wanted, within the caller's transaction. */
export function dropSay(store: Store, id: number): void {
  dropOne(store).run({ id })
}

/**
 * Marks a chat as closed to the bot: its person is unreachable until they write again, and what is queued is dropped.
 */
export function closeChat(store: Store, chat: number): void {
  atomically(store, () => {
    lose(store, chat)
    drop(store).run({ chat })
  })
  emptyLog(store.db)
}
