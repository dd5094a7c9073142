import { takeUpPapers, unmadePapers } from '../db/papers.ts'
import { traceOf } from './errors.ts'
import type { Settings } from './jobs.ts'
import type { Trying } from './trying.ts'

/** Calls `look` from time to time until it is stopped. */
export type Looking = (look: () => void) => () => void

export const hourly: Looking = (look) => {
  const timer = setInterval(look, 3_600_000).unref()
  return () => clearInterval(timer)
}

/**
 * Has the papers of steps that were given up made again, each once per look until it exists; after each time that the
 * process ended over one, half as often. Never at the start: a paper that ends the process must not end the next one
 * too.
 */
export function startPapers(
  { store, logger, deaths, looking }: Settings,
  trying: Trying,
  wake: () => void,
): () => void {
  let looks = 0
  const look = () => {
    looks += 1
    const due = unmadePapers(store).filter(({ attempts }) => looks % 2 ** Math.max(0, attempts - deaths + 1) === 0)
    takeUpPapers(store, due)
    for (const { id } of due) trying.once(id)
    if (due.length > 0) wake()
  }
  return looking(() => {
    try {
      look()
    } catch (error) {
      logger.error(traceOf(error), 'the papers that were given up cannot be looked for')
    }
  })
}
