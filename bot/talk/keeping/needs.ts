import type { Needs } from '../../../core/known/needs.ts'
import type { Standing } from '../standing.ts'
import { worksAmongNobody } from './theirs.ts'

/** What others did to the current filing: which values are theirs, and what the person has not seen. */
export function othersNeeds(standing: Standing): Needs {
  const { filing, seen } = standing
  return {
    ...(worksAmongNobody(standing) ? {} : { theirs: true }),
    ...(seen === undefined || seen === filing?.change ? {} : { meanwhile: true }),
  }
}
