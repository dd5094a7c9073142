import { Pace } from './pace.ts'

/** One piece of work; resolves to how many ms its key must rest afterwards. */
export type Work = (signal: AbortSignal) => Promise<number>

export type LanesOptions = {
  /** How many keys are worked on at once. */
  readonly width: number
  /** How many pieces are begun per second; absent: unlimited. */
  readonly perSecond?: number
  /** The next piece of work of a key. */
  readonly next: (key: number) => Work | undefined
  /** A piece that takes longer is told to end by its signal. */
  readonly limitMs: number
  /** Called if looking for work or doing it throws; the key is tried again after `troubleMs`. */
  readonly troubled: (error: unknown) => void
  readonly troubleMs: number
  /** The wait doubles with each consecutive failure, up to this; absent: it stays the same. */
  readonly troubleCapMs?: number
}

/** The abort reason of work that takes too long; a stop has another reason. */
export class OverLimitError extends Error {}

/** Works for many keys at once, one piece after another for each; keys take turns. */
export class Lanes {
  readonly #options: LanesOptions
  readonly #pace: Pace | undefined
  /** Keys that may have work, longest waiting first. */
  readonly #waiting = new Set<number>()
  readonly #busy = new Map<number, { readonly abort: AbortController; readonly done: Promise<void> }>()
  readonly #resting = new Map<number, NodeJS.Timeout>()
  #soon: NodeJS.Immediate | undefined
  #later: NodeJS.Timeout | undefined
  #stopped = false
  /** The number of consecutive failures. */
  #troubles = 0
  #idlers: (() => void)[] = []

  constructor(options: LanesOptions) {
    this.#options = options
    this.#pace = options.perSecond === undefined ? undefined : new Pace(options.perSecond)
  }

  /** Notes that there may be work for this key. */
  call(key: number): void {
    if (this.#stopped) return
    if (!this.#resting.has(key)) this.#waiting.add(key)
    this.#beginSoon()
  }

  /** Begins nothing new and waits for current work, which is cut off after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true
    clearImmediate(this.#soon)
    clearTimeout(this.#later)
    for (const timer of this.#resting.values()) clearTimeout(timer)
    const busy = [...this.#busy.values()]
    const grace = setTimeout(() => {
      for (const { abort } of busy) abort.abort()
    }, graceMs)
    await Promise.all(busy.map(({ done }) => done))
    clearTimeout(grace)
    this.#waiting.clear()
    this.#resting.clear()
    this.#tellIdlers()
  }

  /** Resolves when no key has work or rests. */
  async idle(): Promise<void> {
    if (this.#quiet()) return
    await new Promise<void>((resolve) => void this.#idlers.push(resolve))
  }

  #beginSoon(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined
      this.#begin()
    })
  }

  #beginLater(waitMs: number): void {
    this.#later ??= setTimeout(() => {
      this.#later = undefined
      this.#begin()
    }, waitMs)
  }

  #begin(): void {
    for (const key of this.#waiting) {
      if (this.#busy.size >= this.#options.width) return
      if (!this.#busy.has(key) && !this.#try(key)) return
    }
    this.#tellIdlers()
  }

  /** False if the pace does not allow another piece yet. */
  #try(key: number): boolean {
    const work = this.#find(key)
    const wait = work ? (this.#pace?.take() ?? 0) : 0
    if (wait > 0) {
      this.#beginLater(Math.ceil(wait))
      return false
    }
    this.#waiting.delete(key)
    if (work) this.#do(key, work)
    return true
  }

  #find(key: number): Work | undefined {
    try {
      return this.#options.next(key)
    } catch (error) {
      return () => Promise.reject(error)
    }
  }

  #do(key: number, work: Work): void {
    const abort = new AbortController()
    const limit = setTimeout(() => abort.abort(new OverLimitError()), this.#options.limitMs)
    const done = work(abort.signal)
      .then(
        (restMs) => {
          this.#troubles = 0
          return restMs
        },
        (error: unknown) => this.#trouble(error),
      )
      .then((restMs) => {
        clearTimeout(limit)
        this.#end(key, restMs)
      })
    this.#busy.set(key, { abort, done })
  }

  #trouble(error: unknown): number {
    const { troubled, troubleMs, troubleCapMs = troubleMs } = this.#options
    troubled(error)
    this.#troubles += 1
    return Math.min(troubleCapMs, troubleMs * 2 ** (this.#troubles - 1))
  }

  #end(key: number, restMs: number): void {
    this.#busy.delete(key)
    if (this.#stopped) return
    if (restMs > 0) this.#rest(key, restMs)
    else this.call(key)
  }

  #rest(key: number, restMs: number): void {
    this.#waiting.delete(key)
    const timer = setTimeout(() => {
      this.#resting.delete(key)
      this.call(key)
    }, restMs)
    this.#resting.set(key, timer)
    this.#beginSoon()
  }

  #quiet(): boolean {
    return this.#waiting.size + this.#busy.size + this.#resting.size === 0
  }

  #tellIdlers(): void {
    if (!this.#quiet()) return
    for (const resolve of this.#idlers.splice(0)) resolve()
  }
}
