import type { Logger } from 'pino'
import { traceOf } from './errors.ts'

type Stoppable = { stop(): unknown }

/** Started things, stopped in reverse order; a failure to stop one does not affect the others. */
export class Opened {
  readonly #logger: Pick<Logger, 'error'>
  readonly #parts: Stoppable[] = []

  constructor(logger: Pick<Logger, 'error'>) {
    this.#logger = logger
  }

  add<Part extends Stoppable>(part: Part): Part {
    this.#parts.push(part)
    return part
  }

  async close(): Promise<void> {
    for (const part of this.#parts.splice(0).reverse()) await this.#stop(part)
  }

  async #stop(part: Stoppable): Promise<void> {
    try {
      await part.stop()
    } catch (error) {
      this.#logger.error(traceOf(error), 'a part did not stop')
    }
  }
}
