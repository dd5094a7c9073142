import { createHash, randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { files, messages } from './schema.ts'
import type { ChatStore } from './store.ts'
import type { ChatFile } from './types.ts'

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
      db.select(fileColumns).from(files).innerJoin(messages, eq(messages.file, files.id)).where(shown).prepare(),
    bytes: () => db.select({ bytes: files.bytes }).from(files).where(one).prepare(),
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
export function findFileOf(store: ChatStore, account: number, id: string): ChatFile | undefined {
  return statementsOf(store).shown.get({ id, account })
}

export function fileBytes(store: ChatStore, id: string): Buffer | undefined {
  return statementsOf(store).bytes.get({ id })?.bytes
}
