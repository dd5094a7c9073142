import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { factsOf, stating, unasked } from '../../fixtures/facts.ts'
import { proseFindings } from '../../fixtures/prose.ts'
import { reportWithErrors } from '../../fixtures/report-with-errors.ts'
import { errorTable } from '../../fixtures/with-errors.ts'
import { reportMistakes } from './careless-table.ts'

const lists = { 'unit.offices': '综合股\n商贸股\n口岸股', 'unit.subordinates': '商务服务中心\n口岸事务所' }
const filed = stating(factsOf(errorTable), lists, { 'report.sections.original': reportWithErrors })
const found = proseFindings(filed).filter(({ at }) => at[0]?.startsWith('report.'))

describe('an imported report', () => {
  test.each(reportMistakes)('%s (%s %s)', (_, grade, rule, shows) => {
    const here = found.filter((finding) => finding.rule === `report.prose.${rule}`)
    expect(here.map((finding) => [finding.grade, finding.at[0]])).toEqual([[grade, 'report.sections.original']])
    expect(here[0]?.shows).toMatch(shows)
  })

  test('every error is found, and nothing else is reported', () => {
    const known = new Set(reportMistakes.map(([, , rule]) => `report.prose.${rule}`))
    const said = found.filter(({ rule }) => known.has(rule))
    const missed = [...known].filter((id) => !found.some(({ rule }) => rule === id))
    const wrongly = found.filter(({ rule }) => !known.has(rule)).map(({ rule, shows }) => `${rule}: ${shows}`)
    console.info(`found ${said.length}, missed ${missed.length}, false ${wrongly.length}`)
    expect({ missed, wrongly }).toEqual({ missed: [], wrongly: [] })
  })

  test('政府性基金 “无” is reported at its section if that was filled in, else at the report', () => {
    const bare = proseFindings(unasked(filed, 'report.sections.governmentFund'))
    const none = bare.find(({ rule }) => rule === 'report.prose.none')
    expect(none).toMatchObject({ grade: 'must', shows: '报告写“无”，附件二 按收入性质分 政府性基金拨款为50.92万元' })
    expect(none?.at[0]).toBe('report.sections.original')
    expect(found.some(({ rule }) => rule === 'report.prose.none')).toBe(false)
  })

  test.each([
    ['a wrong difference from the budget', '较预算增加4045.12万元', '较预算增加4054.12万元', 'change'],
    ['a share that the amounts do not give', '85.04%', '84.05%', 'share'],
    ['an office too many', '3个股室', '4个股室', 'count.offices'],
    ['staff other than in annex 1', '在职29人', '在职31人', 'figure'],
    ['a heading out of number', '四、社会保险', '五、社会保险', 'numbering'],
    ['a heading that comes twice', '（二）项目支出情况', '（一）项目支出情况', 'numbering'],
    ['a number in square brackets', '石财绩〔2024〕8号', '石财绩[2024]8号', 'documentNumber'],
    ['another department’s cover', '2023年度石桥县商务和口岸局整体支出', '2023年度石桥县水利局整体支出', 'department'],
  ])('%s is found', (_, right, wrong, rule) => {
    expect(reportWithErrors).toContain(right)
    const before = shownBy(filed, rule)
    const after = shownBy(stating(filed, { 'report.sections.original': reportWithErrors.replace(right, wrong) }), rule)
    expect(after).not.toEqual(before)
  })
})

function shownBy(facts: Facts, rule: string): string[] {
  return proseFindings(facts).flatMap((finding) => (finding.rule === `report.prose.${rule}` ? finding.shows : []))
}
