import { expect, test } from 'vitest'
import { isUnitUnclear, unitSaid, withoutStatedUnit } from '../../../core/values/stated-unit.ts'

test.each([
  ['单位：元', '元'],
  ['金额单位都是元', '元'],
  ['以下单位都是元', '元'],
  ['下面按元填', '元'],
  ['（单位：人民币万元）', '万元'],
  ['单位是元，不是万元', '元'],
  ['上面的数都是万', '万元'],
  ['金额单位：千元；', '千元'],
  ['单位：万元、平方米', '万元'],
  ['单位名称', undefined],
  ['编制单位：财政局', undefined],
  ['单位不是万元', undefined],
  ['元旦慰问', undefined],
  ['万元', undefined],
])('a sentence about the unit alone names it: %s', (text, unit) => expect(unitSaid(text)).toBe(unit))

test.each([
  ['单位不是万元', true],
  ['单位是元还是万元', true],
  ['单位：元', false],
  ['金额单位：万元；面积单位：平方米', false],
  ['本单位办公经费', false],
])('words about a unit that nobody can tell are noticed: %s', (text, is) =>
  expect(isUnitUnclear(text, '万元')).toBe(is),
)

test.each([
  ['41000 40000 32500，单位：元', { line: '41000 40000 32500', unit: '元' }],
  ['41000 40000 32500（单位：元）', { line: '41000 40000 32500', unit: '元' }],
  ['单位：元 公务接待 41000', { line: '公务接待 41000', unit: '元' }],
  ['单位：元；公务接待 41000', { line: '公务接待 41000', unit: '元' }],
  ['4.1（万） 4（万） 3.25（万）', { line: '4.1万 4万 3.25万' }],
  ['公务接待 4.1 4 3.25万元', { line: '公务接待 4.1 4 3.25万元' }],
])('the words about the unit come off a line: %s', (written, apart) =>
  expect(withoutStatedUnit(written)).toEqual(apart),
)
