import { and, eq, sql } from 'drizzle-orm'
import { emptyLog } from './file.ts'
import { outbox } from './lanes.ts'
import { lose } from './people.ts'
import { atomically, type Database, type Store } from './store.ts'

/** What became of what was to be said. A file, and the links in a text, are kept until their reader has them. */
export function prepareDelivered(db: Database) {
  const one = eq(outbox.id, sql.placeholder('id'))
  const given = (name: string) => sql`${sql.placeholder(name)}`
  const attempts = sql`${outbox.attempts} + 1`
  const text = sql`without_links(${outbox.text})`
  return {
    sent: () =>
      db
        .update(outbox)
        .set({ state: 'sent', messageId: given('messageId'), sentAt: given('at'), attempts, bytes: null, text })
        .where(one)
        .prepare(),
    failed: () => db.update(outbox).set({ state: 'failed', attempts, bytes: null, text }).where(one).prepare(),
    tried: () => db.update(outbox).set({ attempts }).where(one).prepare(),
    dropOne: () => db.update(outbox).set({ state: 'dropped' }).where(one).prepare(),
    drop: () =>
      db
        .update(outbox)
        .set({ state: 'dropped', bytes: null, text })
        .where(and(eq(outbox.chat, sql.placeholder('chat')), sql`${outbox.state} = 'queued'`))
        .prepare(),
    holds: () =>
      db
        .select({ holds: sql<number>`${outbox.kind} = 'document' or ${outbox.text} <> ${text}` })
        .from(outbox)
        .where(one)
        .prepare(),
  }
}

/**
 * The row was sent, or needs no sending any more, and lets go of its file and its links; `messageId` is the chat's id of
 * the message that shows it.
 */
export function markSent(store: Store, id: number, messageId: number | undefined, at: string): void {
  lettingGo(store, id, () => store.outbox.sent.run({ id, messageId: messageId ?? null, at }))
}

/** The row will never be sent. */
export function markFailed(store: Store, id: number): void {
  lettingGo(store, id, () => store.outbox.failed.run({ id }))
}

/** What a row held of files and links stays nowhere, in the database's log neither. */
function lettingGo(store: Store, id: number, write: () => unknown): void {
  const held = store.outbox.holds.get({ id })?.holds
  write()
  if (held) emptyLog(store.db)
}

/** The row could not be sent this time and stays queued. */
export function markTried(store: Store, id: number): void {
  store.outbox.tried.run({ id })
}

/** The chat is closed to the bot: its person is unreachable until they write again, what is queued is dropped. */
export function closeChat(store: Store, chat: number): void {
  atomically(store, () => {
    lose(store, chat)
    store.outbox.drop.run({ chat })
  })
  emptyLog(store.db)
}
