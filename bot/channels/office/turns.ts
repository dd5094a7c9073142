import { setImmediate } from 'node:timers/promises'

/** Runs pieces of heavy work one at a time, with other work in between. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs the piece after those queued before it. */
  run<T>(piece: () => T): Promise<T> {
    const mine = this.#last.then(() => setImmediate()).then(piece)
    this.#last = mine.catch(() => undefined)
    return mine
  }
}
