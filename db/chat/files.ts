import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
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

/** Keeps a file under a random id; equal bytes share the unique id. */
export function addFile(store: ChatStore, file: NewFile): ChatFile {
  const { bytes, ...described } = file
  const id = `F${randomBytes(30).toString('base64url')}`
  const uniqueId = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  const kept = { ...described, id, uniqueId, size: bytes.length }
  store.db
    .insert(files)
    .values({ ...kept, bytes })
    .run()
  return kept
}

export function findFile(store: ChatStore, id: string): ChatFile | undefined {
  return store.db.select(fileColumns).from(files).where(eq(files.id, id)).get()
}

/** A file, but only if a message in this person's chat shows it. */
export function findFileOf(store: ChatStore, account: number, id: string): ChatFile | undefined {
  return store.db
    .select(fileColumns)
    .from(files)
    .innerJoin(messages, eq(messages.file, files.id))
    .where(and(eq(files.id, id), eq(messages.account, account), eq(messages.deleted, false)))
    .get()
}

export function fileBytes(store: ChatStore, id: string): Buffer | undefined {
  return store.db.select({ bytes: files.bytes }).from(files).where(eq(files.id, id)).get()?.bytes
}
