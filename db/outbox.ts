import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { StoredButton } from '../core/stored.ts'
import { chats } from './channels-table.ts'
import { type ChatRow, chatOf, nextLine } from './chats.ts'
import { outbox } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Rows of buttons under a message. */
export type Keyboard = readonly (readonly StoredButton[])[]

/**
 * What the bot says: a new message, or an edit of an earlier one (`edits`: its outbox id); `mono`: in a monospaced
 * font.
 */
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

/** Where it is said, about which filing, and which update it answers. */
export type Envelope = {
  readonly chat: number
  /** The chat itself, if this transaction has read it. */
  readonly to?: ChatRow | undefined
  readonly filing: number | undefined
  readonly at: string
  readonly update?: number | undefined
}

/** A row to be sent now; `target` is the channel's id of the message that it edits. */
export type QueuedSay = {
  readonly id: number
  readonly chat: number
  /** The channel's id of the chat. */
  readonly address: string
  readonly kind: 'message' | 'mono' | 'edit' | 'document'
  readonly text: string
  readonly buttons: Keyboard
  readonly target: string | null
  readonly fileName: string | null
  readonly bytes: Buffer | null
}

const one = eq(outbox.id, given('id'))
const ofChat = eq(outbox.chat, given('chat'))
const isQueued = sql`${outbox.state} = 'queued'`
const target = alias(outbox, 'target')

const add = statement((db) =>
  db.insert(outbox).values({
    chat: given('chat'),
    filing: given('filing'),
    kind: given('kind'),
    state: given('state'),
    text: given('text'),
    buttons: given('buttons'),
    edits: given('edits'),
    messageId: given('messageId'),
    update: given('update'),
    line: given('line'),
    createdAt: given('at'),
    sentAt: given('sentAt'),
    fileName: given('fileName'),
    bytes: given('bytes'),
  }),
)
const next = statement((db) =>
  db
    .select({
      id: outbox.id,
      chat: outbox.chat,
      address: chats.address,
      kind: outbox.kind,
      text: outbox.text,
      buttons: outbox.buttons,
      target: target.messageId,
      fileName: outbox.fileName,
      bytes: outbox.bytes,
    })
    .from(outbox)
    .innerJoin(chats, and(eq(chats.id, outbox.chat), eq(chats.channel, given('channel'))))
    .leftJoin(target, and(eq(target.id, outbox.edits), eq(target.chat, outbox.chat)))
    .where(and(ofChat, isQueued))
    .orderBy(outbox.id)
    .limit(1),
)
const queued = statement((db) =>
  db
    .selectDistinct({ chat: outbox.chat })
    .from(outbox)
    .innerJoin(chats, and(eq(chats.id, outbox.chat), eq(chats.channel, given('channel'))))
    .where(isQueued),
)
const shownAs = statement((db) => db.select({ messageId: outbox.messageId }).from(outbox).where(and(one, ofChat)))

/**
 * Queues messages within the caller's transaction; returns the ids of the rows. A chat that is read from here has them
 * at once.
 */
export function queueSays(store: Store, envelope: Envelope, says: readonly Outgoing[]): number[] {
  const chat = says.length > 0 ? (envelope.to ?? chatOf(store, envelope.chat)) : undefined
  const { filing = null, update = null, at } = envelope
  return says.map((say) => {
    const row = { chat: envelope.chat, at, filing, update, ...columns(say) }
    return Number(add(store).run({ ...row, ...standing(store, chat, row) }).lastInsertRowid)
  })
}

/** The state of a new row: queued, or already on its line. */
function standing(store: Store, chat: ChatRow | undefined, { at, edits }: { at: string; edits: number | null }) {
  const waiting = { line: null, messageId: null, sentAt: null }
  if (chat?.shut) return { state: 'dropped', ...waiting }
  if (!chat?.reads) return { state: 'queued', ...waiting }
  const line = nextLine(store, chat.id, at)
  const shown = edits === null ? undefined : shownAs(store).get({ id: edits, chat: chat.id })?.messageId
  return { state: 'sent', line, messageId: shown ?? String(line), sentAt: at }
}

function columns(say: Outgoing) {
  const buttons = say.buttons ?? []
  if ('bytes' in say) {
    const file = { fileName: say.name, bytes: Buffer.from(say.bytes), text: say.caption ?? '' }
    return { kind: 'document', ...file, buttons, edits: null }
  }
  const { text, edits = null, mono } = say
  const kind = edits !== null ? 'edit' : mono ? 'mono' : 'message'
  return { kind, text, buttons, edits, fileName: null, bytes: null }
}

/** The chats of a channel with queued rows. */
export function queuedChats(store: Store, channel: string): readonly number[] {
  return queued(store)
    .all({ channel })
    .map(({ chat }) => chat)
}

/** The oldest queued row of a chat of this channel. */
export function nextSay(store: Store, channel: string, chat: number): QueuedSay | undefined {
  return next(store).get({ channel, chat })
}
