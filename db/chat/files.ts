import { createHash, randomBytes } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { preparedOnce } from '../lazily.ts'
import { files, messages } from './schema.ts'
import type { ChatStore } from './store.ts'
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
}

export type NewFile = Pick<ChatFile, 'kind' | 'name' | 'mime' | 'width' | 'height'> & { bytes: Buffer }

const statementsOf = preparedOnce((db) => {
  const one = eq(files.id, sql.placeholder('id'))
  const shown = and(one, eq(messages.account, sql.placeholder('account')), eq(messages.deleted, false))
  return {
    add: () =>
      db
        .insert(files)
        .values({
          id: sql.placeholder('id'),
          uniqueId: sql.placeholder('uniqueId'),
          kind: sql.placeholder('kind'),
          name: sql.placeholder('name'),
          mime: sql.placeholder('mime'),
          size: sql.placeholder('size'),
          width: sql.placeholder('width'),
          height: sql.placeholder('height'),
          bytes: sql.placeholder('bytes'),
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
    bytes: () => db.select({ bytes: files.bytes }).from(files).where(one).prepare(),
    fromBot: () =>
      db
        .select({ id: files.id, name: files.name })
        .from(files)
        .innerJoin(messages, eq(messages.file, files.id))
        .where(and(eq(messages.from, 'bot'), lt(messages.date, sql.placeholder('before'))))
        .prepare(),
    replace: () =>
      db
        .update(files)
        .set({ bytes: sql`${sql.placeholder('bytes')}`, size: sql`${sql.placeholder('size')}` })
        .where(one)
        .prepare(),
  }
})

/** Keeps a file under a random id; equal bytes share the unique id. */
export function addFile(store: ChatStore, file: NewFile): ChatFile {
  const { bytes, ...described } = file
  const id = `F${randomBytes(30).toString('base64url')}`
  const uniqueId = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  const kept = { ...described, id, uniqueId, size: bytes.length }
  statementsOf(store).add.run({ ...kept, bytes })
  return kept
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

export function fileBytes(store: ChatStore, id: string): Buffer | undefined {
  return statementsOf(store).bytes.get({ id })?.bytes
}

/** The files that the bot sent before a moment (seconds since 1970). */
export function filesOfBot(store: ChatStore, before: number): { readonly id: string; readonly name: string }[] {
  return statementsOf(store).fromBot.all({ before })
}

/** Puts other bytes in the place of a file's, which no byte of the database tells any more. */
export function replaceFile(store: ChatStore, id: string, bytes: Buffer): void {
  statementsOf(store).replace.run({ id, bytes, size: bytes.length })
  emptyLog(store.db)
}
