import { expect, test } from 'vitest'
import { transcriptionOf } from '../../core/transcription.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating } from '../fixtures/facts.ts'
import { national, nationalFiling } from '../fixtures/national.ts'

const year = 2023
const filed = () => transcriptionOf(form, { facts: correctFiling(), year })

/** A line in one text, without what it leaves empty. */
function words(line: Readonly<Record<string, string>>): string {
  return Object.values(line).filter(Boolean).join(' ')
}

test('a target is copied in three parts, sign, number and unit, beside plain numbers of what was done and scored', () => {
  const lines = filed().indicators.map(words)
  expect(lines).toHaveLength(32)
  expect(lines.slice(0, 3)).toEqual([
    '附件二 产出指标 数量指标 展演活动场次 ≥ 36 场 38 15 15',
    '附件二 产出指标 数量指标 新建健身步道 ≥ 12 公里 11.4 10 9.5 末段征地推迟；下年三月前补建0.6公里。',
    '附件二 产出指标 质量指标 场馆验收合格率 = 100 % 100 10 10',
  ])
  expect(lines).toContain(
    '附件三 健身步道建设专项资金 产出指标 成本指标 每公里造价 ≤ 20 万元 20.8 10 9.6 砂石涨价；下年集中招标。',
  )
})

test('a target in words is 定性 and stays words', () => {
  expect(
    filed()
      .indicators.filter(({ sign }) => sign === '定性')
      .map(words),
  ).toContain('附件二 效益指标 可持续影响指标 管护机制 定性 建立管护机制 达成年度指标 10 10')
})

test('every other number has its unit in a column of its own, also computed sums and rates', () => {
  const lines = filed().figures.map(words)
  expect(lines.slice(0, 4)).toEqual([
    '附件一 财政供养人员 编制数 46 人',
    '附件一 财政供养人员 2023年实际在职人数 44 人',
    '附件一 财政供养人员 控制率 95.65 %',
    '附件一 三公经费 2022年决算 10.3 万元',
  ])
  expect(lines).toContain('附件三 健身步道建设专项资金 年度资金总额 执行率 97.62 %')
  expect(lines).toContain('附件二 总分 得分合计 96.24 分')
})

test('what was answered as none says 无, and what was not answered yet says 未填', () => {
  const facts = stating(new Map(), { 'base.overseas.lastFinal': '' })
  const { figures, texts } = transcriptionOf(form, { facts, year })
  const overseas = figures.filter(({ row }) => row === '出国经费')
  expect(overseas.map(({ value }) => value)).toEqual(['无', '未填', '未填'])
  expect(texts.map(words)).toContain('附件一 厉行节约保障措施 厉行节约保障措施 未填')
})

test('a derived number is 未填 while a number that it is worked out from is', () => {
  const rateAt = (answers: Readonly<Record<string, string>>) =>
    transcriptionOf(form, { facts: stating(new Map(), answers), year }).figures.find(
      ({ column }) => column === '控制率',
    )
  expect(rateAt({ 'base.staff.quota': '46' })?.value).toBe('未填')
  expect(rateAt({ 'base.staff.quota': '46', 'base.staff.actual': '44' })?.value).toBe('95.65')
  expect(rateAt({ 'base.staff.quota': '', 'base.staff.actual': '44' })?.value).toBe('')
})

test('what is not asked stays empty, and in a finished filing nothing is 未填', () => {
  const { indicators, figures, texts } = filed()
  expect(indicators.map(({ reason }) => reason)).toContain('')
  const all = [...indicators, ...figures, ...texts].flatMap((line): string[] => Object.values(line))
  expect(all.filter((text) => text === '未填')).toEqual([])
})

test('texts of the tables are copied; the report, signatures and phone numbers are not', () => {
  const lines = filed().texts.map(words)
  expect(lines).toContain('附件三 非遗保护专项资金 年度总体目标 预期目标 补助传承人24名，办传习班16期。')
  expect(lines.filter((line) => /联系电话|填表人/.test(line))).toEqual([])
})

test('a form that prints sign and unit in columns of its own is copied the same way', () => {
  const { indicators, figures } = transcriptionOf(national, { facts: nationalFiling(), year: 2022 })
  expect(indicators.length).toBeGreaterThan(5)
  expect(new Set(indicators.map(({ sign }) => sign))).toContain('≥')
  expect(new Set(figures.map(({ unit }) => unit))).toEqual(new Set(['元', '%', '分']))
})
