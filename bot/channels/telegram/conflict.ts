import { telegramWords } from './words.ts'

/** After this long without interference the other program is considered gone. In ms. */
const calmMs = 120_000
const tenMinutesMs = 600_000

/**
 * Another program that receives with the same token. Each takes messages from the other, so a successful poll in
 * between does not mean that it is gone.
 */
export class Conflict {
  readonly #tell: (line: string) => void
  readonly #mostMs: number
  readonly #words: string
  #since: number | undefined
  #last = 0
  #count = 0

  /** `words` report it to the operator. */
  constructor(tell: (line: string) => void, mostMs = tenMinutesMs, words: string = telegramWords.conflict) {
    this.#tell = tell
    this.#mostMs = mostMs
    this.#words = words
  }

  /** How often the other interfered. */
  get count(): number {
    return this.#count
  }

  /** Whether it has done so for too long. */
  get isHopeless(): boolean {
    return this.#since !== undefined && this.#last - this.#since >= this.#mostMs
  }

  /** The other interfered. */
  met(): void {
    this.#last = performance.now()
    if (this.#since === undefined) this.#tell(this.#words)
    this.#since ??= this.#last
    this.#count += 1
  }

  /** A poll succeeded. */
  passed(): void {
    if (this.#since === undefined || performance.now() - this.#last < calmMs) return
    this.#tell(telegramWords.conflictOver)
    this.#since = undefined
    this.#count = 0
  }
}
