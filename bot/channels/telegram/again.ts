import { setTimeout as rest } from 'node:timers/promises'
import { GrammyError } from 'grammy'
import { type Backoff, backoffMs } from '../../pace.ts'

export type AgainOptions = {
  readonly backoff: Backoff
  /** Ends the waiting; the call has to end by itself. */
  readonly signal?: AbortSignal
  /** The most tries; unlimited if not given. */
  readonly tries?: number
  /** Called for each failed try that will be repeated. */
  readonly onTrouble?: (error: unknown) => void
}

/**
 * Calls until the server accepts. Rejects with the error if it refuses for good, after the last try, or if the signal
 * ends it.
 */
export async function again<Result>(call: () => Promise<Result>, options: AgainOptions): Promise<Result> {
  const { backoff, signal, tries = Number.POSITIVE_INFINITY, onTrouble = () => {} } = options
  for (let failures = 1; ; failures += 1) {
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error) || failures >= tries || signal?.aborted) throw error
      onTrouble(error)
      await rest(waitAfter(error, backoff, failures), undefined, { ref: false, ...(signal ? { signal } : {}) })
    }
  }
}

/** How long to wait after an error, in ms; Telegram's own number takes precedence. */
export function waitAfter(error: unknown, backoff: Backoff, failures: number): number {
  const wish = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return wish === undefined ? backoffMs(backoff, failures) : wish * 1000
}

/** Too fast, or another program with the same token. */
const passing: readonly number[] = [409, 429]

/**
 * Whether the same request would be refused again: the fault is in the request, not in the connection or the server.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  const { error_code: code } = error
  return code >= 400 && code < 500 && !passing.includes(code)
}
