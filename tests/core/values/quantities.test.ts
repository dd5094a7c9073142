import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import { readValue } from '../../../core/values/read.ts'

const staff: Kind = { type: 'count', unit: '人' }
const read = (kind: Kind, text: string) => readValue(kind, text, '万元')

test.each([
  ['32', '32'],
  ['32人', '32'],
  ['32 名', '32'],
  ['３２', '32'],
  ['三十二', '32'],
  ['三十二人', '32'],
  ['1,234人', '1234'],
  ['1.2万人', '12000'],
  ['32.0', '32'],
  ['无', ''],
  ['零', '0'],
  ['0', '0'],
  ['012', '12'],
])('a count is whole digits: %s', (text, value) => expect(read(staff, text)).toEqual({ value }))

test.each([
  ['32.5', 'notWhole'],
  ['32万元', 'wrongUnit'],
  ['-3', 'negative'],
  ['约30人', 'approximate'],
  ['三十二三', 'approximate'],
  ['99999999999', 'tooLarge'],
])('a count is refused: %s, %s', (text, code) =>
  expect(read(staff, text)).toMatchObject({ refused: { code, example: '32' } }),
)

describe('a percentage', () => {
  test.each([
    ['90%', '90%'],
    ['９０％', '90%'],
    ['90.63%', '90.63%'],
    ['百分之九十', '90%'],
    ['百分之九十点五', '90.5%'],
    ['百分之90', '90%'],
    ['九十%', '90%'],
    ['90', '90%'],
    ['1.5', '1.5%'],
    ['0', '0%'],
    ['0%', '0%'],
    ['0.9%', '0.9%'],
    ['120 %', '120%'],
    ['90‰', '9%'],
    ['九成', '90%'],
    ['——', ''],
  ])('%s', (text, value) => expect(read({ type: 'percent' }, text)).toEqual({ value }))
  test.each([
    ['0.9', '90%', '0.9%'],
    ['0.9063', '90.63%', '0.9063%'],
    ['1', '100%', '1%'],
    ['零点九', '90%', '0.9%'],
  ])('without its sign is a choice up to 1: %s', (text, ...values) => {
    expect(read({ type: 'percent' }, text)).toEqual({
      choices: values.map((value) => ({ value, shown: value })),
      read: text,
    })
  })
  test.each([
    ['90元', 'wrongUnit'],
    ['-5%', 'negative'],
    ['近90%', 'approximate'],
    ['百分之九十%%', 'notNumber'],
  ])('is refused: %s, %s', (text, code) => expect(read({ type: 'percent' }, text)).toMatchObject({ refused: { code } }))
})

test.each([
  ['10', '10'],
  ['9.5', '9.5'],
  ['10分', '10'],
  ['十分', '10'],
  ['９．５分', '9.5'],
  ['无', ''],
])('points: %s', (text, value) => expect(read({ type: 'points' }, text)).toEqual({ value }))
test.each([
  ['10%', 'wrongUnit'],
  ['满分', 'notNumber'],
  ['5000', 'tooLarge'],
])('points are refused: %s, %s', (text, code) =>
  expect(read({ type: 'points' }, text)).toMatchObject({ refused: { code } }),
)

test.each([
  ['1200', '1200'],
  ['1200㎡', '1200'],
  ['1200平方米', '1200'],
  ['1,200.5', '1200.5'],
  ['1200 m2', '1200'],
  ['1.2万平方米', '12000'],
  ['１２００㎡', '1200'],
])('an area in ㎡: %s', (text, value) => expect(read({ type: 'area' }, text)).toEqual({ value }))
test('an area in another unit is refused', () => {
  expect(read({ type: 'area' }, '5亩')).toMatchObject({ refused: { code: 'wrongUnit', word: '亩' } })
})
