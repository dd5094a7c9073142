import { describe, expect, test } from 'vitest'
import { findingsAbout } from '../../../core/checks/check.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating, unasked, year } from '../../fixtures/facts.ts'
import { proseFindings } from '../../fixtures/prose.ts'

const correct = correctFiling()

describe('a part of the report that says there is none', () => {
  const cells = {
    governmentFund: ['政府性基金预算', 'overall.income.governmentFund'],
    stateCapital: ['国有资本经营预算', 'report.stateCapital.amount'],
    socialInsurance: ['社会保险基金预算', 'report.socialInsurance.amount'],
  } as const
  const parts = ['governmentFund', 'stateCapital', 'socialInsurance'] as const
  const selves = '局 办 中心 委 镇 乡 街道 校 院 室 站 所 队 馆 园 单位'.split(' ')
  const sayings = [
    '无FUND支出。',
    '没有FUND支出。',
    '2023年无FUND支出。',
    '本年度没有FUND。',
    '本部门无FUND支出',
    ...selves.flatMap((noun) => [
      `我${noun}无FUND支出。`,
      `我${noun}没有FUND支出。`,
      `我${noun}无FUND收入和支出。`,
      `2023年我${noun}无FUND支出。`,
      `2023年度，我${noun}没有FUND支出`,
      `我${noun}2023年未安排FUND支出。`,
      `本${noun}无FUND支出。`,
    ]),
  ]
  const more = ['我镇无FUND结余。', '2022年我镇无FUND支出。', '我镇无FUND支出以外的收入。', '我镇FUND支出12万元。']

  test.each(parts)('%s: beside an amount above 0 it must be mended, beside none there is no finding', (part) => {
    const [fund, figure] = cells[part]
    const section = `report.sections.${part}`
    const told = (words: string, amount: string) =>
      findingsAbout(form, stating(correct, { [figure]: amount, [section]: words.replace('FUND', fund) }), year, [
        section,
      ]).find(({ rule }) => rule === `${section}.none`)
    expect(sayings.filter((words) => told(words, '54.5')?.grade !== 'must')).toEqual([])
    expect(sayings.filter((words) => told(words, '0') || told(words, ''))).toEqual([])
    expect(more.filter((words) => told(words, '54.5'))).toEqual([])
  })

  test('an imported report of a township is read in the same way', () => {
    const imported = (words: string, amount: string) => {
      const report = `三、政府性基金预算支出情况\n${words}\n四、国有资本经营预算支出情况\n无。`
      const facts = unasked(correct, 'report.sections.governmentFund')
      const filing = stating(facts, { 'overall.income.governmentFund': amount, 'report.sections.original': report })
      return proseFindings(filing).filter((finding) => finding.rule === 'report.prose.none').length
    }
    expect(imported('我镇无政府性基金预算支出。', '54.5')).toBe(1)
    expect(imported('2023年我镇无政府性基金预算收入和支出。', '54.5')).toBe(1)
    expect(imported('2022年我镇无政府性基金预算支出。', '54.5')).toBe(0)
    expect(imported('我镇无政府性基金预算支出。', '0')).toBe(0)
  })
})
