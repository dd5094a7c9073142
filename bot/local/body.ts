import { findFile, newFileId } from '../../db/chat/files.ts'
import { type Part, readParts } from './multipart.ts'
import { gathered } from './source.ts'
import { discard, type Shelf, storeUpload, type Upload } from './storing.ts'

/** The body is longer than allowed. */
export class BodyTooLarge extends Error {}

/** The fields and files of a request, whatever the encoding. */
export type Form = { fields: Record<string, unknown>; uploads: Map<string, Upload> }

const longestField = 256 * 1024
const longestText = 1024 * 1024

/**
 * Reads JSON, urlencoded or multipart up to `cap` bytes and hands it to `work`; the bytes of files are kept in the store
 * only if `work` made files of them. Throws BodyTooLarge, or SyntaxError when it cannot be read.
 */
export async function withForm<T>(
  shelf: Shelf,
  request: Request,
  cap: number,
  work: (form: Form) => T | Promise<T>,
): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return work({ fields: await readFields(request, Math.min(cap, longestText)), uploads: new Map() })
  }
  const started: string[] = []
  try {
    return await work(await formOf(readParts(chunksOf(request, cap), type), shelf, started))
  } finally {
    for (const id of started) if (findFile(shelf.store, id) === undefined) await discard(shelf, id)
  }
}

/** The fields of a JSON object or of a urlencoded text. */
export async function readFields(request: Request, cap: number): Promise<Record<string, unknown>> {
  const kept: Uint8Array[] = []
  for await (const chunk of chunksOf(request, cap)) kept.push(chunk)
  const bytes = Buffer.concat(kept)
  if (bytes.length === 0) return {}
  if (request.headers.get('content-type')?.startsWith('application/json')) return objectOf(bytes)
  return Object.fromEntries(new URLSearchParams(bytes.toString()))
}

/** The body as it comes; nothing is read after the cap, and nothing at all of a body that says it is longer. */
async function* chunksOf(request: Request, cap: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length')) > cap) throw new BodyTooLarge()
  let size = 0
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    size += chunk.length
    if (size > cap) throw new BodyTooLarge()
    yield chunk
  }
}

function objectOf(bytes: Buffer): Record<string, unknown> {
  const value: unknown = JSON.parse(bytes.toString())
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not an object')
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

/** `started` takes the id of each file whose bytes begin to come. */
async function formOf(parts: AsyncIterable<Part>, shelf: Shelf, started: string[]): Promise<Form> {
  const form: Form = { fields: {}, uploads: new Map() }
  for await (const { name, fileName, content } of parts) {
    if (fileName === undefined) form.fields[name] = (await gathered(content, longestField)).toString()
    else {
      const id = newFileId()
      started.push(id)
      form.uploads.set(name, await storeUpload(shelf, id, fileName, content))
    }
  }
  return form
}
