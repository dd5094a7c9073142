import { describe, expect, test } from 'vitest'
import { joinUnit, readMeasure } from '../../../core/values/measure.ts'
import { readSaid, readValue } from '../../../core/values/read.ts'
import { notTaken, single, words } from './measure-clerks.ts'
import { deadlines, inWords, led, others, refused, steps, type Written } from './measure-table.ts'

const asMeasure = ([, value, unit, direction]: Written) => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  ...(direction === undefined ? {} : { direction }),
})

describe.each([
  ['a limit of time', deadlines],
  ['a number with verbs and counters around it', led],
  ['a number in steps', steps],
  ['a number written otherwise', others],
  ['a number as clerks write it', single],
] as const)('%s is read', (_, table) => {
  test.each(table.map((row) => [row[0], row] as const))('%s', (text, row) => {
    expect(readMeasure(text)).toEqual(asMeasure(row))
    expect(readValue({ type: 'measure' }, text, '万元')).toEqual(asMeasure(row))
  })
})

test.each([...inWords, ...words])('%s is words', (text) => {
  expect(readMeasure(text)).toEqual({ value: text, direction: 'qualitative' })
})

test.each(refused)('%s is refused (%s: %s), with what to send instead', (text, code, word, instead) => {
  expect(readMeasure(text)).toMatchObject({ refused: { code, word, example: instead } })
})

test.each(notTaken)('%s is refused: %s, “%s”', (text, code, word) => {
  expect(readMeasure(text)).toMatchObject({ refused: { code, word } })
})

test.each([
  ['1O0%', '0'],
  ['l00%', '1'],
  ['9S%', '5'],
  ['1B%', '8'],
  ['Z5%', '2'],
  ['Z5', undefined],
])('the letter in %s resembles the digit %s', (text, digit) => {
  const reading = readMeasure(text)
  expect('refused' in reading ? reading.refused.digit : undefined).toBe(digit)
})

describe('a cell that prints what was written', () => {
  test.each(['已完成85%', '12万5千元', '8.5成', '7个工作日内', '≥40（次）', '合格率98%'])(
    'keeps the words %s',
    (text) => {
      expect(readSaid({ type: 'measure' }, text, '万元')).toMatchObject({ said: text })
    },
  )
  test.each(['≥50次', '90%以上', '不超过100万元', '3.5万亩', '建立机制'])(
    'needs no words of its own for %s',
    (text) => {
      expect(readSaid({ type: 'measure' }, text, '万元')).not.toHaveProperty('said')
    },
  )
})

test.each([
  ['60', '%', '60%'],
  ['≥60', '%', '≥60%'],
  ['不低于60', '家', '不低于60家'],
  ['60以上', '%', '60%以上'],
  ['60（含）以上', '%', '60%（含）以上'],
  ['12万5千', '元', '12万5千元'],
  ['≥60%', '%', '≥60%'],
  ['≥8万元', '元', '≥8万元'],
  ['建立机制', '项', '建立机制'],
  ['', '%', ''],
])('%s with the unit %s in its own cell is %s', (text, unit, joined) => {
  expect(joinUnit(text, unit)).toBe(joined)
})
