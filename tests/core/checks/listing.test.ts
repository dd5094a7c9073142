import { describe, expect, test } from 'vitest'
import { listChecks, listDerived, listRequired } from '../../../core/checks/listing.ts'
import { publishedForms } from '../../../core/editions/index.ts'
import { form } from '../../fixtures/facts.ts'

const listed = listChecks(form)
const ofId = (id: string) => listed.find(({ ids }) => ids.includes(id))

describe.each(publishedForms.map((each) => [each.edition.id, each] as const))('the list of checks of %s', (_, each) => {
  test('has every check once, with its words and its basis', () => {
    const ids = listChecks(each).flatMap(({ ids }) => ids)
    const general = each.edition.checks.map(({ id }) => id.replace(/indicators\.\w+\.\*/, 'indicators.*.*'))
    expect(ids.sort()).toEqual([...new Set(general)].sort())
    for (const { says, basis, where } of listChecks(each)) expect([says, basis, ...where].join('')).toMatch(/\S/)
  })

  test('says every cell in the words of the form', () => {
    const words = listChecks(each).flatMap(({ where, rules }) => [...where, ...rules])
    const all = [...words, ...listDerived(each), ...listRequired(each)]
    expect(all.filter((line) => /[a-z]|\{|\*/i.test(line))).toEqual([])
  })
})

test('rules with the same words stand together, with each of their sides', () => {
  expect(ofId('base.publicFunds.final.parts')).toMatchObject({
    grade: 'must',
    where: ['附件一·公用经费·上年决算', '附件一·公用经费·本年预算', '附件一·公用经费·本年决算'],
  })
  expect(ofId('base.publicFunds.final.parts')?.rules[2]).toBe(
    '办公经费·本年决算 ＋ 水费、电费、差旅费·本年决算 ＋ 会议费、培训费·本年决算 ≤ 公用经费·本年决算',
  )
  expect(ofId('base.projects.final.growth')?.rules).toContain('项目支出·本年决算 ≤ 项目支出·上年决算 × 1.3')
})

test('what holds of every indicator is said once', () => {
  expect(ofId('overall.indicators.*.*.weight.positive')?.rules).toEqual([
    '每个指标·分值 ＞ 0',
    '每个项目·每个指标·分值 ＞ 0',
  ])
})

test('a derived cell is said with what it follows from', () => {
  expect(listDerived(form)).toContain(
    '附件一·财政供养人员·控制率 ＝ 附件一·财政供养人员·本年实际在职人数 ÷ 附件一·财政供养人员·编制数',
  )
  expect(listDerived(form)).toContain(
    '附件二·年度资金总额·自评得分 ＝ 附件二·年度资金总额·分值 × （附件二·年度资金总额·执行率 与 1 中较小的）',
  )
})
