import type { Store } from '../../../db/store.ts'

/** What a request finds when it looks, and the filing that it looks at. */
export type Look<T> = { readonly found?: T | undefined; readonly filing?: number | undefined }
type Topic = { readonly chat: number; readonly filing: number | undefined }
type Waiter = { readonly wake: () => void; readonly filing: number | undefined }

/** Lets requests wait for an event in a chat; one per server. */
export class Hub {
  readonly #waiting = new Map<number, Set<Waiter>>()
  readonly #store: Store
  #closed = false

  constructor(store: Store) {
    this.#store = store
    store.queued.on('says', this.touch).on('changed', this.touchFiling)
  }

  /** Wakes the requests that wait for this chat. */
  readonly touch = (chat: number): void => {
    for (const { wake } of [...(this.#waiting.get(chat) ?? [])]) wake()
  }

  /** Wakes the requests whose people look at this filing. */
  readonly touchFiling = (filing: number): void => {
    for (const waiting of [...this.#waiting.values()])
      for (const one of [...waiting]) if (one.filing === filing) one.wake()
  }

  /**
   * Calls `look` at once and again on every event in the chat and every change of the filing that it looked at, until it
   * finds something, `seconds` have passed, the signal is aborted or the hub is closed.
   */
  async until<T>(chat: number, look: () => Look<T>, seconds: number, signal: AbortSignal): Promise<T | undefined> {
    const ends = performance.now() + seconds * 1000
    const stopped = () => this.#closed || signal.aborted
    for (;;) {
      const left = ends - performance.now()
      const { found, filing }: Look<T> = stopped() ? {} : look()
      if (found !== undefined || left <= 0 || stopped()) return found
      await this.#next({ chat, filing }, left, signal)
    }
  }

  /** How many requests wait for this chat. */
  waitingIn(chat: number): number {
    return this.#waiting.get(chat)?.size ?? 0
  }

  /** Ends every wait, present and future. */
  close(): void {
    this.#store.queued.off('says', this.touch).off('changed', this.touchFiling)
    this.#closed = true
    for (const chat of [...this.#waiting.keys()]) this.touch(chat)
  }

  #next({ chat, filing }: Topic, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#leave(chat, waiter)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const waiter = { wake, filing }
      const timer = setTimeout(wake, milliseconds)
      this.#waiting.set(chat, (this.#waiting.get(chat) ?? new Set()).add(waiter))
      signal.addEventListener('abort', wake)
    })
  }

  #leave(chat: number, waiter: Waiter): void {
    const waiting = this.#waiting.get(chat)
    waiting?.delete(waiter)
    if (waiting?.size === 0) this.#waiting.delete(chat)
  }
}
