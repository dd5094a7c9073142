import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Params } from './checks.ts'
import type { Fault } from './faults.ts'
import { readParts } from './multipart.ts'
import { type Answer, badRequest, Refusal } from './refusal.ts'
import type { Uploads } from './sending.ts'

/** What a request's address refers to. */
export type Place =
  | { readonly token: string; readonly method: string; readonly query: Params }
  | { readonly token: string; readonly path: string }

/** Space for a form's other fields and its boundaries. */
const overhead = 2 ** 20

/** `/bot<token>/<method>` or `/file/bot<token>/<path>`; nothing else exists here. */
export function placeOf(url = ''): Place {
  const { pathname, searchParams } = new URL(url, 'http://telegram')
  const [, file, token = '', rest = ''] = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(pathname) ?? []
  if (!/^\d+:[\w-]+$/.test(token)) throw new Refusal(404, 'Not Found')
  return file ? { token, path: rest } : { token, method: rest, query: Object.fromEntries(searchParams) }
}

/** The parameters and files of a request's body. */
export async function readBody(
  incoming: IncomingMessage,
  mostSent: number,
): Promise<{ params: Params; uploads: Uploads }> {
  const uploads: Uploads = new Map()
  const body = await bytesOf(incoming, mostSent + overhead)
  const type = incoming.headers['content-type'] ?? ''
  if (body.length === 0) return { params: {}, uploads }
  if (type.startsWith('application/json')) return { params: objectOf(body.toString()), uploads }
  if (!type.startsWith('multipart/')) return { params: Object.fromEntries(new URLSearchParams(`${body}`)), uploads }
  const params: Record<string, unknown> = {}
  for (const { field, file, bytes } of readParts(body, type)) {
    if (file === undefined) params[field] = bytes.toString()
    else uploads.set(field, { name: file, bytes })
  }
  return { params, uploads }
}

async function bytesOf(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  if (size > most) throw new Refusal(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}

function objectOf(text: string): Params {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params
  } catch {}
  throw badRequest("can't parse request: expected a JSON object")
}

export function reply(response: ServerResponse, answer: Answer): void {
  const body = JSON.stringify(answer)
  response.writeHead(answer.ok ? 200 : answer.error_code, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

export function sendBytes(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.byteLength }).end(bytes)
}

/** Does to the connection what a fault without words does; `answer` is the regular answer. */
export function spoil(response: ServerResponse, fault: Fault, answer?: Answer): void {
  if (fault === 'held' || fault === 'heldAfter') return
  if (fault === 'badGateway') response.writeHead(502, { 'content-type': 'text/html' }).end(gateway)
  else if (fault === 'torn' && answer) tear(response, JSON.stringify(answer))
  else response.socket?.resetAndDestroy()
}

const gateway = '<html><head><title>502 Bad Gateway</title></head><body><center>nginx/1.18.0</center></body></html>'

/** Sends the headers and half of the body, then ends the connection. */
function tear(response: ServerResponse, body: string): void {
  const bytes = Buffer.from(body)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy())
}
