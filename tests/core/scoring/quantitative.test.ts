import { describe, expect, test } from 'vitest'
import type { Direction } from '../../../core/direction.ts'
import { fc } from '../../fixtures/chance.ts'
import { inverse, linear, scored } from './settings.ts'

describe('targets where higher is better (≥)', () => {
  test.each([
    ['50', '50', '10', '10'],
    ['50', '80', '10', '10'],
    ['50', '49', '10', '9.8'],
    ['50', '25', '10', '5'],
    ['50', '0', '10', '0'],
    ['50', '-3', '10', '0'],
    ['3', '1', '10', '3.33'],
    ['3', '2', '10', '6.67'],
    ['8', '7', '7.5', '6.56'],
    ['1000', '999', '5', '5'],
    ['2000', '1999', '10', '10'],
    ['0', '0', '10', '10'],
    ['0', '-2', '10', '0'],
    ['1200', '590', '3', '1.48'],
    ['-5', '-5', '10', '10'],
    ['-5', '3', '10', '10'],
    ['12', '11.4', '10', '9.5'],
    ['8', '1', '1', '0.13'],
    ['8', '5', '1', '0.63'],
  ])('target %s, done %s, weight %s: %s', (target, actual, weight, score) => {
    expect(scored('atLeast', target, actual, weight).score).toBe(score)
  })
})

describe('targets to be met exactly (=)', () => {
  test.each([
    ['100', '100', '10', '10'],
    ['100', '101', '10', '10'],
    ['100', '97.5', '10', '9.75'],
    ['0', '0', '10', '10'],
    ['0', '-1', '10', '10'],
    ['0', '1', '10', '0'],
    ['0', '0.01', '10', '0'],
  ])('target %s, done %s, weight %s: %s', (target, actual, weight, score) => {
    expect(scored('equal', target, actual, weight).score).toBe(score)
  })
})

describe('targets where lower is better (≤)', () => {
  const table: readonly (readonly [string, string, string, string, string])[] = [
    ['100', '90', '10', '10', '10'],
    ['100', '100', '10', '10', '10'],
    ['100', '100.01', '10', '10', '10'],
    ['100', '101', '10', '9.9', '9.9'],
    ['100', '120', '10', '8', '8.33'],
    ['100', '150', '10', '5', '6.67'],
    ['100', '199', '10', '0.1', '5.03'],
    ['100', '199.9', '10', '0.01', '5'],
    ['100', '200', '10', '0', '5'],
    ['100', '400', '10', '0', '2.5'],
    ['100', '-5', '10', '10', '10'],
    ['0', '0', '10', '10', '10'],
    ['0', '0.5', '10', '0', '0'],
    ['20', '20.8', '5', '4.8', '4.81'],
  ]
  test.each(table)('limit %s, done %s, weight %s: %s by [1−(B−A)/A]·w, %s by A/B·w', (a, b, w, byLine, byShare) => {
    expect([scored('atMost', a, b, w).score, scored('atMost', a, b, w, inverse).score]).toEqual([byLine, byShare])
  })
})

describe('the working is shown in figures', () => {
  test.each<[Direction, string, string, string, RegExp]>([
    ['atLeast', '50', '49', '10', /^完成值49 ÷ 指标值50 × 分值10 = 9\.8$/],
    ['atLeast', '50', '60', '10', /^完成值60达到指标值50，得满分10$/],
    ['equal', '0', '2', '10', /^完成值2，指标值0，得0分$/],
    ['atMost', '100', '90', '10', /^完成值90不超过指标值100，得满分10$/],
    ['atMost', '100', '120', '10', /^\[1 −（完成值120 − 指标值100）÷ 指标值100\] × 分值10 = 8$/],
    ['atMost', '100', '200', '10', /^完成值200达到指标值100的两倍，得0分$/],
    ['atMost', '100', '230', '10', /^完成值230达到指标值100的两倍，得0分$/],
  ])('%s %s, done %s, weight %s', (direction, target, actual, weight, words) => {
    expect(scored(direction, target, actual, weight).working).toMatch(words)
  })
  test('by the other setting', () => {
    expect(scored('atMost', '100', '120', '10', inverse).working).toBe('指标值100 ÷ 完成值120 × 分值10 = 8.33')
  })
})

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => (n / 100).toFixed(2))
const direction = fc.constantFrom<Direction>('atLeast', 'atMost', 'equal')
const settings = fc.constantFrom(linear, inverse)

describe('whatever the figures', () => {
  test('a score is between 0 and the weight, with at most two decimals', () => {
    fc.assert(
      fc.property(direction, hundredths(300), hundredths(900), hundredths(50), settings, (way, a, b, w, by) => {
        const score = Number(scored(way, a, b, w, by).score)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(Number(w))
        expect(Number.isInteger(Math.round(score * 1e6) / 1e4)).toBe(true)
      }),
    )
  })

  test('doing more never lowers the score if higher is better', () => {
    fc.assert(
      fc.property(hundredths(300), hundredths(500), hundredths(500), hundredths(50), (a, b, c, w) => {
        const [less, more] = [b, c].sort((one, other) => Number(one) - Number(other))
        const [low, high] = [less, more].map((actual) => Number(scored('atLeast', a, actual ?? '0', w).score))
        expect(low).toBeLessThanOrEqual(high ?? 0)
      }),
    )
  })

  test('spending more never raises the score if lower is better', () => {
    fc.assert(
      fc.property(hundredths(300), hundredths(900), hundredths(900), hundredths(50), settings, (a, b, c, w, by) => {
        const [less, more] = [b, c].sort((one, other) => Number(one) - Number(other))
        const [low, high] = [more, less].map((actual) => Number(scored('atMost', a, actual ?? '0', w, by).score))
        expect(low).toBeLessThanOrEqual(high ?? 0)
      }),
    )
  })

  test('a negative actual counts as 0 if the target is above 0', () => {
    const above = hundredths(300).filter((text) => Number(text) > 0)
    fc.assert(
      fc.property(direction, above, hundredths(300), (way, a, b) => {
        expect(scored(way, a, `-${b}`, '10').score).toBe(scored(way, a, '0', '10').score)
      }),
    )
  })
})
