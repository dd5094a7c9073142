import { Decimal } from 'decimal.js'
import { type Facts, listedRows } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { proposedScoreAt, scoredAt } from '../indicator.ts'
import { once, onceFor } from '../once.ts'

/** How an indicator stands: whether it reached its target, and whether it lost points; undefined where unknown. */
export type Standing = {
  readonly row: string
  readonly name: string
  readonly met: boolean | undefined
  readonly lost: boolean | undefined
}

/** Every indicator of a filing, in all its annexes. */
export function standingsOf(form: Form, facts: Facts): readonly Standing[] {
  return standings(form, facts, '')
}

const standings = once((form: Form, facts: Facts): readonly Standing[] =>
  indicatorRows(form)
    .flatMap((pattern) => listedRows(facts, pattern).map((numbers) => bind(pattern, numbers)))
    .map((row) => ({
      row,
      name: facts.get(`${row}.name`) ?? '',
      met: isMet(form, facts, row),
      lost: hasLost(facts, row),
    })),
)

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
  const [score, weight] = ['score', 'weight'].map((column) => numberIn(facts.get(`${row}.${column}`)))
  return score && weight && score.lt(weight)
}

function numberIn(text: string | undefined): Decimal | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined
}
