import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { factsOf, stating, unasked } from '../../fixtures/facts.ts'
import { proseFindings } from '../../fixtures/prose.ts'
import { reportWithErrors } from '../../fixtures/report-with-errors.ts'
import { errorTable } from '../../fixtures/with-errors.ts'

const lists = { 'unit.offices': '综合股\n商贸股\n口岸股', 'unit.subordinates': '商务服务中心\n口岸事务所' }
const filed = stating(factsOf(errorTable), lists, { 'report.sections.original': reportWithErrors })
const found = proseFindings(filed)

/** What is wrong in the report: the error, its grade and rule, what its finding shows. */
const errors: readonly (readonly [error: string, grade: string, rule: string, shows: RegExp])[] = [
  ['元 for 万元', 'must', 'unit', /收入466\.23元”：466\.23元应为466\.23万元$/],
  ['a part without a number', 'must', 'numbering', /^“一般公共预算支出情况”没有编号，应为“二、”/],
  ['the mark of the cover', 'must', 'residue', /此页为封面/],
  ['三公 grows where it fell', 'must', 'change', /增加 2\.59 ≠ 4\.88 − 7\.47 = −2\.59$/],
  ['公用经费 other than in annex 1', 'must', 'figure', /131\.01 ≠ .*130\.11/],
  [
    'all funds under the general budget',
    'explain',
    'scope',
    /4511\.35万元”是全部资金的收入，一般公共预算收入为4211\.68万元（附件二）；“总支出4513\.06万元”是全部资金的支出$/,
  ],
  ['我办 beside 我局', 'explain', 'selfReference', /^“我办成立自评小组”：这里写“我办”，单位自称填的是“我局”$/],
  ['two problems, four measures', 'explain', 'pairs', /^问题2条，措施4条$/],
  ['the wrong year', 'explain', 'year', /2020年.*评价年度为2023年$/],
  ['编制 is not said', 'note', 'staffing', /编制数是32人，可以照此补上$/],
  ['another bureau’s work', 'note', 'field', /应急管理和安全生产业务/],
  [
    'slips of the pen',
    'note',
    'typos',
    /“体修”应为“体系”；.*“何”应为“和”；.*“原因是由于”应为“原因是”|“何”应为“和”.*“体修”应为“体系”.*“原因是由于”/,
  ],
]

describe('a report that is brought in whole', () => {
  test.each(errors)('%s (%s %s)', (_, grade, rule, shows) => {
    const here = found.filter((finding) => finding.rule === `report.prose.${rule}`)
    expect(here.map((finding) => [finding.grade, finding.at[0]])).toEqual([[grade, 'report.sections.original']])
    expect(here[0]?.shows).toMatch(shows)
  })

  test('every error is found, none is missed, nothing else is said', () => {
    const known = new Set(errors.map(([, , rule]) => `report.prose.${rule}`))
    const said = found.filter(({ rule }) => known.has(rule))
    const missed = [...known].filter((id) => !found.some(({ rule }) => rule === id))
    const wrongly = found.filter(({ rule }) => !known.has(rule)).map(({ rule, shows }) => `${rule}: ${shows}`)
    console.info(`found ${said.length}, missed ${missed.length}, false ${wrongly.length}`)
    expect({ missed, wrongly }).toEqual({ missed: [], wrongly: [] })
  })

  test('政府性基金 “无” is said at its section where that was filled in, else at the report', () => {
    const bare = proseFindings(unasked(filed, 'report.sections.governmentFund'))
    const none = bare.find(({ rule }) => rule === 'report.prose.none')
    expect(none).toMatchObject({ grade: 'must', shows: '报告写“无”，附件二·按收入性质分·政府性基金拨款为50.92万元' })
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
