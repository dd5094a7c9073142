import { findUpload, newUploadId } from '../../../db/page/uploads.ts'
import { BodyTooLarge, type Fields, readForm } from './multipart.ts'
import { discard, type Shelf, storeUpload, type Upload } from './storing.ts'

/** The fields of a form, and its file if that was stored. */
export type Form = { readonly fields: Fields; readonly upload?: Upload }

/** How to read a form with a file. */
export type Reading<T> = {
  /** The most bytes. */
  readonly cap: number
  /** Decides from the fields before the file whether to store it. May throw. */
  begins(fields: Fields): boolean
  work(form: Form): T
}

/**
 * Reads a multipart form and passes it to `work`; the bytes of the file stay in the store only if `work` made a file of
 * them. Throws BodyTooLarge, or SyntaxError if it cannot be read.
 */
export async function withForm<T>(shelf: Shelf, request: Request, reading: Reading<T>): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return reading.work({ fields: {} })
  const { store } = shelf
  const id = newUploadId()
  let upload: Upload | undefined
  try {
    const fields = await readForm(chunksOf(request, reading.cap), type, async (before, name, content) => {
      if (reading.begins(before)) upload = await storeUpload(shelf, id, name, content)
    })
    return reading.work({ fields, ...(upload ? { upload } : {}) })
  } finally {
    if (findUpload(store, id) === undefined) await discard(shelf, id)
  }
}

/** The fields of a JSON object. */
export async function readFields(request: Request, cap: number): Promise<Record<string, unknown>> {
  const kept: Uint8Array[] = []
  for await (const chunk of chunksOf(request, cap)) kept.push(chunk)
  const bytes = Buffer.concat(kept)
  return bytes.length === 0 ? {} : objectOf(bytes)
}

/** The body in chunks; reading stops at the cap, and a body that declares a greater length is not read at all. */
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
