import { expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import { sayValue, showValue } from '../../../core/values/show.ts'

const level: Kind = { type: 'choice', options: [{ value: 'province', label: '省级' }] }

test.each<[Kind, string, string, string]>([
  [{ type: 'amount' }, '4.88', '4.88', '4.88万元'],
  [{ type: 'amount' }, '5.0', '5.0', '5.0万元'],
  [{ type: 'amount' }, '', '', '0万元'],
  [{ type: 'count', unit: '人' }, '29', '29', '29人'],
  [{ type: 'count', unit: '人' }, '', '', '0人'],
  [{ type: 'percent' }, '90.63%', '90.63%', '90.63%'],
  [{ type: 'date' }, '2024-07-03', '2024年7月3日', '2024年7月3日'],
  [{ type: 'date' }, '', '', ''],
  [{ type: 'area' }, '1200', '1200', '1200㎡'],
  [{ type: 'area' }, '', '', ''],
  [{ type: 'points' }, '10', '10', '10分'],
  [{ type: 'points' }, '', '', ''],
  [level, 'province', '省级', '省级'],
  [level, '', '', ''],
  [level, '市级', '市级', '市级'],
  [{ type: 'items' }, '办公室\n财务股', '办公室、财务股', '办公室、财务股'],
  [{ type: 'text' }, '无偏差', '无偏差', '无偏差'],
])('%j %s is printed %s and worded %s', (kind, value, printed, said) => {
  expect(showValue(kind, value)).toBe(printed)
  expect(sayValue(kind, value, '万元')).toBe(said)
})
