import type { Needs } from '../../../core/known/needs.ts'
import type { Standing } from '../standing.ts'

/** The name that was told at the start may be that of a filing which is there already. */
export function startNeeds({ filing, place }: Standing): Needs {
  const name = !filing && place && 'name' in place ? place.name : undefined
  return name === undefined ? {} : { namesakes: name }
}
