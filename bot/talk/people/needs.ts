import { formOf } from '../../../core/editions/index.ts'
import type { Needs } from '../../../core/known/needs.ts'
import { worksAmongNobody } from '../keeping/theirs.ts'
import { proseNeedsOf } from '../sections/needs.ts'
import type { Standing } from '../standing.ts'

export const invitations = (): Needs => ({ invitations: true })
export const requests = (): Needs => ({ requests: true })

/** Another filing is gone on with where the person's talk about it stands. */
export function otherNeeds({ filings, model }: Standing, filing: number): Needs {
  const other = filings.find(({ id }) => id === filing)
  const form = other && formOf(other.edition)
  return form ? { other: { filing, needs: { meanwhile: true, ...proseNeedsOf(form, model) } } } : {}
}

/** What others did to the filing in hand: which of the values that stand are theirs, and what the person has not seen. */
export function othersNeeds(standing: Standing): Needs {
  const { filing, seen } = standing
  return {
    ...(worksAmongNobody(standing) ? {} : { theirs: true }),
    ...(seen === undefined || seen === filing?.change ? {} : { meanwhile: true }),
  }
}

/** The name that was told at the start may be that of a filing which is there already. */
export function startNeeds({ filing, place }: Standing): Needs {
  const name = !filing && place && 'name' in place ? place.name : undefined
  return name === undefined ? {} : { namesakes: name }
}
