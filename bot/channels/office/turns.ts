import { setImmediate } from 'node:timers/promises'

/** Lets pieces of heavy work run one at a time, with a turn of everything else between them. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs the piece when those before it have had their turn. */
  run<T>(piece: () => T): Promise<T> {
    const mine = this.#last.then(() => setImmediate()).then(piece)
    this.#last = mine.catch(() => undefined)
    return mine
  }
}
