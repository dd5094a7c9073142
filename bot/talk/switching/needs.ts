import { formOf } from '../../../core/editions/index.ts'
import type { Needs } from '../../../core/known/needs.ts'
import type { FilingHead } from '../../../core/known/people.ts'
import { proseNeedsOf } from '../asking/needs.ts'
import type { Standing } from '../standing.ts'

/** The person's filings of which another has the same name and year, also the current one. */
export function alikeAmong({ filing, filings }: Pick<Standing, 'filing' | 'filings'>): readonly number[] {
  const all = [...(filing ? [filing] : []), ...filings]
  const isAlike = (one: FilingHead) => (other: FilingHead) =>
    other.id !== one.id && other.department === one.department && other.year === one.year
  return all.filter((one) => all.some(isAlike(one))).map(({ id }) => id)
}

/** Filings that are alike are told apart by who else fills them. */
export function listNeeds(standing: Standing): Needs {
  const alike = alikeAmong(standing)
  return alike.length > 0 ? { fellows: alike } : {}
}

/** What the talk needs to go on in another filing. */
export function otherNeeds({ filings, model }: Standing, filing: number): Needs {
  const other = filings.find(({ id }) => id === filing)
  const form = other && formOf(other.edition)
  return form ? { other: { filing, needs: { meanwhile: true, ...proseNeedsOf(form, model) } } } : {}
}
