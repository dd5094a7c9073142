import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import type { Cell } from '../../../core/edition.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { readMeasure } from '../../../core/values/measure.ts'
import { readValue } from '../../../core/values/read.ts'
import type { Reading } from '../../../core/values/refusal.ts'
import { readRow } from '../../../core/values/row.ts'
import { sayValue, showMeasure, showValue } from '../../../core/values/show.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { amissAsAmount, texts } from './random-texts.ts'
import { grouped, shares, sums, wide } from './writings.ts'

const amount: Kind = { type: 'amount' }
const kinds: readonly Kind[] = [
  amount,
  { type: 'area' },
  { type: 'count', unit: '人' },
  { type: 'percent' },
  { type: 'points' },
  { type: 'date' },
  { type: 'items' },
  { type: 'text' },
  { type: 'measure' },
  { type: 'rows' },
  { type: 'choice', options: [{ value: '省级', label: '省级' }] },
]
const cells: readonly Cell[] = kinds.map((kind, at) => ({ column: String(at), label: `第${at}列`, kind }))

/** Plain digits with 0 to 6 decimals, as given. */
const figures = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, part]) => (part === '' ? String(whole) : `${whole}.${part}`))
/** Sums of 元 up to the limit, many of them with gaps, some with 角 and 分. */
const yuan = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: 0n, max: 99_999_999_999n }),
      fc.bigInt({ min: 0n, max: 99_999n }),
      fc.stringMatching(/^[0-9]0{0,4}[0-9]?0{0,4}$/).map(BigInt),
    ),
    fc.constantFrom('', '', '.5', '.05', '.56'),
  )
  .map(([whole, part]) => new Decimal(`${whole}${part}`))

function worth(reading: Reading): string | undefined {
  return 'value' in reading ? new Decimal(reading.value).toFixed() : undefined
}

function shifted(sum: Decimal, places: number): string {
  return new Decimal(`${sum.toFixed()}e${places}`).toFixed()
}

describe('what is shown is read back', () => {
  test('an amount as printed, as worded, in full width, with thousands separators', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('万元', '元'), (value, unit) => {
        const forms = [
          value,
          showValue(amount, value),
          sayValue(amount, value, unit),
          wide(value),
          grouped(value),
          `${grouped(value)} ${unit}`,
          wide(grouped(value)),
        ]
        for (const form of forms) expect(readValue(amount, form, unit)).toMatchObject({ value })
      }),
      { numRuns: runs(2000) },
    )
  })

  test('an amount in another unit keeps its value', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(['元', '1e-4'], ['千元', '0.1'], ['万', '1'], ['百万', '100'], ['亿', '10000']),
        (value, [unit, worth]) => {
          const reading = readValue(amount, `${value}${unit}`, '万元')
          const exact = new Decimal(value).times(worth ?? '1')
          if (exact.gt('1e7')) expect(reading).toMatchObject({ refused: { code: 'tooLarge' } })
          else expect('value' in reading && new Decimal(reading.value).eq(exact)).toBe(true)
        },
      ),
      { numRuns: runs(2000) },
    )
  })

  test.each(sums)('a sum of money written as $name', ({ write }) => {
    fc.assert(
      fc.property(yuan, (sum) => {
        const text = write(sum)
        if (text === undefined) return
        expect([text, worth(readValue(amount, text, '万元'))]).toEqual([text, shifted(sum, -4)])
        if (/[元块圆圓￥]/.test(text))
          expect([text, worth(readValue(amount, text, '元'))]).toEqual([text, sum.toFixed()])
      }),
      { numRuns: runs(400) },
    )
  })

  test.each(shares)('a percentage written with $name', ({ write }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const percents = new Decimal(`${hundredths}e-2`)
        const text = write(percents)
        if (text !== undefined)
          expect(readValue({ type: 'percent' }, text, '万元')).toEqual({ value: `${percents.toFixed()}%` })
      }),
      { numRuns: runs(400) },
    )
  })

  test('every kind of canonical text', () => {
    const values: readonly [Kind, fc.Arbitrary<string>][] = [
      [{ type: 'percent' }, figures.filter((value) => new Decimal(value).lte('1e6')).map((value) => `${value}%`)],
      [
        { type: 'count', unit: '人' },
        fc
          .nat()
          .filter((number) => number <= 1e9)
          .map(String),
      ],
      [
        { type: 'date' },
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
      ],
    ]
    for (const [kind, value] of values) {
      fc.assert(
        fc.property(value, (text) => {
          expect(readValue(kind, text, '万元')).toMatchObject({ value: text })
          expect(readValue(kind, sayValue(kind, text, '万元'), '万元')).toMatchObject({ value: text })
        }),
      )
    }
  })

  test('a measure', () => {
    const units = fc.constantFrom('次', '%', '家', '万元', '个月', '㎡', undefined)
    fc.assert(
      fc.property(figures, units, fc.constantFrom('atLeast', 'atMost', 'equal'), (value, unit, direction) => {
        const measure = unit === undefined ? { value, direction } : { value, direction, unit }
        expect(readMeasure(showMeasure(measure, 'target'))).toEqual(measure)
      }),
    )
  })
})

describe('over thousands of texts', () => {
  test('nothing throws, and what was read reads the same again', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...kinds), fc.constantFrom('万元', '元'), (text, kind, unit) => {
        const reading = readValue(kind, text, unit)
        if (!('value' in reading) || reading.value === '' || kind.type === 'items') return
        expect(readValue(kind, reading.value, unit)).toMatchObject({ value: reading.value })
      }),
      { numRuns: runs(5000) },
    )
  })

  test('an amount is canonical, and is read only if the text contains nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(amissAsAmount(text)).toEqual([])
      }),
      { numRuns: runs(5000) },
    )
  })

  test('a row and a deadline are read or refused', () => {
    fc.assert(
      fc.property(texts, fc.subarray([...cells]), (line, row) => {
        const { readings, missing, extra } = readRow(row, line, '万元')
        expect(readings.size + missing.length).toBe(row.length)
        if (extra !== undefined) expect(readings.size).toBe(0)
        expect(Object.keys(readDeadline(line, { today: '2024-06-20', from: '2024-01-01' }))).toHaveLength(1)
      }),
      { numRuns: runs(5000) },
    )
  })
})
