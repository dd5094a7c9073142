import { describe, expect, test } from 'vitest'
import { type Apart, compare } from '../../../core/comparing.ts'
import { readMeasure } from '../../../core/values/measure.ts'
import type { Measure } from '../../../core/values/show.ts'

function measure(text: string): Measure {
  const reading = readMeasure(text)
  if ('refused' in reading) throw new Error(text)
  return reading
}

const compared = (target: string, actual: string, unit = '') => compare(measure(target), measure(actual), unit)

describe('a target and an actual in units of one kind become numbers in the smaller one', () => {
  test.each([
    ['≤8万元', '79500元', '80000', '79500', '元'],
    ['≥1.5万人', '16200人', '15000', '16200', '人'],
    ['12万5千元', '12.4万元', '125000', '124000', '元'],
    ['≥1.2亿元', '11800万元', '12000', '11800', '万元'],
    ['≥2公顷', '31亩', '30', '31', '亩'],
    ['≥3公里', '2900米', '3000', '2900', '米'],
    ['≥2吨', '1999公斤', '2000', '1999', '公斤'],
    ['≥100斤', '60公斤', '100', '120', '斤'],
    ['≥2平方公里', '1900000㎡', '2000000', '1900000', '㎡'],
    ['≥5百户', '512户', '500', '512', '户'],
    ['≥3万人次', '31000人次', '30000', '31000', '人次'],
    ['20日内', '15天', '20', '15', '日'],
    ['2周内', '15天', '14', '15', '天'],
    ['2小时内', '90分钟', '120', '90', '分钟'],
    ['1年内', '11个月', '12', '11', '个月'],
    ['7个工作日内', '5工作日', '7', '5', '个工作日'],
    ['≥5‰', '0.6%', '5', '6', '‰'],
    ['≥60家', '56家企业', '60', '56', '家'],
    ['≥50人', '49名', '50', '49', '人'],
    ['≤1.2万元/公里', '11800元/公里', '12000', '11800', '元/公里'],
    ['≥12场', '12场次', '12', '12', '场'],
  ])('%s, done %s: %s and %s %s', (target, actual, a, b, unit) => {
    const { target: goal, actual: done, unit: in_ } = compared(target, actual)
    expect([goal?.toFixed(), done?.toFixed(), in_]).toEqual([a, b, unit])
  })

  test('both are quoted as given', () => {
    expect(compared('≤8万元', '79500元').said).toEqual({ target: '8万元', actual: '79500元' })
  })
})

describe('why two cannot be compared', () => {
  test.each<[string, string, Apart | undefined]>([
    ['≥80户', '75家', 'units'],
    ['≥10亩', '6670㎡', 'units'],
    ['7个工作日内', '5天', 'units'],
    ['48小时内', '2天', 'units'],
    ['≥5%', '3个百分点', 'units'],
    ['≥60家企业', '56家学校', 'units'],
    ['≥20元/平方米', '18元/亩', 'units'],
    ['≥90%', '较好', 'words'],
    ['≥36场', '全部完成', 'words'],
    ['100%', '达成年度指标', 'words'],
    ['100%', '100%完成', 'unread'],
    ['≥90%', '0.95', 'unclear'],
    ['≥1.5万人', '16200', 'unclear'],
    ['15000', '1.6万人', 'unclear'],
    ['90%-95%', '93%', 'target'],
    ['增长8%', '9%', 'target'],
    ['增长8%', '增长9.2%', 'target'],
    ['前3名', '第2名', 'target'],
    ['前3名', '达成年度指标', 'words'],
    ['每月2次', '按时召开', 'words'],
    ['12月底前', '11', undefined],
    ['建立机制', '效果较好', undefined],
    ['≥50次，≥2期', '51', undefined],
    ['≥50次', '49', undefined],
    ['≥1.5万人', '1.6', undefined],
    ['≥90%', '95', undefined],
    ['≥90%', '0', undefined],
  ])('%s, done %s: %s', (target, actual, apart) => {
    expect(compared(target, actual).apart).toBe(apart)
  })
})

describe('a unit in a separate cell', () => {
  test('applies to both', () => {
    expect(compared('60', '63', '%')).toMatchObject({ unit: '%' })
    expect(compared('≥1.5', '0.9', '%').apart).toBeUndefined()
  })
  test('gives way to one beside the figure', () => {
    const { target, actual, unit } = compared('8', '79500元', '万元')
    expect([target?.toFixed(), actual?.toFixed(), unit]).toEqual(['80000', '79500', '元'])
  })
})
