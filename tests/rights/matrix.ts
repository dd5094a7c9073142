import { seed, some } from '../fixtures/chance.ts'
import { type Attempt, insidersAttempts, othersAttempts, stands } from './attempts.ts'
import { openTown } from './town.ts'

/** How many of the matrix's cells were tried, and what is wrong with them. */
export type Tried = { readonly cells: number; readonly amiss: readonly string[] }

/**
 * The short run leaves out every second attempt by people unconnected with the filing: half of them try each action.
 */
export const attempts: readonly Attempt[] = [...insidersAttempts, ...some(othersAttempts, 2, seed)]

/**
 * Tries every so many-th cell of the matrix, so that all states and all attempts are covered; the next seed takes the
 * next ones.
 */
export async function tryMatrix(every: number): Promise<Tried> {
  const town = openTown()
  const amiss: string[] = []
  let cells = 0
  for (const [at, attempt] of attempts.entries())
    for (const [index, stand] of stands.entries()) {
      if ((at + index + seed) % every !== 0) continue
      cells += 1
      const where = `${stand.state}${stand.reviewed ? ' with a bureau' : ''}`
      amiss.push(...(await attempt.try(town, stand)).map((what) => `${attempt.name}, ${where}: ${what}`))
    }
  town.close()
  return { cells, amiss }
}
