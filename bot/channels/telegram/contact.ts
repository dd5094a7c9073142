import { GrammyError, HttpError } from 'grammy'
import { codeOf } from '../../../db/trouble.ts'
import { telegramWords } from './words.ts'

/** Tells the operator that the server cannot be reached, and that it can again: once each, not for every failure. */
export class Contact {
  readonly #host: string
  readonly #tell: (line: string) => void
  readonly #patienceMs: number
  #everHad = false
  #lostAt: number | undefined
  #told = false

  /** A loss of contact is reported once it has lasted `patienceMs`; before the first contact, at once. */
  constructor(apiRoot: string, tell: (line: string) => void, patienceMs = 30_000) {
    this.#host = new URL(apiRoot).host
    this.#tell = tell
    this.#patienceMs = patienceMs
  }

  lost(error: unknown): void {
    this.#lostAt ??= performance.now()
    const longEnough = !this.#everHad || performance.now() - this.#lostAt >= this.#patienceMs
    if (this.#told || !longEnough) return
    this.#told = true
    this.#tell(telegramWords.unreachable(this.#host, reasonOf(error)))
  }

  had(): void {
    if (this.#told) this.#tell(telegramWords.reachable(this.#host))
    this.#everHad = true
    this.#lostAt = undefined
    this.#told = false
  }
}

/** Why the server failed, never with the address, which contains the token. */
function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return telegramWords.answered(error.error_code)
  const inner = error instanceof HttpError ? error.error : error
  if (inner instanceof SyntaxError) return telegramWords.reasons.unreadable
  if (inner instanceof Error && inner.name === 'AbortError') return telegramWords.reasons.silent
  return telegramWords.network[codeOf(inner) ?? ''] ?? telegramWords.reasons.network
}
