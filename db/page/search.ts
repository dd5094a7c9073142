import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { updates } from '../channels-table.ts'
import { outbox } from '../lanes.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { fieldOf } from '../stored.ts'
import { type Line, messageOf } from './lines.ts'

const text = sql`coalesce(${fieldOf(updates.content, 'text')}, ${fieldOf(updates.content, 'caption')}, '')`
const written = statement((db) =>
  db
    .select({ id: sql<number>`cast(${updates.message} as integer)` })
    .from(updates)
    .where(and(eq(updates.chat, given('chat')), isNotNull(updates.line), sql`instr(lower(${text}), ${given('words')})`))
    .orderBy(desc(updates.line))
    .limit(given('limit')),
)
const said = statement((db) =>
  db
    .select({ id: sql<number>`cast(${outbox.messageId} as integer)` })
    .from(outbox)
    .where(
      and(eq(outbox.chat, given('chat')), isNotNull(outbox.line), sql`instr(lower(${outbox.text}), ${given('words')})`),
    )
    .orderBy(desc(outbox.line))
    .limit(given('limit')),
)

/**
 * The newest messages of a chat that contain these words, in any letter case and in their current version; newest
 * first.
 */
export function messagesWith(store: Store, chat: number, words: string, limit: number): Line[] {
  const wanted = { chat, words: words.toLowerCase(), limit }
  const ids = new Set([...written(store).all(wanted), ...said(store).all(wanted)].map(({ id }) => id))
  const newest = [...ids].sort((a, b) => b - a).slice(0, limit)
  return newest.flatMap((id) => messageOf(store, chat, id) ?? [])
}
