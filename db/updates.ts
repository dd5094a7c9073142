import { eq, sql } from 'drizzle-orm'
import { updates } from './schema.ts'
import type { Database, Store } from './store.ts'

export type UpdateStatements = ReturnType<typeof prepareUpdates>

export function prepareUpdates(db: Database) {
  return {
    add: db
      .insert(updates)
      .values({ id: sql.placeholder('id'), at: sql.placeholder('at') })
      .onConflictDoNothing()
      .prepare(),
    undo: db
      .update(updates)
      .set({ undoes: sql`${sql.placeholder('undoes')}` })
      .where(eq(updates.id, sql.placeholder('id')))
      .prepare(),
  }
}

/** Records that an update has arrived; false if it had arrived before. */
export function arrived(store: Store, id: number, at: string): boolean {
  return store.updates.add.run({ id, at }).changes === 1
}

/** Records which turn an update takes back. */
export function recordUndo(store: Store, id: number, undoes: number): void {
  store.updates.undo.run({ id, undoes })
}
