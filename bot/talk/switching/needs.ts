import { formOf } from '../../../core/editions/index.ts'
import type { Needs } from '../../../core/known/needs.ts'
import { proseNeedsOf } from '../asking/needs.ts'
import type { Standing } from '../standing.ts'

/** What the talk needs to go on in another filing. */
export function otherNeeds({ filings, model }: Standing, filing: number): Needs {
  const other = filings.find(({ id }) => id === filing)
  const form = other && formOf(other.edition)
  return form ? { other: { filing, needs: { meanwhile: true, ...proseNeedsOf(form, model) } } } : {}
}
