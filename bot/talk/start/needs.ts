import type { Needs } from '../../../core/known/needs.ts'
import { lastOf } from '../last-filing.ts'
import type { Standing } from '../standing.ts'

/** The unit's own last filing, besides the current one. */
export function lastNeeds(standing: Standing): Needs {
  const { filing } = standing
  const last = filing && lastOf(standing, filing.department, filing.year)
  return last ? { other: { filing: last.id, needs: {} } } : {}
}

/** The name given at the start may be that of an existing filing, or of the person's own last one. */
export function startNeeds(standing: Standing): Needs {
  const { filing, place } = standing
  const name = !filing && place && 'name' in place ? place.name : undefined
  if (name === undefined) return {}
  const year = place && 'year' in place ? place.year : undefined
  const last = year === undefined ? undefined : lastOf(standing, name, year)
  return { namesakes: name, ...(last ? { other: { filing: last.id, needs: {} } } : {}) }
}
