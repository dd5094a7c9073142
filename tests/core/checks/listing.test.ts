import { describe, expect, test } from 'vitest'
import { exampleWords } from '../../../core/checks/example-words.ts'
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

  test('names every cell in the words of the form', () => {
    const words = listChecks(each).flatMap(({ where, rules }) => [...where, ...rules])
    const all = [...words, ...listDerived(each), ...listRequired(each)]
    expect(all.filter((line) => /[a-z]|\{|\*/i.test(line))).toEqual([])
  })

  test('shows each rule by a breach and by what differs in a sound case, in the words of the form', () => {
    for (const { says, example } of listChecks(each)) {
      const { breach, shows, sound } = example
      for (const words of [breach, shows, sound]) expect(words, says).toMatch(/^\S[^\n{}*]*$/)
      expect([breach, sound].join(), says).not.toMatch(/[a-z]/i)
      expect(sound, says).not.toBe(breach)
    }
  })
})

test('rules with the same words are grouped, with each of their sides', () => {
  expect(ofId('base.publicFunds.final.parts')).toMatchObject({
    grade: 'must',
    where: ['附件一 公用经费 上年决算', '附件一 公用经费 本年预算', '附件一 公用经费 本年决算'],
  })
  expect(ofId('base.publicFunds.final.parts')?.rules[2]).toBe(
    '办公经费 本年决算 ＋ 水费、电费、差旅费 本年决算 ＋ 会议费、培训费 本年决算 ≤ 公用经费 本年决算',
  )
  expect(ofId('base.projects.final.growth')?.rules).toContain(
    '项目支出 本年决算 ≤ 项目支出 上年决算 × 1.3（项目支出 上年决算 ＞ 0 时）',
  )
})

test('what applies to every indicator is listed once', () => {
  expect(ofId('overall.indicators.*.*.weight.positive')?.rules).toEqual([
    '每个指标 分值 ＞ 0分',
    '每个项目·每个指标 分值 ＞ 0分',
  ])
})

test('an example mentions once what the cells of a row have in common, and does not repeat what is the same in both cases', () => {
  expect(ofId('base.staff.actual.quota')?.example).toEqual({
    breach: '附件一 财政供养人员 编制数 20；2023年实际在职人数 21',
    shows: '21 > 20，多 1',
    sound: '其余相同，附件一 财政供养人员 2023年实际在职人数 20',
  })
  expect(ofId('base.provincial.rows')?.example.shows).toBe('缺 1 行：道路维修项目 20')
})

test('a date that only a file can contain is shown as a file’s', () => {
  const check = form.edition.checks.find(({ id }) => id === 'base.signature.date.afterYear')
  expect(check && exampleWords(form, check).breach).toMatch(/（核对文件时）$/)
  expect(ofId('report.date.afterYear')?.example.breach).toBe('附件四 报告日期 2023年11月30日')
})

test('a rule that is lighter in a file, or silent there, says so', () => {
  expect(ofId('overall.indicators.*.*.reason.measure')).toMatchObject({ grade: 'must', inFile: 'note' })
  expect(ofId('report.publication.given')).toMatchObject({ grade: 'must', inFile: 'silent' })
  expect(ofId('base.publicFunds.final.parts')).not.toHaveProperty('inFile')
})

test('a derived cell is listed with its formula', () => {
  expect(listDerived(form)).toContain(
    '附件一 财政供养人员 控制率 ＝ 附件一 财政供养人员 本年实际在职人数 ÷ 附件一 财政供养人员 编制数',
  )
  expect(listDerived(form)).toContain(
    '附件二 年度资金总额 自评得分 ＝ 附件二 年度资金总额 分值 × 附件二 年度资金总额 执行率（最高按100%计）',
  )
})

test('a sum over rows or projects is called a sum, and a rule with a condition says when it holds', () => {
  expect(ofId('project.executed.within')?.rules).toEqual([
    '附件三 各项目·年度资金总额 全年执行数之和 ≤ 附件一 项目支出 本年决算',
  ])
  expect(ofId('base.projects.final.parts')?.rules[2]).toMatch(
    /＋ 各其他项目 本年决算之和 ＋ 各省级专项资金 本年决算之和$/,
  )
  const national = publishedForms.flatMap(listChecks).find(({ ids }) => ids[0]?.endsWith('benefit.standard.alone'))
  expect(national?.rules).toEqual([
    '每个项目·一级指标分值 效益指标 ＝ 30分（每个项目·一级指标分值 满意度指标 ＝ 0分 时）',
  ])
})

test('no two rules of a form have the same words', () => {
  for (const each of publishedForms) {
    const says = listChecks(each).map((one) => one.says)
    expect(says.filter((words, at) => says.indexOf(words) !== at)).toEqual([])
  }
})
