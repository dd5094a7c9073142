import { describe, expect, test } from 'vitest'
import { readMeasure } from '../../../core/values/measure.ts'
import { readValue } from '../../../core/values/read.ts'
import { showMeasure } from '../../../core/values/show.ts'

test.each([
  ['≥50次', { value: '50', direction: 'atLeast', unit: '次' }],
  ['>=50次', { value: '50', direction: 'atLeast', unit: '次' }],
  ['＞＝ 50 次', { value: '50', direction: 'atLeast', unit: '次' }],
  ['不低于90%', { value: '90', direction: 'atLeast', unit: '%' }],
  ['不少于50次', { value: '50', direction: 'atLeast', unit: '次' }],
  ['大于等于1,200户', { value: '1200', direction: 'atLeast', unit: '户' }],
  ['达到90%以上', { value: '90', direction: 'atLeast', unit: '%' }],
  ['90%以上', { value: '90', direction: 'atLeast', unit: '%' }],
  ['≥９０％', { value: '90', direction: 'atLeast', unit: '%' }],
  ['百分之九十以上', { value: '90', direction: 'atLeast', unit: '%' }],
  ['≤5%', { value: '5', direction: 'atMost', unit: '%' }],
  ['<=5%', { value: '5', direction: 'atMost', unit: '%' }],
  ['不超过100万元', { value: '100', direction: 'atMost', unit: '万元' }],
  ['不高于3.50', { value: '3.50', direction: 'atMost' }],
  ['不大于3', { value: '3', direction: 'atMost' }],
  ['控制在5%以内', { value: '5', direction: 'atMost', unit: '%' }],
  ['=100%', { value: '100', direction: 'equal', unit: '%' }],
  ['等于12个月', { value: '12', direction: 'equal', unit: '个月' }],
  ['90%', { value: '90', unit: '%' }],
  ['60家', { value: '60', unit: '家' }],
  ['12个月', { value: '12', unit: '个月' }],
  ['3.5万元', { value: '3.5', unit: '万元' }],
  ['266', { value: '266' }],
  ['0', { value: '0' }],
  ['1200㎡', { value: '1200', unit: '㎡' }],
  ['50次/年', { value: '50', unit: '次/年' }],
  ['三十家', { value: '30', unit: '家' }],
  ['一次', { value: '1', unit: '次' }],
  ['-5%', { value: '-5', unit: '%' }],
  ['007次', { value: '7', unit: '次' }],
  ['无', { value: '' }],
  ['——', { value: '' }],
  ['/', { value: '' }],
])('%s is a number with its sign and unit', (text, measure) => expect(readMeasure(text)).toEqual(measure))

test.each([
  '达成年度指标',
  '部分达成年度指标并具有一定效果',
  '效果明显',
  '优良',
  '十分满意',
  '一般',
  '千方百计',
  '≥50次，≥2次',
  '指导企业安全生产≥50次，组织统计员培训≥2次',
  '90-95%',
  '1:3',
  '2023年12月底前',
  '12月底前',
  '3年满意度较高',
  '近年来企业增多',
  '100%完成',
  '≥优良',
  '１级响应及时',
])('%s is words', (text) => expect(readMeasure(text)).toEqual({ value: text, direction: 'qualitative' }))

test.each([
  ['约50次', '约'],
  ['≥90%以下', '以下'],
  ['50次左右', '左右'],
  ['50余次', '余'],
  ['50多次', '多'],
  ['近90%', '近'],
  ['≥约50次', '约'],
  ['十几次', '几'],
  ['大概3万元', '大概'],
])('%s is approximate or contradicts itself', (text, word) => {
  expect(readMeasure(text)).toEqual({ refused: { code: 'approximate', read: text, word, example: '≥50次' } })
})

test('an empty text and one that is too long are refused', () => {
  expect(readMeasure(' ')).toMatchObject({ refused: { code: 'empty' } })
  expect(readValue({ type: 'measure' }, '好'.repeat(4001), '万元')).toMatchObject({ refused: { code: 'tooLong' } })
})

test('a measure cell reads the same', () => {
  expect(readValue({ type: 'measure' }, '≥50次', '万元')).toEqual({ value: '50', direction: 'atLeast', unit: '次' })
})

describe('a measure is printed as it was read', () => {
  test.each(['≥50次', '≤5%', '=100%', '60家', '3.5万元', '效果明显', '-5%'])('%s', (text) => {
    const measure = readMeasure(text)
    expect('refused' in measure ? undefined : showMeasure(measure, 'target')).toBe(text)
  })
  test('an actual without a sign, a blank as blank', () => {
    expect(showMeasure({ value: '95', direction: 'atLeast', unit: '%' }, 'actual')).toBe('95%')
    expect(showMeasure({ value: '', direction: 'atLeast', unit: '%' }, 'target')).toBe('')
  })
})
