/** Lets callers wait for a condition: they look again after every change. */
export class Moments {
  readonly #looks = new Set<() => void>()

  /** Reports a change. */
  tell(): void {
    for (const look of [...this.#looks]) look()
  }

  /** Looks after every change, always. */
  watch(look: () => void): void {
    this.#looks.add(look)
  }

  /** Resolves to what `find` finds, now or after a change; rejects when the signal ends the wait. */
  until<Found>(find: () => Found | undefined, signal?: AbortSignal): Promise<Found> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#looks.delete(look)
        signal?.removeEventListener('abort', giveUp)
      }
      const giveUp = () => {
        leave()
        reject(signal?.reason)
      }
      const look = () => {
        const found = find()
        if (found === undefined) return
        leave()
        resolve(found)
      }
      this.#looks.add(look)
      signal?.addEventListener('abort', giveUp, { once: true })
      if (signal?.aborted) giveUp()
      else look()
    })
  }
}
