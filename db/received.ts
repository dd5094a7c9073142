import { and, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { received } from './receiving.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** Whose file it is, and for which filing. */
type Owner = { readonly filing: number; readonly person: number }

const own = and(eq(received.filing, given('filing')), eq(received.person, given('person')))
const one = and(eq(received.id, given('id')), own)

const selectText = statement((db) => db.select({ text: received.text }).from(received).where(one))

/** The text of a file on which this person decides for this filing, while the decision is pending. */
export function receivedText(store: Store, owner: Owner, id: number): string | undefined {
  return selectText(store).get({ ...owner, id })?.text
}

const senderOf = (id: SQLWrapper) => sql`(select person from jobs where jobs.id = ${id})`
const deleteSame = statement((db) =>
  db.delete(received).where(and(own, sql`${senderOf(received.id)} = ${senderOf(given('id'))}`)),
)

const insertText = statement((db) =>
  db
    .insert(received)
    .values({ id: given('id'), filing: given('filing'), person: given('person'), text: given('text') }),
)

/** Stores a file's text in place of the one before from the same sender, within the caller's transaction. */
export function keepReceived(store: Store, owner: Owner, { file, text }: { file: number; text: string }): void {
  deleteSame(store).run({ ...owner, id: file })
  insertText(store).run({ ...owner, id: file, text })
}

const deleteText = statement((db) => db.delete(received).where(one))

/** Drops a file that has been decided on. */
export function dropReceived(store: Store, owner: Owner, id: number): void {
  deleteText(store).run({ ...owner, id })
}
