import { and, desc, eq, sql } from 'drizzle-orm'
import type { Answered } from '../core/message.ts'
import { lazily } from './lazily.ts'
import { updates } from './schema.ts'
import type { Database, Store } from './store.ts'

export type UpdateStatements = ReturnType<typeof prepareUpdates>

export function prepareUpdates(db: Database) {
  const given = (name: string) => sql`${sql.placeholder(name)}`
  return lazily({
    add: () =>
      db
        .insert(updates)
        .values({ id: sql.placeholder('id'), at: sql.placeholder('at') })
        .onConflictDoNothing()
        .prepare(),
    undo: () =>
      db
        .update(updates)
        .set({ undoes: sql`${sql.placeholder('undoes')}` })
        .where(eq(updates.id, sql.placeholder('id')))
        .prepare(),
    import: () =>
      db
        .update(updates)
        .set({ imports: given('imports') })
        .where(eq(updates.id, sql.placeholder('id')))
        .prepare(),
    answer: () =>
      db
        .update(updates)
        .set({ chat: given('chat'), message: given('message'), answered: given('answered'), seen: given('seen') })
        .where(eq(updates.id, sql.placeholder('id')))
        .prepare(),
    answered: () =>
      db
        .select({ row: updates.answered, seen: updates.seen })
        .from(updates)
        .where(and(eq(updates.chat, sql.placeholder('chat')), eq(updates.message, sql.placeholder('message'))))
        .orderBy(desc(updates.id))
        .limit(1)
        .prepare(),
  })
}

/** Records that an update has arrived; false if it had arrived before. */
export function arrived(store: Store, id: number, at: string): boolean {
  return store.updates.add.run({ id, at }).changes === 1
}

/** Records which turn an update takes back. */
export function recordUndo(store: Store, id: number, undoes: number): void {
  store.updates.undo.run({ id, undoes })
}

/** Records which file a turn took into the filing. */
export function recordImport(store: Store, id: number, imports: number): void {
  store.updates.import.run({ id, imports })
}

/** Records which question a message was read as an answer to. */
export function recordAnswer(
  store: Store,
  id: number,
  said: { chat: number; message: number; answered: string; seen: number | null },
): void {
  store.updates.answer.run({ id, ...said })
}

/** The question that a message of this chat was last read as an answer to; looked for from the newest on. */
export function answeredBy(store: Store, chat: number, message: number): Answered | undefined {
  const { row, seen } = store.updates.answered.get({ chat, message }) ?? {}
  return row ? { row, ...(typeof seen === 'number' ? { seen } : {}) } : undefined
}
