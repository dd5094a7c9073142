import type { UserFromGetMe } from 'grammy/types'
import * as z from 'zod'
import type { ChatStore } from '../../../db/chat/store.ts'
import type { Hub } from '../hub.ts'
import type { Limiter } from '../rate.ts'
import type { Upload } from '../storing.ts'
import type { Turns } from '../turns.ts'
import type { Uploading } from '../uploading.ts'

/** What one running server has; `poll` is the getUpdates request that waits now. */
export type Office = {
  store: ChatStore
  hub: Hub
  /** Heavy work on the store, a piece at a time. */
  turns: Turns
  limiter: Limiter
  /** What a person may send, by account, and who may come in, by address. */
  acts: Limiter
  joins: Limiter<string>
  uploading: Uploading
  door: Door
  bot: UserFromGetMe
  token: string
  poll: { current: AbortController | undefined }
  onError: (error: unknown) => void
}

/** How people come in: by a name alone or with a link that opens something, and at which address. */
export type Door = { join: 'open' | 'link'; opens: (token: string) => boolean; url: () => string }

/** One call of a Bot API method. */
export type Call = {
  office: Office
  params: Record<string, unknown>
  uploads: Map<string, Upload>
  signal: AbortSignal
}

export type Method = (call: Call) => unknown

/** A refusal in Telegram's words. */
export class ApiError extends Error {
  readonly code: number
  readonly retryAfter: number | undefined

  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** A 400 with the words that follow "Bad Request: ". */
export function badRequest(words: string): ApiError {
  return new ApiError(400, `Bad Request: ${words}`)
}

/** The call's parameters as the schema has them. Throws a 400 in the schema's words, or one naming the parameter. */
export function read<S extends z.ZodType>(call: Call, schema: S): z.infer<S> {
  const result = schema.safeParse(call.params, {
    error: (issue) => `wrong parameter ${String(issue.path?.[0] ?? '')} in request`,
  })
  if (result.success) return result.data
  throw badRequest(result.error.issues[0]?.message ?? 'wrong parameters')
}

/** A value that forms send as JSON text. */
export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (typeof value === 'string' ? parsed(value) : value), schema)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const flag = json(z.boolean())
export const chatId = z.coerce.number({ error: 'chat not found' })
export const messageId = z.coerce.number({ error: 'message identifier is not specified' })
