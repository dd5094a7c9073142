import { and, eq, inArray, notExists, or, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { fileParts, files } from './schema.ts'
import type { ChatStore } from './store.ts'

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql.placeholder(name)
  const its = eq(fileParts.file, given('file'))
  const ofDropped = inArray(fileParts.file, db.select({ id: files.id }).from(files).where(eq(files.dropped, true)))
  const unowned = notExists(db.select({ id: files.id }).from(files).where(eq(files.id, fileParts.file)))
  return {
    add: () =>
      db
        .insert(fileParts)
        .values({ file: given('file'), number: given('number'), bytes: given('bytes') })
        .prepare(),
    read: () =>
      db
        .select({ bytes: fileParts.bytes })
        .from(fileParts)
        .where(and(its, eq(fileParts.number, given('number'))))
        .prepare(),
    drop: () => prepareDrop(db),
    dropLeftovers: () => db.delete(fileParts).where(or(unowned, ofDropped)).prepare(),
  }
})

/** Some pieces of a file, whichever. */
function prepareDrop(db: ChatStore['db']) {
  const some = db
    .select({ number: fileParts.number })
    .from(fileParts)
    .where(eq(fileParts.file, sql.placeholder('file')))
    .limit(sql.placeholder('count'))
  return db
    .delete(fileParts)
    .where(and(eq(fileParts.file, sql.placeholder('file')), inArray(fileParts.number, some)))
    .prepare()
}

/** Keeps one piece of a file's bytes; the file itself may come later. */
export function addPart(store: ChatStore, file: string, number: number, bytes: Buffer): void {
  statementsOf(store).add.run({ file, number, bytes })
}

/** The piece of a file with this number, counted from 0; undefined after the last one. */
export function readPart(store: ChatStore, file: string, number: number): Buffer | undefined {
  return statementsOf(store).read.get({ file, number })?.bytes
}

/** Drops at most `count` pieces; how many there were. The space is used again by the next file. */
export function dropParts(store: ChatStore, file: string, count: number): number {
  return statementsOf(store).drop.run({ file, count }).changes
}

/** Drops what was being written or dropped when the process ended. Only before the server takes uploads. */
export function dropLeftovers(store: ChatStore): void {
  statementsOf(store).dropLeftovers.run()
}
