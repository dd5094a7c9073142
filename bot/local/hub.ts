import { type ChatStore, type Watched, watch } from '../../db/chat/store.ts'

/** Lets requests wait for something to be written; one per server. */
export class Hub {
  readonly #closing = new AbortController()
  readonly #waiting = new Set<{ who: Watched; wake: () => void }>()
  readonly #unwatch: () => void

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
    const ends = Date.now() + seconds * 1000
    const stop = AbortSignal.any([signal, this.#closing.signal])
    for (;;) {
      const left = ends - Date.now()
      const found = stop.aborted ? undefined : look()
      if (found !== undefined || left <= 0 || stop.aborted) return found
      await this.#nextWrite(who, left, stop)
    }
  }

  close(): void {
    this.#unwatch()
    this.#closing.abort()
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
