import { and, desc, eq, lt, max, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
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

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql`${sql.placeholder(name)}`
  const theirs = eq(messages.account, sql.placeholder('account'))
  const one = and(theirs, eq(messages.id, sql.placeholder('id')))
  const standing = eq(messages.deleted, false)
  const select = () => db.select(shown).from(messages).leftJoin(files, eq(files.id, messages.file))
  return {
    last: () =>
      db
        .select({ id: max(messages.id) })
        .from(messages)
        .where(theirs)
        .prepare(),
    add: () =>
      db
        .insert(messages)
        .values({
          account: sql.placeholder('account'),
          id: sql.placeholder('id'),
          from: sql.placeholder('from'),
          date: sql.placeholder('date'),
          text: sql.placeholder('text'),
          entities: sql.placeholder('entities'),
          replyTo: sql.placeholder('replyTo'),
          keyboard: sql.placeholder('keyboard'),
          file: sql.placeholder('file'),
        })
        .prepare(),
    change: () =>
      db
        .update(messages)
        .set({
          editDate: given('editDate'),
          text: given('text'),
          entities: given('entities'),
          keyboard: given('keyboard'),
        })
        .where(one)
        .prepare(),
    remove: () => db.update(messages).set({ deleted: true }).where(one).prepare(),
    find: () => select().where(and(one, standing)).prepare(),
    before: () =>
      select()
        .where(and(theirs, standing, lt(messages.id, sql.placeholder('before'))))
        .orderBy(desc(messages.id))
        .limit(sql.placeholder('limit'))
        .prepare(),
    written: () =>
      db
        .select({ id: messages.id })
        .from(messages)
        .where(and(theirs, eq(messages.from, 'person')))
        .limit(1)
        .prepare(),
  }
})

/** Adds a message to a person's chat under the chat's next number, and to the event log. */
export function addMessage(store: ChatStore, account: number, message: NewMessage): ChatMessage {
  return atomically(store, () => {
    const { last, add } = statementsOf(store)
    const id = (last.get({ account })?.id ?? 0) + 1
    const kept = { ...message, id, date: seconds(store), editDate: null }
    add.run({ ...kept, account, file: message.file?.id ?? null })
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
    const [entities, keyboard] = [JSON.stringify(changed.entities), JSON.stringify(changed.keyboard)]
    statementsOf(store).change.run({ ...changed, account, entities, keyboard })
    addEvent(store, account, { type: 'edited', message: changed })
    return changed
  })
}

/** Takes the message out of the chat; its number is never used again. */
export function removeMessage(store: ChatStore, account: number, messageId: number): void {
  atomically(store, () => {
    statementsOf(store).remove.run({ account, id: messageId })
    addEvent(store, account, { type: 'deleted', messageId })
  })
}

export function findMessage(store: ChatStore, account: number, messageId: number): ChatMessage | undefined {
  return statementsOf(store).find.get({ account, id: messageId })
}

/** The latest messages of a chat before the given number, oldest first. */
export function messagesBefore(store: ChatStore, account: number, before: number, limit: number): ChatMessage[] {
  return statementsOf(store).before.all({ account, before, limit }).reverse()
}

/** Whether the person has ever written here; until then the bot does not know the chat. */
export function hasWritten(store: ChatStore, account: number): boolean {
  return statementsOf(store).written.get({ account }) !== undefined
}
