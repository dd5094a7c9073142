import { and, desc, eq, sql } from 'drizzle-orm'
import type { Arrival } from '../core/arrival.ts'
import type { Answered } from '../core/message.ts'
import type { StoredPlace } from '../core/stored.ts'
import { type KeptContent, updates } from './channels-table.ts'
import { type ChatRow, nextLine } from './chats.ts'
import { withoutLinks } from './links.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { storedText } from './stored.ts'

/** One incoming message as the database needs it: where it came from and when (ISO, UTC). */
export type Update = Arrival & {
  readonly channel: string
  readonly at: string
  /** Whether its people read messages from this database. */
  readonly reads?: boolean
}

/** The record of an update; its message has a line in a chat that is read from here. */
export type Arrived = {
  readonly update: number
  readonly message: string | undefined
  readonly line: number | undefined
}

const arrivedAs = { update: updates.id, message: updates.message, line: updates.line }
const one = eq(updates.id, given('id'))
const find = statement((db) =>
  db
    .select(arrivedAs)
    .from(updates)
    .where(and(eq(updates.channel, given('channel')), eq(updates.external, given('external')))),
)
const add = statement((db) =>
  db
    .insert(updates)
    .values({
      at: given('at'),
      channel: given('channel'),
      external: given('external'),
      chat: given('chat'),
      person: given('person'),
      message: given('message'),
      content: given('content'),
      line: given('line'),
    })
    .returning(arrivedAs),
)
const close = statement((db) =>
  db
    .update(updates)
    .set({
      filing: set('filing'),
      undoes: set('undoes'),
      answered: set('answered'),
      seen: set('seen'),
      imports: set('imports'),
      known: set('known'),
      left: set('left'),
    })
    .where(one),
)
const readAs = statement((db) =>
  db
    .select({ row: updates.answered, seen: updates.seen })
    .from(updates)
    .where(
      and(eq(updates.chat, given('chat')), eq(updates.message, given('message')), sql`${updates.answered} is not null`),
    )
    .orderBy(desc(updates.id))
    .limit(1),
)

/** The record of an update that came before. */
export function arrivedBefore(store: Store, { channel, id }: Pick<Update, 'channel' | 'id'>): Arrived | undefined {
  const found = find(store).get({ channel, external: id })
  return found && recordOf(found)
}

/**
 * Records the arrival of an update. In a chat that is read from here, its message gets a line, whose number is also its
 * id.
 */
export function recordArrival(store: Store, update: Update, chat: ChatRow, person: number): Arrived {
  const { channel, id: external, at } = update
  const line = chat.reads && isMessage(update.content) ? nextLine(store, chat.id, at) : null
  const message = update.messageId ?? (line === null ? null : String(line))
  const content = withoutTokens(update.content)
  const kept = add(store).get({ at, channel, external, chat: chat.id, person, message, content, line })
  return recordOf(kept)
}

/** Whether it appears in the chat; a tap does not. */
function isMessage({ is }: Arrival['content']): boolean {
  return is !== 'tap' && is !== 'row'
}

function recordOf(row: { update: number; message: string | null; line: number | null }): Arrived {
  return { update: row.update, message: row.message ?? undefined, line: row.line ?? undefined }
}

/** Records the turn that a job ends with, as the arrival of what the job read. */
export function recordJob(
  store: Store,
  job: number,
  ended: {
    readonly at: string
    readonly chat: number
    readonly person: number
    readonly content?: KeptContent | undefined
  },
): number {
  const row = {
    ...ended,
    content: ended.content ?? null,
    channel: 'job',
    external: `job ${job}`,
    message: null,
    line: null,
  }
  return add(store).get(row).update
}

/** Replaces a link that a person typed or pasted themself. */
const ownLink = '（邀请链接）'

/** Removes links that let somebody in: they are never stored. */
export function withoutTokens(content: Arrival['content']): Arrival['content'] {
  if (content.is === 'text') return { ...content, text: withoutLinks(content.text, ownLink) }
  if (content.is !== 'file' || content.caption === undefined) return content
  return { ...content, caption: withoutLinks(content.caption, ownLink) }
}

/** The outcome of a turn. */
export type Closing = {
  readonly filing?: number | undefined
  /** The turn that it undoes. */
  readonly undoes?: number | undefined
  /** The question that it was read as an answer to. */
  readonly answered?: Answered | undefined
  /** The job that read the file which it imported. */
  readonly imports?: number | undefined
  /** The stored text of what a turn about a filing was given. */
  readonly known?: string | undefined
  /** Where it left the talk. */
  readonly place?: StoredPlace | undefined
}

/** Records the outcome of an update. */
export function closeUpdate(store: Store, id: number, closing: Closing): void {
  const { filing, undoes, answered, imports, known, place } = closing
  close(store).run({
    id,
    filing: filing ?? null,
    undoes: undoes ?? null,
    answered: answered?.row ?? null,
    seen: answered?.seen ?? null,
    imports: imports ?? null,
    known: known ?? null,
    left: known && place ? storedText(1, place) : null,
  })
}

/** The question that a message of this chat was last read as an answer to. */
export function answeredBy(store: Store, chat: number, message: string): Answered | undefined {
  const { row, seen } = readAs(store).get({ chat, message }) ?? {}
  return row ? { row, ...(typeof seen === 'number' ? { seen } : {}) } : undefined
}
