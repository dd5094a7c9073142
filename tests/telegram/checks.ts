import * as z from 'zod'
import { badRequest } from './refusal.ts'

/** The parameters of a call: values of a JSON body, or the texts of a form. */
export type Params = Readonly<Record<string, unknown>>

/**
 * The parameters parsed by a method's schema, refused in the schema's words. Telegram ignores an unknown parameter;
 * here it is refused, so that a misspelt one is found.
 */
export function readParams<S extends z.ZodType>(params: Params, schema: S): z.infer<S> {
  const result = schema.safeParse(params, { error: wordsOf })
  if (result.success) return result.data
  throw badRequest(result.error.issues[0]?.message ?? 'wrong parameters')
}

function wordsOf(issue: {
  readonly code: string
  readonly path?: readonly PropertyKey[] | undefined
  readonly keys?: unknown
}) {
  if (issue.code === 'unrecognized_keys') return `unknown parameter ${String(issue.keys)}`
  return `wrong parameter ${(issue.path ?? []).map(String).join('.')}`
}

/** A value that forms, and some programs, send as JSON text. */
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
export const whole = json(z.int())

/** A person's or group's id; without one there is no chat to look for. */
export const chatId = json(
  z.int({ error: ({ input }) => (input === undefined ? 'chat_id is empty' : 'chat not found') }),
)
export const messageId = json(z.int({ error: 'message identifier is not specified' }))
