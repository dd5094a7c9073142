import { expect, test } from 'vitest'
import { findings } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { expectNoMust } from './random-filings.ts'

test('in thirty filings that agree in every figure nothing must be mended', () => expectNoMust(30))

test.each([1, 2, 3])('one figure of such a filing put wrong is found (seed %i)', (seed) => {
  const facts = randomFiling(seed)
  for (const address of ['base.projects.final', 'base.operations.budget', 'project.1.funds.fiscal.executed']) {
    const wrong = new Map([...facts, [address, `${Number(facts.get(address) ?? 0) + 4000}`]])
    expect(
      findings(wrong, 'file').filter(({ grade }) => grade === 'must'),
      address,
    ).not.toEqual([])
  }
})
