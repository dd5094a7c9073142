import { Decimal } from 'decimal.js'
import { type Address, bind, cellIn } from '../address.ts'
import { type Facts, hasSameRows, listedRows } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import { type Form, isList } from '../form.ts'
import { proposedScoreAt, scoredAt } from '../indicator.ts'
import { onceFor } from '../once.ts'
import { once } from '../once-per-facts.ts'

/** An indicator's result: whether it reached its target, and whether it lost points; undefined if unknown. */
export type Standing = {
  readonly row: string
  readonly name: string
  readonly met: boolean | undefined
  readonly lost: boolean | undefined
}

/** An indicator by its row and its name. */
export type Named = Pick<Standing, 'row' | 'name'>

/** The columns of an indicator that decide its result. */
export const standingCells = ['weight', 'target', 'actual', 'direction', 'band', 'unit', 'score'] as const

/** Every indicator of a filing, in all its annexes. */
export function indicatorsOf(form: Form, facts: Facts): readonly Named[] {
  return indicators(form, facts, '')
}

const indicators = once((form: Form, facts: Facts): readonly Named[] =>
  flatMap(indicatorRows(form), (pattern) => listedRows(facts, pattern).map((numbers) => bind(pattern, numbers))).map(
    (row) => ({ row, name: facts.get(cellIn(row, 'name')) ?? '' }),
  ),
)

/** The results of indicators, computed only for those asked for. */
export function standingsOf(form: Form, facts: Facts, named = indicatorsOf(form, facts)): readonly Standing[] {
  return named.map(({ row }) => standingAt(form, facts, row))
}

/** The result of one indicator. */
export const standingAt = once(
  (form: Form, facts: Facts, row: string): Standing => ({
    row,
    name: facts.get(cellIn(row, 'name')) ?? '',
    met: isMet(form, facts, row),
    lost: hasLost(facts, row),
  }),
)

/** Carries the results over to changed facts; only the indicators concerned are computed again. */
export function keepStandings(form: Form, before: Facts, after: Facts, changed: readonly Address[]): void {
  const rows = new Set(changed.map((address) => address.slice(0, address.lastIndexOf('.'))))
  standingAt.keep(form, before, after, (row) => !rows.has(row))
  const renamed = (address: Address) =>
    address.endsWith('.name') || (isList(form, address) && !hasSameRows(before, after, address))
  if (!changed.some(renamed)) indicators.keep(form, before, after)
}

const indicatorRows = onceFor(({ cells }: Form) =>
  [...cells.values()]
    .filter(({ proposal }) => proposal && 'score' in proposal)
    .map(({ pattern }) => pattern.slice(0, -'.score'.length)),
)

function isMet(form: Form, facts: Facts, row: string): boolean | undefined {
  const scored = scoredAt(form, facts, row)
  const proposed = proposedScoreAt(form, facts, row)
  if (!scored || !proposed) return hasLost(facts, row) === true ? false : undefined
  return 'score' in proposed && proposed.score.eq(scored.weight)
}

function hasLost(facts: Facts, row: string): boolean | undefined {
  const [score, weight] = ['score', 'weight'].map((column) => numberIn(facts.get(cellIn(row, column))))
  return score && weight && score.lt(weight)
}

function numberIn(text: string | undefined): Decimal | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined
}
