import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, Kind } from '../../../core/edition.ts'
import { readDeadline } from '../../../core/values/dates.ts'
import { readMeasure } from '../../../core/values/measure.ts'
import { readValue } from '../../../core/values/read.ts'
import { readRow } from '../../../core/values/row.ts'
import { sayValue, showMeasure, showValue } from '../../../core/values/show.ts'

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
/** Strings of what stands in figures, and any others. */
const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...'0123456789.,，、 －-()%万亿千百十零一二五两肆仟元角整约几￥≥年月日:点人\t'), {
      maxLength: 14,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
/** What the texts that are read as figures are made of. */
const ofFigures =
  /^[\s¥\d.,零〇○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億点元圆圓角分整。，；;+块毛钱廿卅人民币RMBCNY]+$/
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const grouped = (text: string) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))

describe('what is shown is read back', () => {
  test('an amount as printed, as said, full width, with thousands', () => {
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
      { numRuns: 2000 },
    )
  })

  test('an amount in another unit keeps its worth', () => {
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
      { numRuns: 2000 },
    )
  })

  test('a whole number in Chinese words, small or capital, has its worth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.boolean(), (number, capital) => {
        expect(readValue(amount, `${inWords(number, capital)}元`, '元')).toEqual({ value: String(number) })
      }),
      { numRuns: 2000 },
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

describe('over 20,000 texts', () => {
  test('nothing throws, and what was read reads the same again', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...kinds), fc.constantFrom('万元', '元'), (text, kind, unit) => {
        const reading = readValue(kind, text, unit)
        if (!('value' in reading) || reading.value === '' || kind.type === 'items') return
        expect(readValue(kind, reading.value, unit)).toMatchObject({ value: reading.value })
      }),
      { numRuns: 20_000 },
    )
  })

  test('a figure is canonical, and is read only where nothing else stands', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readValue(amount, text, '万元')
        if (!('value' in reading) || reading.value === '') return
        expect(reading.value).toMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/)
        expect(text.normalize('NFKC')).toMatch(ofFigures)
        for (const rest of ['吗', '%', '.1.1', '-', 'x'])
          expect(readValue(amount, `${text}${rest}`, '万元')).toHaveProperty('refused')
      }),
      { numRuns: 20_000 },
    )
  })

  test('a row and a deadline are read or refused', () => {
    fc.assert(
      fc.property(texts, fc.subarray([...cells]), (line, row) => {
        const { readings, missing, extra } = readRow(row, line, '万元')
        expect(readings.size + missing.length).toBe(row.length)
        if (extra !== undefined) expect(readings.size).toBe(0)
        expect(Object.keys(readDeadline(line, 2023))).toHaveLength(1)
      }),
      { numRuns: 20_000 },
    )
  })
})

/** The words of a number below 10^8, as they are said in full. */
function inWords(number: number, capital: boolean): string {
  const shapes = capital ? '零壹贰叁肆伍陆柒捌玖' : '零一二三四五六七八九'
  const ranks = capital ? ['仟', '佰', '拾', ''] : ['千', '百', '十', '']
  if (number === 0) return '零'
  const group = (part: number) =>
    [...String(part).padStart(4, '0')]
      .map((digit, at) => (digit === '0' ? '零' : `${shapes[Number(digit)]}${ranks[at]}`))
      .join('')
  const [high, low] = [Math.floor(number / 10_000), number % 10_000]
  const whole = high > 0 ? `${group(high).replace(/零+$/, '')}万${group(low)}` : group(low)
  return whole.replace(/零+/g, '零').replace(/^零|零$/g, '')
}
