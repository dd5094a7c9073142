import { and, eq, sql } from 'drizzle-orm'
import { lazily } from './lazily.ts'
import { received } from './receiving.ts'
import type { Database, Store } from './store.ts'

export type ReceivedStatements = ReturnType<typeof prepareReceived>

export function prepareReceived(db: Database) {
  const own = and(eq(received.filing, sql.placeholder('filing')), eq(received.person, sql.placeholder('person')))
  const one = and(eq(received.id, sql.placeholder('id')), own)
  return lazily({
    find: () => db.select({ text: received.text }).from(received).where(one).prepare(),
    add: () =>
      db
        .insert(received)
        .values({
          id: sql.placeholder('id'),
          filing: sql.placeholder('filing'),
          person: sql.placeholder('person'),
          text: sql.placeholder('text'),
        })
        .prepare(),
    drop: () => db.delete(received).where(one).prepare(),
    dropAll: () => db.delete(received).where(own).prepare(),
  })
}

/** Whose file it is, and for which filing. */
type Owner = { readonly filing: number; readonly person: number }

/** The text of a file that this person sent for this filing, while it is decided about. */
export function receivedText(store: Store, owner: Owner, id: number): string | undefined {
  return store.received.find.get({ ...owner, id })?.text
}

/** Keeps a file's text in the place of the one before, within the caller's transaction. */
export function keepReceived(store: Store, owner: Owner, { file, text }: { file: number; text: string }): void {
  store.received.dropAll.run(owner)
  store.received.add.run({ ...owner, id: file, text })
}

/** The file is decided about. */
export function dropReceived(store: Store, owner: Owner, id: number): void {
  store.received.drop.run({ ...owner, id })
}
