import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Content } from '../../core/arrival.ts'
import { chats, updates } from '../channels-table.ts'
import { outbox } from '../lanes.ts'
import { office } from '../page/accounts.ts'
import { given, set, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { storedText } from '../stored.ts'

/** The rows that an old page's messages become or are merged into. */

const ofMessage = and(eq(updates.chat, given('chat')), eq(updates.message, given('message')))
const arrived = statement((db) =>
  db.select({ id: updates.id }).from(updates).where(ofMessage).orderBy(asc(updates.id)).limit(1),
)
const placeArrived = statement((db) =>
  db
    .update(updates)
    .set({ line: set('line'), content: set('content') })
    .where(eq(updates.id, given('id'))),
)
const addArrived = statement((db) =>
  db.insert(updates).values({
    at: given('at'),
    channel: office,
    external: given('external'),
    chat: given('chat'),
    person: given('person'),
    message: given('message'),
    content: given('content'),
    line: given('line'),
  }),
)
const saidAs = and(
  eq(outbox.chat, given('chat')),
  eq(outbox.messageId, given('message')),
  sql`${outbox.state} = 'sent'`,
)
const said = statement((db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(saidAs, sql`${outbox.kind} <> 'edit'`))
    .orderBy(asc(outbox.id))
    .limit(1),
)
const edited = statement((db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(saidAs, sql`${outbox.kind} = 'edit'`))
    .orderBy(desc(outbox.id))
    .limit(1),
)
const placeSaid = statement((db) =>
  db
    .update(outbox)
    .set({
      line: set('line'),
      text: set('text'),
      bytes: sql`coalesce(${given('bytes')}, ${outbox.bytes})`,
    })
    .where(eq(outbox.id, given('id'))),
)
const addSaid = statement((db) =>
  db.insert(outbox).values({
    chat: given('chat'),
    kind: given('kind'),
    state: 'sent',
    text: given('text'),
    buttons: [],
    edits: given('edits'),
    messageId: given('message'),
    line: given('line'),
    createdAt: given('at'),
    sentAt: given('at'),
    fileName: given('fileName'),
    bytes: given('bytes'),
  }),
)
const unplaced = statement((db) =>
  db
    .select({ id: outbox.id, message: sql<number>`cast(${outbox.messageId} as integer)` })
    .from(outbox)
    .where(
      and(
        eq(outbox.chat, given('chat')),
        sql`${outbox.state} = 'sent' and ${outbox.kind} <> 'edit' and ${outbox.messageId} is not null and ${outbox.line} is null`,
      ),
    ),
)
const place = statement((db) =>
  db
    .update(outbox)
    .set({ line: set('line') })
    .where(eq(outbox.id, given('id'))),
)
const queued = statement((db) =>
  db
    .select({ id: outbox.id, edits: outbox.edits })
    .from(outbox)
    .where(and(eq(outbox.chat, given('chat')), sql`${outbox.state} = 'queued'`))
    .orderBy(asc(outbox.id)),
)
const messageOf = statement((db) =>
  db
    .select({ message: outbox.messageId })
    .from(outbox)
    .where(eq(outbox.id, given('id'))),
)
const say = statement((db) =>
  db
    .update(outbox)
    .set({ state: set('state'), line: set('line'), messageId: set('message'), sentAt: set('at') })
    .where(eq(outbox.id, given('id'))),
)
const endAt = statement((db) =>
  db
    .update(chats)
    .set({ line: set('line') })
    .where(eq(chats.id, given('chat'))),
)

export type Written = {
  readonly chat: number
  readonly person: number
  readonly message: number
  readonly line: number
  readonly at: string
  readonly content: Content
}

/** Puts a person's message on its line, on the row of its turn if that exists. */
export function placeWritten(store: Store, written: Written): void {
  const { chat, line, content } = written
  const message = String(written.message)
  const row = written.line === written.message ? arrived(store).get({ chat, message }) : undefined
  if (row) placeArrived(store).run({ id: row.id, line, content: storedText(1, content) })
  else addArrived(store).run({ ...written, message, external: `chat.db:${chat}:${line}` })
}

export type Said = {
  readonly chat: number
  readonly message: number
  readonly line: number
  readonly at: string
  readonly text: string
  readonly mono: boolean
  readonly file?: { readonly name: string; readonly bytes: Buffer }
}

/** Puts a message of the bot, or its newest version, on its line; with buttons if its row exists. */
export function placeWords(store: Store, { file, mono, ...words }: Said): void {
  const { chat, line, text, at } = words
  const message = String(words.message)
  const isEdit = line !== words.message
  const first = said(store).get({ chat, message })?.id ?? null
  const row = isEdit ? edited(store).get({ chat, message }) : first === null ? undefined : { id: first }
  const bytes = file?.bytes ?? null
  if (row) return void placeSaid(store).run({ id: row.id, line, text, bytes })
  const kind = isEdit ? 'edit' : file ? 'document' : mono ? 'mono' : 'message'
  const edits = isEdit ? first : null
  addSaid(store).run({ chat, kind, text, edits, message, line, at, fileName: file?.name ?? null, bytes })
}

/** Puts the bot's messages that the page lacks on the lines of their own numbers; returns the newest. */
export function placeUnknown(store: Store, chat: number, taken: ReadonlySet<number>): number {
  const rows = unplaced(store)
    .all({ chat })
    .filter(({ message }) => !taken.has(message))
  for (const { id, message } of rows) place(store).run({ id, line: message })
  return Math.max(0, ...rows.map(({ message }) => message))
}

/** Says what was still queued, or drops it if the chat is closed; returns the newest line. */
export function sayQueued(store: Store, chat: number, isShut: boolean, after: number, at: string): number {
  let line = after
  for (const { id, edits } of queued(store).all({ chat })) {
    line += 1
    const target = edits === null ? undefined : messageOf(store).get({ id: edits })?.message
    const state = isShut ? 'dropped' : 'sent'
    say(store).run({
      id,
      state,
      at,
      ...(isShut ? { line: null, message: null } : { line, message: target ?? String(line) }),
    })
  }
  return line
}

/** Makes the chat's lines continue after this one. */
export function endLines(store: Store, chat: number, line: number): void {
  endAt(store).run({ chat, line })
}
