import { type Part, parseMultipart } from './multipart.ts'

/** The body is longer than allowed. */
export class BodyTooLarge extends Error {}

/** The fields and files of a request, whatever the encoding. */
export type Form = { fields: Record<string, unknown>; uploads: Map<string, Upload> }
export type Upload = { name: string; bytes: Buffer }

/** Reads JSON, urlencoded or multipart. Throws BodyTooLarge, or SyntaxError when it cannot be read. */
export async function readForm(request: Request, cap: number): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBytes(request, cap)
  if (bytes.length === 0) return { fields: {}, uploads: new Map() }
  if (type.startsWith('multipart/form-data')) return formOf(parseMultipart(bytes, type))
  if (type.startsWith('application/json')) return { fields: objectOf(bytes), uploads: new Map() }
  return { fields: Object.fromEntries(new URLSearchParams(bytes.toString())), uploads: new Map() }
}

/** Reads the whole body. A body over the cap is read to its end (so that the sender hears the refusal) but not kept. */
export async function readBytes(request: Request, cap: number): Promise<Buffer> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size <= cap) kept.push(chunk)
    else if (size > 4 * cap) break
  }
  if (size > cap) throw new BodyTooLarge()
  return Buffer.concat(kept)
}

function objectOf(bytes: Buffer): Record<string, unknown> {
  const value: unknown = JSON.parse(bytes.toString())
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not an object')
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function formOf(parts: Part[]): Form {
  const form: Form = { fields: {}, uploads: new Map() }
  for (const part of parts) {
    if (part.fileName === undefined) form.fields[part.name] = part.bytes.toString()
    else form.uploads.set(part.name, { name: part.fileName, bytes: part.bytes })
  }
  return form
}
