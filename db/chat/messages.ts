import { and, desc, eq, lt, max } from 'drizzle-orm'
import { addEvent } from './events.ts'
import { fileColumns } from './files.ts'
import { files, messages } from './schema.ts'
import { atomically, type ChatStore, seconds } from './store.ts'
import type { ChatMessage } from './types.ts'

export type NewMessage = Omit<ChatMessage, 'id' | 'date' | 'editDate'>
export type MessageChange = Partial<Pick<ChatMessage, 'text' | 'entities' | 'keyboard'>>

const shown = {
  id: messages.id,
  from: messages.from,
  date: messages.date,
  editDate: messages.editDate,
  text: messages.text,
  entities: messages.entities,
  replyTo: messages.replyTo,
  keyboard: messages.keyboard,
  file: fileColumns,
}

/** Adds a message to a person's chat under the chat's next number, and to the event log. */
export function addMessage(store: ChatStore, account: number, message: NewMessage): ChatMessage {
  return atomically(store, () => {
    const last = store.db
      .select({ id: max(messages.id) })
      .from(messages)
      .where(eq(messages.account, account))
      .get()
    const kept = { ...message, id: (last?.id ?? 0) + 1, date: seconds(store), editDate: null }
    store.db
      .insert(messages)
      .values({ ...kept, account, file: message.file?.id ?? null })
      .run()
    addEvent(store, account, { type: 'message', message: kept })
    return kept
  })
}

/** Puts the change into the message and the event log. The message must be there. */
export function changeMessage(
  store: ChatStore,
  account: number,
  message: ChatMessage,
  change: MessageChange,
): ChatMessage {
  return atomically(store, () => {
    const changed = { ...message, ...change, editDate: seconds(store) }
    store.db
      .update(messages)
      .set({ ...change, editDate: changed.editDate })
      .where(at(account, message.id))
      .run()
    addEvent(store, account, { type: 'edited', message: changed })
    return changed
  })
}

/** Takes the message out of the chat; its number is never used again. */
export function removeMessage(store: ChatStore, account: number, messageId: number): void {
  atomically(store, () => {
    store.db.update(messages).set({ deleted: true }).where(at(account, messageId)).run()
    addEvent(store, account, { type: 'deleted', messageId })
  })
}

export function findMessage(store: ChatStore, account: number, messageId: number): ChatMessage | undefined {
  return select(store)
    .where(and(at(account, messageId), eq(messages.deleted, false)))
    .get()
}

/** The latest messages of a chat before the given number, oldest first. */
export function messagesBefore(store: ChatStore, account: number, before: number, limit: number): ChatMessage[] {
  return select(store)
    .where(and(eq(messages.account, account), eq(messages.deleted, false), lt(messages.id, before)))
    .orderBy(desc(messages.id))
    .limit(limit)
    .all()
    .reverse()
}

/** Whether the person has ever written here; until then the bot does not know the chat. */
export function hasWritten(store: ChatStore, account: number): boolean {
  const written = and(eq(messages.account, account), eq(messages.from, 'person'))
  return store.db.select({ id: messages.id }).from(messages).where(written).limit(1).get() !== undefined
}

function select(store: ChatStore) {
  return store.db.select(shown).from(messages).leftJoin(files, eq(files.id, messages.file))
}

function at(account: number, messageId: number) {
  return and(eq(messages.account, account), eq(messages.id, messageId))
}
