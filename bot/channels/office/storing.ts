import { createHash } from 'node:crypto'
import { addPart, dropParts, readPart } from '../../../db/page/parts.ts'
import type { NewUpload } from '../../../db/page/uploads.ts'
import type { Store } from '../../../db/store.ts'
import type { Turns } from './turns.ts'

/** The length of a piece, which is written or read in a few ms. */
const pieceLength = 128 * 1024
const fewPieces = 8

/** An uploaded file whose bytes are stored but which is not a file of the chat yet. */
export type Upload = Pick<NewUpload, 'id' | 'hash' | 'name' | 'size'>

/** Where uploads are stored, one piece of all of them at a time. */
export type Shelf = { readonly store: Store; readonly turns: Turns }

/** Stores the bytes piece by piece as they come, so that a large file neither fills the memory nor delays anybody. */
export async function storeUpload(
  { store, turns }: Shelf,
  id: string,
  name: string,
  content: AsyncIterable<Buffer>,
): Promise<Upload> {
  const hash = createHash('sha256')
  let [size, number] = [0, 0]
  for await (const piece of pieces(content)) {
    const at = number
    await turns.run(() => {
      hash.update(piece)
      addPart(store, id, at, piece)
    })
    size += piece.length
    number += 1
  }
  return { id, name, size, hash: hash.digest('base64url').slice(0, 16) }
}

/** Deletes the bytes of a file, a few pieces at a time. */
export async function discard({ store, turns }: Shelf, file: string): Promise<void> {
  while ((await turns.run(() => dropParts(store, file, fewPieces))) > 0);
}

async function* pieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of content) {
    held.push(chunk)
    size += chunk.length
    if (size < pieceLength) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
/** The bytes of a file, read piece by piece as they are sent. */
export function bytesOf(store: Store, file: string): ReadableStream<Uint8Array> {
  let number = 0
  return new ReadableStream(
    {
      pull(controller) {
        const part = readPart(store, file, number)
        number += 1
        if (part === undefined) controller.close()
        else controller.enqueue(new Uint8Array(part))
      },
    },
    { highWaterMark: 0 },
  )
}
