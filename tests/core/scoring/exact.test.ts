import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { Direction } from '../../../core/direction.ts'
import type { ScoringSettings } from '../../../core/edition.ts'
import { formOf } from '../../../core/editions/index.ts'
import { proposeScore } from '../../../core/scoring.ts'
import { seed } from '../../fixtures/chance.ts'
import { diceOf } from '../../fixtures/dice.ts'
import { linear, scored } from './settings.ts'

type Case = readonly [direction: Direction, target: string, actual: string, weight: string]

/** A number of thousandths. */
function thousandths(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.')
  return BigInt(`${whole}${part.padEnd(3, '0')}`)
}

/** The score of the rules, in hundredths of a point, half up, by integers alone. */
function expected([direction, target, actual, weight]: Case, over: ScoringSettings['overTarget']): bigint {
  const [a, b, w] = [target, actual, weight].map(thousandths) as [bigint, bigint, bigint]
  const share = (above: bigint, below: bigint) => (2n * w * above + 10n * below) / (20n * below)
  const full = w / 10n
  if (direction !== 'atMost') return b >= a ? full : share(b, a)
  if (b <= a) return full
  if (over === 'inverse') return share(a, b)
  return b >= 2n * a ? 0n : share(2n * a - b, a)
}

/** Half of them random, half with figures that often fall between two hundredths. */
function cases(many: number): Case[] {
  const dice = diceOf(seed)
  const direction = () => dice.pick<Direction>(['atLeast', 'atMost', 'equal'])
  const anyhow = (): Case => {
    const target = ((1 + dice.upTo(900_000)) / dice.pick([1, 10, 100, 1000])).toFixed(3)
    const actual = (Number(target) * dice.roll() * 2.2).toFixed(dice.upTo(4))
    return [direction(), target, actual, (dice.upTo(3000) / 100 + 0.5).toFixed(2)]
  }
  const onEdge = (): Case => {
    const target = dice.pick([600, 1200, 2400, 3600])
    const share = target / 10 + dice.upTo(target / 90)
    return [direction(), `${target}`, `${dice.pick([share, 2 * target - share])}`, dice.pick(['3', '4.5', '9'])]
  }
  return Array.from({ length: many }, (_, at) => (at % 2 === 0 ? anyhow() : onEdge()))
}

describe.each(['hunan-2023', 'national-2021-cost'])('two thousand scores by the rules of %s', (id) => {
  const settings = formOf(id)?.edition.scoring
  test('are those of exact fractions, rounded once', () => {
    if (!settings) throw new Error(id)
    for (const one of cases(2000)) {
      const [target, actual, weight] = one.slice(1).map((text) => new Decimal(text)) as [Decimal, Decimal, Decimal]
      const proposed = proposeScore(settings, { direction: one[0], target, actual, weight, band: undefined })
      const score = proposed && 'score' in proposed ? proposed.score.times(100).toFixed() : undefined
      expect([one, score]).toEqual([one, expected(one, settings.overTarget).toString()])
    }
  })
})

describe('a score between two hundredths is rounded up', () => {
  test.each<readonly [...Case, score: string]>([
    ['atLeast', '1200', '590', '3', '1.48'],
    ['atLeast', '1200', '130', '9', '0.98'],
    ['atMost', '1200', '2270', '9', '0.98'],
    ['atLeast', '2400', '116', '3', '0.15'],
    ['equal', '600', '58', '1.5', '0.15'],
    ['atMost', '1200', '1810', '3', '1.48'],
    ['atLeast', '33333333333333333333', '16666666666666666666.5', '0.03', '0.02'],
  ])('%s %s, done %s, of %s: %s', (direction, target, actual, weight, score) => {
    expect(scored(direction, target, actual, weight).score).toBe(score)
  })
})

describe('a target below 0', () => {
  const of = (direction: Direction, actual: string) =>
    proposeScore(linear, {
      direction,
      target: new Decimal('-5'),
      actual: new Decimal(actual),
      weight: new Decimal('10'),
      band: undefined,
    })
  test.each<[Direction, string]>([
    ['atLeast', '-5'],
    ['atLeast', '2'],
    ['atMost', '-5'],
    ['atMost', '-8'],
    ['equal', '-5'],
  ])('%s -5 is met by %s', (direction, actual) => {
    expect(of(direction, actual)).toMatchObject({ score: new Decimal('10') })
  })
  test.each<[Direction, string]>([
    ['atLeast', '-5.1'],
    ['atMost', '-4.9'],
    ['atMost', '0'],
    ['equal', '-6'],
  ])('%s -5 is missed by %s: nothing is proposed', (direction, actual) => {
    expect(of(direction, actual)).toBeUndefined()
  })
})
