import { expect, test } from 'vitest'
import { plainText, sectionText } from '../../../core/narrative/narrative.ts'
import { splitReason } from '../../../core/narrative/reason.ts'
import type { ReasonWords } from '../../../core/narrative/vocabulary.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, year } from '../../fixtures/facts.ts'
import { labelled, parted, whole } from './reason-table.ts'

const words: ReasonWords = form.edition.narrative.reasons ?? { measure: '$^' }

test.each([
  ['末段征地推迟；下年三月前补建0.6公里。', '末段征地推迟', '下年三月前补建0.6公里'],
  ['砂石涨价，下年改为集中招标', '砂石涨价', '下年改为集中招标'],
  ['原因：疫情影响。改进措施：加强统筹，按季度调度。', '疫情影响', '加强统筹，按季度调度'],
  ['征地推迟\n下一步加快进度', '征地推迟', '下一步加快进度'],
  ['乡镇活动偏少', '乡镇活动偏少', ''],
  ['下年增办两场', '', '下年增办两场'],
  ['', '', ''],
])('“%s” gives the cause “%s” and the measure “%s”', (text, cause, measure) => {
  expect(splitReason(words, text)).toEqual({ cause, measure })
})

test.each([...parted, ...labelled])(
  '“%s” is split by the time and the agent of its clauses',
  (text, cause, measure) => {
    expect(splitReason(words, text, year)).toEqual({ cause, measure })
  },
)

test.each(whole)('“%s” is not split', (text) => {
  expect(splitReason(words, text, year)).toEqual({ cause: text, measure: '' })
})

test('the report gives the cause as the cause, although it mentions a plan', () => {
  const address = 'overall.indicators.quantity.2.reason'
  const facts = stating(correctFiling(), { [address]: '设备到货比计划晚两个月，明年提前招标。' })
  const said = (id: string) => plainText(sectionText(form, { facts, year, department }, id)).split('\n')[1]
  expect(said('problems')).toMatch(/，主要原因是设备到货比计划晚两个月。$/)
  expect(said('measures')).toBe('2.针对新建健身步道未达到年度指标的问题，明年提前招标。')
})

test('a reason without a measure, or without a cause, is only completed by the person', () => {
  const address = 'overall.indicators.quantity.2.reason'
  const said = (reason: string, id: string) =>
    plainText(
      sectionText(form, { facts: stating(correctFiling(), { [address]: reason }), year, department }, id),
    ).split('\n')[1]
  expect(said('末段征地推迟', 'measures')).toBe('2.针对新建健身步道未达到年度指标的问题，【待填】。')
  expect(said('下年补建', 'problems')).toMatch(/，主要原因【待填】。$/)
})
