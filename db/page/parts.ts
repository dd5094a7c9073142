import { and, eq, inArray, notExists, or } from 'drizzle-orm'
import { uploadParts, uploads } from '../office-table.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'

const its = eq(uploadParts.file, given('file'))
const add = statement((db) =>
  db.insert(uploadParts).values({ file: given('file'), number: given('number'), bytes: given('bytes') }),
)
const read = statement((db) =>
  db
    .select({ bytes: uploadParts.bytes })
    .from(uploadParts)
    .where(and(its, eq(uploadParts.number, given('number')))),
)
/** Deletes some pieces of a file, in any order. */
const drop = statement((db) => {
  const some = db.select({ number: uploadParts.number }).from(uploadParts).where(its).limit(given('count'))
  return db.delete(uploadParts).where(and(its, inArray(uploadParts.number, some)))
})
const dropLeft = statement((db) => {
  const ofDropped = inArray(
    uploadParts.file,
    db.select({ id: uploads.id }).from(uploads).where(eq(uploads.dropped, true)),
  )
  const unowned = notExists(db.select({ id: uploads.id }).from(uploads).where(eq(uploads.id, uploadParts.file)))
  return db.delete(uploadParts).where(or(unowned, ofDropped))
})

/** Stores one piece of a file's bytes; the file's own row may come later. */
export function addPart(store: Store, file: string, number: number, bytes: Buffer): void {
  add(store).run({ file, number, bytes })
}

/** The piece of a file with this number, counted from 0; undefined after the last one. */
export function readPart(store: Store, file: string, number: number): Buffer | undefined {
  return read(store).get({ file, number })?.bytes
}

/** Deletes at most `count` pieces; returns how many there were. The next file reuses the space. */
export function dropParts(store: Store, file: string, count: number): number {
  return drop(store).run({ file, count }).changes
}

/** Deletes pieces of uploads that were unfinished when the process ended. Only before the server takes uploads. */
export function dropLeftovers(store: Store): void {
  dropLeft(store).run()
}
