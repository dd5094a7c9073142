import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { findFile } from '../../../db/chat/files.ts'
import { BodyTooLarge, withForm } from '../body.ts'
import type { Env } from '../env.ts'
import { onlyInside } from '../guard.ts'
import { limits } from '../limits.ts'
import { bytesOf } from '../storing.ts'
import { ApiError, type Office } from './call.ts'
import { fileIdOf } from './files.ts'
import { methods } from './methods.ts'

const overhead = 1024 * 1024

/** `/bot<TOKEN>/<method>` and `/file/bot<TOKEN>/<path>`, answered in Telegram's shapes, on this machine alone. */
export function botRoutes(office: Office): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/:bot{bot[^/]+}/*', onlyInside)
  app.use('/file/*', onlyInside)
  app.all('/:bot{bot[^/]+}/:method', (c) => answered(office, () => callMethod(office, c)))
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (c) => answered(office, () => download(office, c)))
  return app
}

async function answered(office: Office, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const refusal = asRefusal(office, error)
    const parameters = refusal.retryAfter === undefined ? {} : { parameters: { retry_after: refusal.retryAfter } }
    const body = { ok: false, error_code: refusal.code, description: refusal.message, ...parameters }
    return Response.json(body, { status: refusal.code })
  }
}

function asRefusal(office: Office, error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof BodyTooLarge) return new ApiError(413, 'Request Entity Too Large')
  if (error instanceof SyntaxError) return new ApiError(400, "Bad Request: can't parse request")
  office.onError(error)
  return new ApiError(500, 'Internal Server Error')
}

async function callMethod(office: Office, c: Context): Promise<Response> {
  authorize(office, c)
  const method = methods.get(c.req.param('method')?.toLowerCase() ?? '')
  if (method === undefined) throw new ApiError(404, 'Not Found')
  return withForm(office, c.req.raw, limits.upload + overhead, async ({ fields, uploads }) => {
    const params = { ...c.req.query(), ...fields }
    const result = await method({ office, params, uploads, signal: c.req.raw.signal })
    return Response.json({ ok: true, result })
  })
}

async function download(office: Office, c: Context): Promise<Response> {
  authorize(office, c)
  const file = findFile(office.store, fileIdOf(c.req.param('path') ?? ''))
  if (file === undefined || file.dropped || file.size > limits.download) throw new ApiError(404, 'Not Found')
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(file.size) }
  return new Response(bytesOf(office.store, file.id), { headers })
}

function authorize(office: Office, c: Context): void {
  const given = Buffer.from(c.req.param('bot')?.slice('bot'.length) ?? '')
  const token = Buffer.from(office.token)
  if (given.length !== token.length || !timingSafeEqual(given, token)) throw new ApiError(401, 'Unauthorized')
}
