import type { Context } from 'hono'
import type { z } from 'zod'
import { codeOf } from '../../../../db/trouble.ts'
import { notKeptWords } from '../../../not-kept-words.ts'
import { readFields } from '../body.ts'
import { BodyTooLarge } from '../multipart.ts'

/** A refusal in words that the page shows as they are. */
export class Refusal extends Error {
  readonly code: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 429 | 500 | 503
  /** After how many seconds it may be tried again. */
  readonly retryAfter: number | undefined

  constructor(code: Refusal['code'], words: string, retryAfter?: number) {
    super(words)
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** Answers `{error}` for anything that a route threw; never a stack. */
export function answerRefusal(fault: Error, c: Context, onError: (error: unknown) => void): Response {
  if (fault instanceof Refusal) {
    if (fault.retryAfter !== undefined) c.header('retry-after', String(fault.retryAfter))
    return c.json({ error: fault.message }, fault.code)
  }
  if (fault instanceof BodyTooLarge) return c.json({ error: '内容太大，发不出去。' }, 413)
  if (fault instanceof SyntaxError) return c.json({ error: '请求的格式不对。' }, 400)
  onError(fault)
  const error = c.req.method === 'GET' ? '服务器出错了，请再试一次。' : notKeptWords(codeOf(fault))
  return c.json({ error }, 500)
}

const bodyCap = 64 * 1024

/** The request's JSON body, parsed by the schema. Throws Refusal 400 in the schema's words. */
export async function readJson<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) throw new Refusal(400, '请求的格式不对。')
  return checked(await readFields(c.req.raw, bodyCap), schema)
}

/** The request's query, parsed by the schema. Throws Refusal 400. */
export function readQuery<S extends z.ZodType>(c: Context, schema: S): z.infer<S> {
  return checked(c.req.query(), schema)
}

/** A value parsed by the schema. Throws Refusal 400 in the schema's words. */
export function checked<S extends z.ZodType>(value: unknown, schema: S): z.infer<S> {
  const result = schema.safeParse(value, { error: () => '请求的格式不对。' })
  if (result.success) return result.data
  throw new Refusal(400, result.error.issues[0]?.message ?? '请求的格式不对。')
}
