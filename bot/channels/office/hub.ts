import type { Store } from '../../../db/store.ts'

/** Lets requests wait for an event in a chat; one per server. */
export class Hub {
  readonly #waiting = new Map<number, Set<() => void>>()
  readonly #store: Store
  #closed = false

  constructor(store: Store) {
    this.#store = store
    store.queued.on('says', this.touch)
  }

  /** Wakes the requests that wait for this chat. */
  readonly touch = (chat: number): void => {
    for (const wake of [...(this.#waiting.get(chat) ?? [])]) wake()
  }

  /**
   * Calls `look` at once and again on every event in the chat, until it returns something, `seconds` have passed, the
   * signal is aborted or the hub is closed.
   */
  async until<T>(
    chat: number,
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
      await this.#next(chat, left, signal)
    }
  }

  /** Ends every wait, present and future. */
  close(): void {
    this.#store.queued.off('says', this.touch)
    this.#closed = true
    for (const chat of [...this.#waiting.keys()]) this.touch(chat)
  }

  #next(chat: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#leave(chat, wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      this.#waiting.set(chat, (this.#waiting.get(chat) ?? new Set()).add(wake))
      signal.addEventListener('abort', wake)
    })
  }

  #leave(chat: number, wake: () => void): void {
    const waiting = this.#waiting.get(chat)
    waiting?.delete(wake)
    if (waiting?.size === 0) this.#waiting.delete(chat)
  }
}
