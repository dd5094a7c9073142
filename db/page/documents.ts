import { and, eq, lt, sql } from 'drizzle-orm'
import { chats } from '../channels-table.ts'
import { emptyLog } from '../file.ts'
import { outbox } from '../lanes.ts'
import { given, set, statement } from '../statement.ts'
import type { Store } from '../store.ts'

/** A document that the bot sent. */
export type SaidDocument = { readonly row: number; readonly name: string; readonly bytes: Buffer }

const columns = {
  row: outbox.id,
  name: sql<string>`coalesce(${outbox.fileName}, '')`,
  bytes: sql<Buffer>`${outbox.bytes}`.mapWith(outbox.bytes),
}
const isDocument = sql`${outbox.kind} = 'document' and ${outbox.bytes} is not null`
const find = statement((db) =>
  db
    .select(columns)
    .from(outbox)
    .where(and(eq(outbox.chat, given('chat')), eq(outbox.line, given('line')), isDocument)),
)
const read = statement((db) =>
  db
    .select(columns)
    .from(outbox)
    .where(and(eq(outbox.id, given('row')), isDocument)),
)
const before = statement((db) =>
  db
    .select({ row: outbox.id, name: columns.name })
    .from(outbox)
    .innerJoin(chats, and(eq(chats.id, outbox.chat), eq(chats.reads, true)))
    .where(and(sql`${outbox.kind} = 'document'`, lt(outbox.createdAt, given('before')))),
)
const replace = statement((db) =>
  db
    .update(outbox)
    .set({ bytes: set('bytes') })
    .where(eq(outbox.id, given('row'))),
)

/** The document on this line of a chat. */
export function documentOn(store: Store, chat: number, line: number): SaidDocument | undefined {
  return find(store).get({ chat, line })
}

export function documentOf(store: Store, row: number): SaidDocument | undefined {
  return read(store).get({ row })
}

/** The documents said before a moment (ISO, UTC) in chats that are read from here. */
export function documentsBefore(
  store: Store,
  moment: string,
): readonly { readonly row: number; readonly name: string }[] {
  return before(store).all({ before: moment })
}

/** Replaces a document's bytes so that none of the old ones stays in the database. */
export function replaceDocument(store: Store, row: number, bytes: Buffer): void {
  replace(store).run({ row, bytes })
  emptyLog(store.db)
}
