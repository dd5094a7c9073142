import { and, asc, desc, eq, gt, gte, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Content } from '../../core/arrival.ts'
import { type KeptContent, updates } from '../channels-table.ts'
import { outbox } from '../lanes.ts'
import type { Keyboard } from '../outbox.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { fieldOf } from '../stored.ts'

/**
 * The messages of a chat that is read from here. A message's id is the line that it came on; each edit of it gets a
 * line of its own.
 */
type Shown = {
  /** The line that it came on, and when (ISO, UTC). */
  readonly id: number
  readonly at: string
  /** The line of the version given here, and when it came. */
  readonly line: number
  readonly shownAt: string
}

export type PersonLine = Shown & {
  readonly from: 'person'
  readonly replyTo: string | null
  readonly content: Content
}

export type BotLine = Shown & {
  readonly from: 'bot'
  /** The outbox row of this version; its buttons are named by it. */
  readonly row: number
  readonly text: string
  readonly buttons: Keyboard
  readonly mono: boolean
  readonly file: { readonly name: string; readonly size: number } | null
}

export type Line = PersonLine | BotLine

/** A message as first written, and the line with its latest version. */
const [wrote, written] = [alias(updates, 'wrote'), alias(updates, 'written')]
const [said, saying] = [alias(outbox, 'said'), alias(outbox, 'saying')]

const writtenColumns = {
  id: sql<number>`${wrote.line}`,
  at: wrote.at,
  replyTo: fieldOf<string>(wrote.content, 'replyTo'),
  line: sql<number>`${written.line}`,
  /** What people sent; a file that a job read has no line. */
  content: written.content,
  shownAt: written.at,
}
const saidColumns = {
  id: sql<number>`${said.line}`,
  at: said.createdAt,
  isFile: sql<number>`${said.kind} = 'document'`,
  name: said.fileName,
  size: sql<number>`coalesce(length(${said.bytes}), 0)`,
  line: sql<number>`${saying.line}`,
  row: saying.id,
  kind: saying.kind,
  text: saying.text,
  buttons: saying.buttons,
  shownAt: saying.createdAt,
}

const ofWritten = and(
  eq(wrote.chat, given('chat')),
  gte(wrote.line, given('from')),
  lt(wrote.line, given('before')),
  eq(wrote.message, sql`cast(${wrote.line} as text)`),
)
const lastWritten = sql`(select max(line) from updates as latest
  where latest.chat = ${wrote.chat} and latest.message = ${wrote.message} and latest.line is not null)`
const ofSaid = and(
  eq(said.chat, given('chat')),
  gte(said.line, given('from')),
  lt(said.line, given('before')),
  eq(said.messageId, sql`cast(${said.line} as text)`),
)
const lastSaid = sql`(select max(line) from outbox as latest
  where latest.chat = ${said.chat} and latest.message_id = ${said.messageId} and latest.line is not null)`

const writtenBetween = statement((db) =>
  db
    .select(writtenColumns)
    .from(wrote)
    .innerJoin(written, and(eq(written.chat, wrote.chat), eq(written.line, lastWritten)))
    .where(ofWritten)
    .orderBy(desc(wrote.line))
    .limit(given('limit')),
)
const saidBetween = statement((db) =>
  db
    .select(saidColumns)
    .from(said)
    .innerJoin(saying, and(eq(saying.chat, said.chat), eq(saying.line, lastSaid)))
    .where(ofSaid)
    .orderBy(desc(said.line))
    .limit(given('limit')),
)
const writtenAfter = statement((db) =>
  db
    .select(writtenColumns)
    .from(written)
    .innerJoin(wrote, and(eq(wrote.chat, written.chat), eq(wrote.line, sql`cast(${written.message} as integer)`)))
    .where(and(eq(written.chat, given('chat')), gt(written.line, given('after'))))
    .orderBy(asc(written.line))
    .limit(given('limit')),
)
const saidAfter = statement((db) =>
  db
    .select(saidColumns)
    .from(saying)
    .innerJoin(said, and(eq(said.chat, saying.chat), eq(said.line, sql`cast(${saying.messageId} as integer)`)))
    .where(and(eq(saying.chat, given('chat')), gt(saying.line, given('after'))))
    .orderBy(asc(saying.line))
    .limit(given('limit')),
)

type Window = { readonly chat: number; readonly from: number; readonly before: number; readonly limit: number }

/** The latest messages of a chat before the given id, in their current versions, oldest first. */
export function messagesBefore(store: Store, chat: number, before: number, limit: number): Line[] {
  return standing(store, { chat, from: 0, before, limit })
}

/** The current version of a message. */
export function messageOf(store: Store, chat: number, id: number): Line | undefined {
  return standing(store, { chat, from: id, before: id + 1, limit: 1 })[0]
}

function standing(store: Store, window: Window): Line[] {
  const lines = [...writtenBetween(store).all(window).map(asWritten), ...saidBetween(store).all(window).map(asSaid)]
  return lines.sort((a, b) => a.id - b.id).slice(-window.limit)
}

/** The lines after a given one, each as it was then, in order. */
export function linesAfter(store: Store, chat: number, after: number, limit: number): Line[] {
  const window = { chat, after, limit }
  const lines = [...writtenAfter(store).all(window).map(asWritten), ...saidAfter(store).all(window).map(asSaid)]
  return lines.sort((a, b) => a.line - b.line).slice(0, limit)
}

type WrittenRow = Omit<PersonLine, 'from' | 'content'> & { readonly content: KeptContent | undefined | null }

/** A message that can no longer be read still appears on its line. */
function asWritten({ content, ...row }: WrittenRow): PersonLine {
  const shown: Content = content && content.is !== 'read' ? content : { is: 'unreadable' }
  return { ...row, from: 'person', content: shown }
}

type SaidRow = Omit<BotLine, 'from' | 'mono' | 'file'> & {
  readonly isFile: number
  readonly name: string | null
  readonly size: number
  readonly kind: string
}

function asSaid({ isFile, name, size, kind, ...row }: SaidRow): BotLine {
  return { ...row, from: 'bot', mono: kind === 'mono', file: isFile ? { name: name ?? '', size } : null }
}
