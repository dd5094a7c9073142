import { telegramWords } from '../../words/telegram.ts'

/** No other program has come between for so long: it is gone. In ms. */
const calmMs = 120_000

/**
 * Another program that receives with the same token: each takes messages from the other, so a poll that succeeds in
 * between does not end it.
 */
export class Conflict {
  readonly #tell: (line: string) => void
  readonly #mostMs: number
  #since: number | undefined
  #last = 0
  #count = 0

  constructor(tell: (line: string) => void, mostMs: number) {
    this.#tell = tell
    this.#mostMs = mostMs
  }

  /** How often the other came between. */
  get count(): number {
    return this.#count
  }

  /** Whether it has done so for too long. */
  get isHopeless(): boolean {
    return this.#since !== undefined && this.#last - this.#since >= this.#mostMs
  }

  /** The other came between. */
  met(): void {
    this.#last = performance.now()
    if (this.#since === undefined) this.#tell(telegramWords.conflict)
    this.#since ??= this.#last
    this.#count += 1
  }

  /** A poll went through. */
  passed(): void {
    if (this.#since === undefined || performance.now() - this.#last < calmMs) return
    this.#tell(telegramWords.conflictOver)
    this.#since = undefined
    this.#count = 0
  }
}
