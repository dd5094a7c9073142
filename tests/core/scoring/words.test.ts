import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { Direction } from '../../../core/direction.ts'
import { gradeOf, isFarAbove, proposeScore } from '../../../core/scoring.ts'
import { linear } from './settings.ts'

const decimal = (text: string) => new Decimal(text)

describe('qualitative indicators', () => {
  const proposedFor = (id: string, weight: string) => {
    const band = linear.bands.find((each) => each.id === id)
    return proposeScore(linear, {
      direction: 'qualitative',
      target: undefined,
      actual: undefined,
      weight: decimal(weight),
      band,
    })
  }

  test('达成年度指标 proposes the whole weight', () => {
    const proposed = proposedFor('full', '10')
    expect(proposed && 'score' in proposed && proposed.score.toFixed()).toBe('10')
    expect(proposed?.working).toBe('达成年度指标，得满分10')
  })

  test.each([
    ['partial', '10', '6', '8', '部分达成年度指标并具有一定效果，6分至不到8分'],
    ['partial', '5', '3', '4', '部分达成年度指标并具有一定效果，3分至不到4分'],
    ['none', '10', '0', '6', '未达成年度指标且效果较差，0分至不到6分'],
    ['none', '2.5', '0', '1.5', '未达成年度指标且效果较差，0分至不到1.5分'],
  ])('%s of %s points proposes nothing and shows its bounds: from %s to below %s', (id, weight, from, to, words) => {
    const proposed = proposedFor(id, weight)
    if (!proposed || 'score' in proposed) throw new Error('bounds were expected')
    expect([proposed.from.toFixed(), proposed.to.toFixed(), proposed.closed]).toEqual([from, to, false])
    expect(proposed.working).toBe(words)
  })

  test('the bands meet without a gap or an overlap, from 0 to the whole weight', () => {
    const ends = linear.bands.map(({ from, to }) => [from, to])
    expect(ends).toEqual([
      ['0.8', '1'],
      ['0.6', '0.8'],
      ['0', '0.6'],
    ])
    expect(linear.bands.filter(({ closed }) => closed).map(({ id }) => id)).toEqual(['full'])
  })

  test('other words without a band are not scored', () => {
    expect(proposedFor('', '10')).toBeUndefined()
  })
})

describe('numbers that cannot be compared are not scored', () => {
  test.each<[Direction, string | undefined, string | undefined]>([
    ['atLeast', undefined, '5'],
    ['atMost', '5', undefined],
    ['equal', undefined, undefined],
  ])('%s, target %s, done %s', (direction, target, actual) => {
    const [a, b] = [target, actual].map((text) => (text === undefined ? undefined : decimal(text)))
    expect(
      proposeScore(linear, { direction, target: a, actual: b, weight: decimal('10'), band: undefined }),
    ).toBeUndefined()
  })
})

describe('far above the target', () => {
  test.each<[Direction, string, string, boolean]>([
    ['atLeast', '100', '130', true],
    ['atLeast', '100', '129.99', false],
    ['atLeast', '100', '500', true],
    ['atLeast', '3', '3.9', true],
    ['atLeast', '0', '7', false],
    ['equal', '100', '130', true],
    ['equal', '0', '7', false],
    ['atMost', '100', '130', false],
    ['qualitative', '100', '130', false],
  ])('%s %s, done %s: %s', (direction, target, actual, far) => {
    const [a, b] = [decimal(target), decimal(actual)]
    expect(isFarAbove(linear, { direction, target: a, actual: b, weight: decimal('10'), band: undefined })).toBe(far)
  })
  test('an unknown actual is not far above', () => {
    const scored = { direction: 'atLeast', target: decimal('1'), actual: undefined, band: undefined } as const
    expect(isFarAbove(linear, { ...scored, weight: decimal('10') })).toBe(false)
  })
})

describe('grades', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => {
    expect(gradeOf(linear, decimal(score))).toBe(grade)
  })
})
