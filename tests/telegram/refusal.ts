/** What Telegram answers. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after: number }
    }

/** A refusal with its HTTP code, in Telegram's words. */
export class Refusal extends Error {
  readonly code: number
  /** In seconds. */
  readonly retryAfter: number | undefined

  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.code = code
    this.retryAfter = retryAfter
  }

  get answer(): Answer {
    const { code, message, retryAfter } = this
    const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }
    return { ok: false, error_code: code, description: message, ...parameters }
  }
}

/** A 400 with the words after "Bad Request: ". */
export function badRequest(words: string): Refusal {
  return new Refusal(400, `Bad Request: ${words}`)
}
