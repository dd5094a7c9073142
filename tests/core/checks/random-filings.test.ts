import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { seed } from '../../fixtures/chance.ts'
import { findings } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { saidFiling } from '../../fixtures/said-filing.ts'
import { expectNoMust } from './random-filings.ts'

test('in thirty filings that agree in every figure nothing must be mended', () => expectNoMust(30))

test('in forty as people write them, execution scores stated, nothing must be mended either', () =>
  expectNoMust(40, saidFiling))

describe('however the target and the actual are written', () => {
  const rules = /score\.rule$|\.actual\.(?:words|comparable)$/
  const about = (facts: Facts) => findings(facts, 'file').filter(({ rule }) => rules.test(rule))

  test('the score of the rules is right', () => {
    for (let one = seed; one < seed + 10; one += 1)
      expect(
        about(saidFiling(one)).map(({ check, shows }) => `${check}: ${shows}`),
        `seed ${one}`,
      ).toEqual([])
  })

  test('full marks for every target that was missed are found', () => {
    for (let one = seed; one < seed + 10; one += 1) {
      const facts = saidFiling(one)
      const rows = [...facts.keys()].flatMap((at) => /^(.*\.indicators\.\w+\.\d+)\.score$/.exec(at)?.[1] ?? [])
      const missed = rows.filter((row) => Number(facts.get(`${row}.score`)) < Number(facts.get(`${row}.weight`)))
      const full = missed.map((row): [string, string] => [`${row}.score`, facts.get(`${row}.weight`) ?? ''])
      const found = about(new Map([...facts, ...full])).map(({ check }) => check)
      expect(found.sort(), `seed ${one}`).toEqual(missed.map((row) => `${row}.score.rule`).sort())
    }
  })
})

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
