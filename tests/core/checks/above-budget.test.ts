import { expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { findings, stating } from '../../fixtures/facts.ts'

const cell = 'base.publicFunds.final'
const above = [`${cell}.above.budget`, `${cell}.farAboveBudget`, `${cell}.growth`]

/** The findings about 公用经费 with 88.40 last year and these figures. */
function found(budget: string, final: string, mode: 'live' | 'file'): string[] {
  const facts = stating(correctFiling(), { 'base.publicFunds.budget': budget, [cell]: final })
  return findings(facts, mode).flatMap(({ check }) => (above.includes(check) ? [check.slice(cell.length + 1)] : []))
}

test.each([
  ['a little above its budget', '100', '110', ['above.budget'], []],
  ['far above its budget', '80', '110', ['farAboveBudget'], ['farAboveBudget']],
  ['grown', '120', '118', ['growth'], ['growth']],
  ['grown and far above its budget', '80', '118', ['growth'], ['farAboveBudget', 'growth']],
  ['within its budget', '92', '91', [], []],
])('a figure that is %s is explained once in the talk', (_, budget, final, live, file) => {
  expect(found(budget, final, 'live')).toEqual(live)
  expect(found(budget, final, 'file')).toEqual(file)
})
