import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Answered } from '../core/message.ts'
import type { StoredAction, StoredButton } from '../core/turn.ts'
import { prepareDelivered } from './delivered.ts'
import { outbox } from './lanes.ts'
import { lazily } from './lazily.ts'
import type { Database, Store } from './store.ts'

export type OutboxStatements = ReturnType<typeof prepareOutbox>

/** Rows of buttons under a message. */
export type Keyboard = readonly (readonly StoredButton[])[]

/** What the bot says: a new message, in letters of one width if `mono`, or with `edits` another face of an earlier one (its outbox id). */
export type OutgoingSay = {
  readonly text: string
  readonly buttons?: Keyboard
  readonly edits?: number
  readonly mono?: true
}

export type OutgoingDocument = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly caption?: string
  readonly buttons?: Keyboard
}

export type Outgoing = OutgoingSay | OutgoingDocument

/** Where it is said and what about. */
export type Envelope = { readonly chat: number; readonly filing: number | undefined; readonly at: string }

/** A button as it was sent, with the filing that it was said about. */
export type SaidButton = StoredButton & { readonly filing?: number }

/** A row that is to be sent now; `target` is the chat's id of the message that it edits. */
export type QueuedSay = NonNullable<ReturnType<OutboxStatements['next']['get']>>

export function prepareOutbox(db: Database) {
  const one = eq(outbox.id, sql.placeholder('id'))
  const chat = eq(outbox.chat, sql.placeholder('chat'))
  const queued = sql`${outbox.state} = 'queued'`
  return lazily({
    add: () => prepareAdd(db),
    next: () => prepareNext(db),
    chats: () => db.selectDistinct({ chat: outbox.chat }).from(outbox).where(queued).prepare(),
    ...prepareDelivered(db),
    ofMessage: () =>
      db
        .select({ buttons: outbox.buttons })
        .from(outbox)
        .where(and(chat, eq(outbox.messageId, sql.placeholder('messageId'))))
        .orderBy(desc(outbox.id))
        .limit(1)
        .prepare(),
    buttons: () =>
      db.select({ buttons: outbox.buttons, filing: outbox.filing }).from(outbox).where(and(one, chat)).prepare(),
  })
}

function prepareAdd(db: Database) {
  return db
    .insert(outbox)
    .values({
      chat: sql.placeholder('chat'),
      filing: sql.placeholder('filing'),
      kind: sql.placeholder('kind'),
      text: sql.placeholder('text'),
      buttons: sql.placeholder('buttons'),
      edits: sql.placeholder('edits'),
      createdAt: sql.placeholder('at'),
      fileName: sql.placeholder('fileName'),
      bytes: sql.placeholder('bytes'),
    })
    .prepare()
}

function prepareNext(db: Database) {
  const target = alias(outbox, 'target')
  return db
    .select({
      id: outbox.id,
      chat: outbox.chat,
      kind: outbox.kind,
      text: outbox.text,
      buttons: outbox.buttons,
      target: target.messageId,
      fileName: outbox.fileName,
      bytes: outbox.bytes,
    })
    .from(outbox)
    .leftJoin(target, and(eq(target.id, outbox.edits), eq(target.chat, outbox.chat)))
    .where(sql`${outbox.chat} = ${sql.placeholder('chat')} and ${outbox.state} = 'queued'`)
    .orderBy(outbox.id)
    .limit(1)
    .prepare()
}

/** Queues what is to be said, within the caller's transaction; the ids of the rows. */
export function queueSays(store: Store, envelope: Envelope, says: readonly Outgoing[]): number[] {
  const { chat, at, filing = null } = envelope
  return says.map((say) => Number(store.outbox.add.run({ chat, at, filing, ...columns(say) }).lastInsertRowid))
}

function columns(say: Outgoing) {
  const buttons = say.buttons ?? []
  if ('bytes' in say) {
    const file = { fileName: say.name, bytes: Buffer.from(say.bytes), text: say.caption ?? '' }
    return { kind: 'document', ...file, buttons, edits: null }
  }
  const { text, edits = null, mono } = say
  return {
    kind: edits !== null ? 'edit' : mono ? 'mono' : 'message',
    text,
    buttons,
    edits,
    fileName: null,
    bytes: null,
  }
}

/** The chats that something is queued for. */
export function queuedChats(store: Store): readonly number[] {
  return store.outbox.chats.all().map(({ chat }) => chat)
}

/** The oldest row that is queued for a chat. */
export function nextSay(store: Store, chat: number): QueuedSay | undefined {
  return store.outbox.next.get({ chat })
}

/** A button of an earlier message to this chat; `index` counts over all its rows of buttons. */
export function saidButton(store: Store, chat: number, id: number, index: number): SaidButton | undefined {
  const row = store.outbox.buttons.get({ id, chat })
  const button = row?.buttons.flat()[index]
  if (!row || !button) return undefined
  return row.filing === null ? button : { ...button, filing: row.filing }
}

/** The question that a message of the bot put to this chat: the one that its 上一题 leads away from. */
export function askedBy(store: Store, chat: number, messageId: number): Answered | undefined {
  const buttons = store.outbox.ofMessage.get({ chat, messageId })?.buttons.flat() ?? []
  return buttons.flatMap(({ action }) => (action.do === 'back' ? asked(action) : []))[0]
}

function asked({ row, seen }: StoredAction): Answered[] {
  if (typeof row !== 'string') return []
  return [{ row, ...(typeof seen === 'number' ? { seen } : {}) }]
}
