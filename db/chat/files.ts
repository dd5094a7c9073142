import { randomBytes } from 'node:crypto'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { preparedOnce } from '../lazily.ts'
import { addPart, dropParts, readPart } from './parts.ts'
import { files, messages } from './schema.ts'
import { atomically, type ChatStore } from './store.ts'
import type { ChatFile, ChatMessage } from './types.ts'

/** The columns of a file that describe it; the bytes are read only when they are sent. */
export const fileColumns = {
  id: files.id,
  uniqueId: files.uniqueId,
  kind: files.kind,
  name: files.name,
  mime: files.mime,
  size: files.size,
  width: files.width,
  height: files.height,
  dropped: files.dropped,
}

/** A file whose pieces are kept already. */
export type NewFile = Omit<ChatFile, 'dropped'>

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql.placeholder(name)
  const one = eq(files.id, given('id'))
  const shown = and(one, eq(messages.account, given('account')), eq(messages.deleted, false))
  const sent = and(eq(messages.account, given('account')), eq(messages.from, 'person'))
  return {
    add: () =>
      db
        .insert(files)
        .values({
          id: given('id'),
          uniqueId: given('uniqueId'),
          kind: given('kind'),
          name: given('name'),
          mime: given('mime'),
          size: given('size'),
          width: given('width'),
          height: given('height'),
        })
        .prepare(),
    find: () => db.select(fileColumns).from(files).where(one).prepare(),
    shown: () =>
      db
        .select({ ...fileColumns, from: messages.from })
        .from(files)
        .innerJoin(messages, eq(messages.file, files.id))
        .where(shown)
        .prepare(),
    fromBot: () =>
      db
        .select({ id: files.id, name: files.name })
        .from(files)
        .innerJoin(messages, eq(messages.file, files.id))
        .where(and(eq(messages.from, 'bot'), lt(messages.date, given('before'))))
        .prepare(),
    resize: () =>
      db
        .update(files)
        .set({ size: sql`${given('size')}` })
        .where(one)
        .prepare(),
    drop: () => db.update(files).set({ dropped: true }).where(one).prepare(),
    uploads: () =>
      db
        .select({ size: files.size, date: messages.date })
        .from(messages)
        .innerJoin(files, eq(files.id, messages.file))
        .where(and(sent, gte(messages.date, given('since'))))
        .orderBy(messages.id)
        .prepare(),
    taken: () => prepareTaken(db),
  }
})

/** People's files that still have their bytes although the update that brought them is confirmed. */
function prepareTaken(db: ChatStore['db']) {
  const waiting = sql`exists (select 1 from updates where json_extract(updates.body, '$.document.file_id') = ${files.id})`
  return db
    .select({ id: files.id, date: messages.date })
    .from(files)
    .innerJoin(messages, eq(messages.file, files.id))
    .where(and(eq(messages.from, 'person'), eq(files.dropped, false), sql`not ${waiting}`))
    .prepare()
}

/** An id that nobody can guess. */
export function newFileId(): string {
  return `F${randomBytes(30).toString('base64url')}`
}

/** Makes a file of pieces that are kept. */
export function addFile(store: ChatStore, file: NewFile): ChatFile {
  statementsOf(store).add.run(file)
  return { ...file, dropped: false }
}

export function findFile(store: ChatStore, id: string): ChatFile | undefined {
  return statementsOf(store).find.get({ id })
}

/** A file, but only if a message in this person's chat shows it. */
export function findFileOf(
  store: ChatStore,
  account: number,
  id: string,
): (ChatFile & Pick<ChatMessage, 'from'>) | undefined {
  return statementsOf(store).shown.get({ id, account })
}

/** All bytes of a file at once. */
export function fileBytes(store: ChatStore, id: string): Buffer {
  const parts: Buffer[] = []
  for (let part = readPart(store, id, 0); part !== undefined; part = readPart(store, id, parts.length)) parts.push(part)
  return Buffer.concat(parts)
}

/** What a person has sent since then (seconds), oldest first; `date` in seconds. */
export function uploadsSince(store: ChatStore, account: number, since: number): { size: number; date: number }[] {
  return statementsOf(store).uploads.all({ account, since })
}

/** People's files that the bot has been told of and whose bytes are still here; `date` in seconds. */
export function takenFiles(store: ChatStore): { id: string; date: number }[] {
  return statementsOf(store).taken.all()
}

/** Gives a file's bytes up; its name and size stay. Its pieces may be dropped from now on. */
export function giveUpBytes(store: ChatStore, id: string): void {
  statementsOf(store).drop.run({ id })
}

/** The files that the bot sent before a moment (seconds since 1970). */
export function filesOfBot(store: ChatStore, before: number): { readonly id: string; readonly name: string }[] {
  return statementsOf(store).fromBot.all({ before })
}

/** Puts other bytes in the place of a file's, which no byte of the database tells any more. */
export function replaceFile(store: ChatStore, id: string, bytes: Buffer): void {
  atomically(store, () => {
    dropParts(store, id, Number.MAX_SAFE_INTEGER)
    addPart(store, id, 0, bytes)
    statementsOf(store).resize.run({ id, size: bytes.length })
  })
  emptyLog(store.db)
}
