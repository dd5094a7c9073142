import { expect, test } from 'vitest'
import { spokenName, spokenTarget } from '../../../core/narrative/spoken.ts'
import { form } from '../../fixtures/facts.ts'

const row = 'overall.indicators.quantity.1'
const facts = (cells: Readonly<Record<string, string>>) =>
  new Map(Object.entries(cells).map(([column, text]) => [`${row}.${column}`, text]))

test.each([
  [{ target: '50', direction: 'atLeast', unit: '次' }, '不少于50次'],
  [{ target: '90', direction: 'atLeast', unit: '%' }, '不低于90%'],
  [{ target: '30', direction: 'atMost', unit: '万元' }, '不超过30万元'],
  [{ target: '100', direction: 'equal', unit: '%' }, '100%'],
  [{ target: '100', direction: 'atLeast', unit: '%' }, '100%'],
  [{ target: '≥50次' }, '不少于50次'],
  [{ target: '≤0.5%' }, '不超过0.5%'],
  [{ target: '12月底前完成', direction: 'qualitative', unit: '' }, '12月底前完成'],
  [{ target: '达成年度指标', direction: 'qualitative', unit: '' }, '达成年度指标'],
])('the target %j is worded as “%s”', (cells, words) => {
  expect(spokenTarget(form, facts(cells), row)).toBe(words)
})

test.each([
  ['入企安全指导次数', '52', '次', '入企安全指导'],
  ['培训人次', '312', '人次', '培训'],
  ['场馆接待人次', '19.2', '万人次', '场馆接待'],
  ['年鉴部数', '1', '部', '年鉴'],
  ['中小微企业培训场次', '11', '场', '中小微企业培训'],
  ['服务中小企业家数', '63', '家', '服务中小企业'],
  ['步道里程', '11.4', '公里', '步道里程'],
  ['场次', '11', '场', '场次'],
  ['培训人次', '全部完成', '', '培训人次'],
])('the name %s before %s%s is “%s”', (name, actual, unit, words) => {
  expect(spokenName(form, facts({ name, actual, unit }), row)).toBe(words)
})
