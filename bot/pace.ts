/**
 * How long to wait before the next try: doubling from the first wait, never above the cap, random within its upper
 * half.
 */
export type Backoff = { readonly firstMs: number; readonly capMs: number }

/** For a server that gets one request at a time. */
export const usualBackoff: Backoff = { firstMs: 500, capMs: 10_000 }

export function backoffMs({ firstMs, capMs }: Backoff, failures: number, random: () => number = Math.random): number {
  const full = Math.min(capMs, firstMs * 2 ** (failures - 1))
  return full * (0.5 + random() / 2)
}

/** A token bucket: so many per second, as many at once after a quiet second. */
export class Pace {
  readonly #perSecond: number
  readonly #now: () => number
  #tokens: number
  #at: number

  /** `now` gives the ms of a clock that never goes back. */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond
    this.#now = now
    this.#tokens = perSecond
    this.#at = now()
  }

  /** Takes one and returns 0, or returns the ms until there will be one. */
  take(): number {
    const now = this.#now()
    this.#tokens = Math.min(this.#perSecond, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    if (this.#tokens < 1) return ((1 - this.#tokens) / this.#perSecond) * 1000
    this.#tokens -= 1
    return 0
  }
}
