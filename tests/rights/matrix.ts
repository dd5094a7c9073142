import { seed, some } from '../fixtures/chance.ts'
import { type Attempt, insidersAttempts, othersAttempts, stands } from './attempts.ts'
import { openTown } from './town.ts'

/** How many of the matrix's cells were tried, and what is amiss about them. */
export type Tried = { readonly cells: number; readonly amiss: readonly string[] }

/** The short run leaves every second attempt of those out whom the filing is no concern of: an action is done by half of them. */
export const attempts: readonly Attempt[] = [...insidersAttempts, ...some(othersAttempts, 2, seed)]

/** Tries every so many-th cell of the matrix, so that all states and all attempts are met; the next seed takes the next ones. */
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
