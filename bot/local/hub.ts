import { type ChatStore, type Watched, watch } from '../../db/chat/store.ts'

/** Lets requests wait for something to be written; one per server. */
export class Hub {
  readonly #waiting = new Set<{ who: Watched; wake: () => void }>()
  readonly #unwatch: () => void
  #closed = false

  constructor(store: ChatStore) {
    this.#unwatch = watch(store, (who) => this.#wrote(who))
  }

  /**
   * Looks at once and again after each write for `who`, until `look` finds something, `seconds` have passed, the signal
   * is aborted or the hub is closed.
   */
  async until<T>(
    who: Watched,
    look: () => T | undefined,
    seconds: number,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    const ends = performance.now() + seconds * 1000
    const stopped = () => this.#closed || signal.aborted
    for (;;) {
      const left = ends - performance.now()
      const found = stopped() ? undefined : look()
      if (found !== undefined || left <= 0 || stopped()) return found
      await this.#nextWrite(who, left, signal)
    }
  }

  /** Ends every wait, now and later. */
  close(): void {
    this.#unwatch()
    this.#closed = true
    for (const waiter of this.#waiting) waiter.wake()
  }

  #wrote(who: Watched): void {
    for (const waiter of this.#waiting) if (waiter.who === who) waiter.wake()
  }

  #nextWrite(who: Watched, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(waiter)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const waiter = { who, wake }
      const timer = setTimeout(wake, milliseconds)
      this.#waiting.add(waiter)
      signal.addEventListener('abort', wake)
    })
  }
}
