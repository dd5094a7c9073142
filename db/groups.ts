import { and, eq, gt, sql } from 'drizzle-orm'
import { type ChatAddress, chatAt } from './chats.ts'
import { outbox } from './lanes.ts'
import { queueSays } from './outbox.ts'
import { given, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'

/** How many of the latest messages are searched. */
const recent = 1000

const selectTold = statement((db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.chat, given('chat')), gt(outbox.id, sql`(select max(id) from outbox) - ${recent}`)))
    .limit(1),
)

/**
 * Queues the one message that a group gets; the bot leaves once it is sent, and what is written until then goes
 * unanswered.
 */
export function tellGroupOnce(store: Store, group: ChatAddress, text: string, at: string): void {
  const queued = atomically(store, () => {
    const { id: chat } = chatAt(store, group)
    if (selectTold(store).get({ chat })) return undefined
    queueSays(store, { chat, filing: undefined, at }, [{ text }])
    return chat
  })
  if (queued !== undefined) store.queued.emit('says', queued)
}
