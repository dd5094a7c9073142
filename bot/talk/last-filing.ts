import type { FilingHead } from '../../core/known/people.ts'
import { readsSame } from '../../core/names.ts'
import type { Standing } from './standing.ts'

/** The person's own filing of the same department from the latest earlier year. */
export function lastOf({ filings }: Standing, name: string, year: number): FilingHead | undefined {
  const earlier = filings.filter((one) => one.year < year && readsSame(one.department, name))
  return earlier.toSorted((one, other) => other.year - one.year)[0]
}
