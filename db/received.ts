import { and, desc, eq, notInArray, type SQLWrapper, sql } from 'drizzle-orm'
import { received } from './receiving.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

/** Whose file it is, and for which filing. */
type Owner = { readonly filing: number; readonly person: number }

const own = and(eq(received.filing, given('filing')), eq(received.person, given('person')))
const one = and(eq(received.id, given('id')), own)

const selectText = statement((db) => db.select({ text: received.text }).from(received).where(one))

/** The text of a file on which this person decides for this filing, while the decision is pending. */
export function receivedText(store: Store, owner: Owner, id: number): string | undefined {
  return selectText(store).get({ ...owner, id })?.text
}

const deleteText = statement((db) => db.delete(received).where(one))

const senderOf = (id: SQLWrapper) => sql`(select person from jobs where jobs.id = ${id})`
const isOwn = sql`${senderOf(received.id)} = ${given('person')} and ${senderOf(given('id'))} = ${given('person')}`
/** Whether nobody has decided on a file yet. */
export const isUndecided = sql`${fieldOf(received.text, 'decided')} is null`
const deleteReplaced = statement((db) => db.delete(received).where(and(own, isOwn, isUndecided)))

/** As many files of a filing as wait for one person, with those that colleagues still decide on. */
const mostHeld = 20
const deleteOldest = statement((db) => {
  const newest = db.select({ id: received.id }).from(received).where(own).orderBy(desc(received.id)).limit(mostHeld)
  return db.delete(received).where(and(own, notInArray(received.id, newest)))
})

const insertText = statement((db) =>
  db
    .insert(received)
    .values({ id: given('id'), filing: given('filing'), person: given('person'), text: given('text') }),
)

/**
 * Stores a file's text, within the caller's transaction: a person's own in place of the one before on which they have
 * not decided, a colleague's beside the others.
 */
export function keepReceived(store: Store, owner: Owner, { file, text }: { file: number; text: string }): void {
  deleteText(store).run({ ...owner, id: file })
  deleteReplaced(store).run({ ...owner, id: file })
  insertText(store).run({ ...owner, id: file, text })
  deleteOldest(store).run(owner)
}

/** Drops a file that has been decided on. */
export function dropReceived(store: Store, owner: Owner, id: number): void {
  deleteText(store).run({ ...owner, id })
}
