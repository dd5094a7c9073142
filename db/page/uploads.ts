import { randomBytes } from 'node:crypto'
import { and, asc, eq, gte } from 'drizzle-orm'
import { uploads } from '../office-table.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { readPart } from './parts.ts'

/** A file that a person sent; `at` in ms. */
export type Upload = typeof uploads.$inferSelect
export type NewUpload = Omit<Upload, 'dropped'>

const one = eq(uploads.id, given('id'))
const add = statement((db) =>
  db.insert(uploads).values({
    id: given('id'),
    chat: given('chat'),
    hash: given('hash'),
    name: given('name'),
    size: given('size'),
    at: given('at'),
  }),
)
const find = statement((db) => db.select().from(uploads).where(one))
const remove = statement((db) => db.delete(uploads).where(one))
const drop = statement((db) => db.update(uploads).set({ dropped: true }).where(one))
const since = statement((db) =>
  db
    .select({ size: uploads.size, at: uploads.at })
    .from(uploads)
    .where(and(eq(uploads.chat, given('chat')), gte(uploads.at, given('since'))))
    .orderBy(asc(uploads.at)),
)
const held = statement((db) => db.select({ id: uploads.id }).from(uploads).where(eq(uploads.dropped, false)))

/** An id that nobody can guess. */
export function newUploadId(): string {
  return `F${randomBytes(30).toString('base64url')}`
}

/** Makes a file of pieces that are already stored. */
export function addUpload(store: Store, upload: NewUpload): void {
  add(store).run(upload)
}

export function findUpload(store: Store, id: string): Upload | undefined {
  return find(store).get({ id })
}

/** Removes a file whose message was not stored; its pieces become leftovers. */
export function removeUpload(store: Store, id: string): void {
  remove(store).run({ id })
}

/** All bytes of a file. */
export function uploadBytes(store: Store, id: string): Buffer {
  const parts: Buffer[] = []
  for (let part = readPart(store, id, 0); part !== undefined; part = readPart(store, id, parts.length)) parts.push(part)
  return Buffer.concat(parts)
}

/** A person's uploads since then (ms), oldest first. */
export function uploadsSince(
  store: Store,
  chat: number,
  from: number,
): { readonly size: number; readonly at: number }[] {
  return since(store).all({ chat, since: from })
}

/** The files whose bytes are still stored. */
export function heldUploads(store: Store): readonly string[] {
  return held(store)
    .all()
    .map(({ id }) => id)
}

/** Lets a file's bytes be deleted; its name and size stay. */
export function giveUpBytes(store: Store, id: string): void {
  drop(store).run({ id })
}
