import { describe, expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { findingOf, findings, stating, type Table } from '../../fixtures/facts.ts'

/** The changes to a correct filing, the rule that breaks, and how the finding says it can be mended. */
const cases: readonly (readonly [change: Table, check: string, fixes: readonly string[]])[] = [
  [
    { 'base.threePublic.budget': '11' },
    'base.threePublic.budget.formula',
    ['把三公经费 2023年预算改为 10', '补上缺的 1'],
  ],
  [
    { 'base.threePublic.budget': '9.5' },
    'base.threePublic.budget.formula',
    ['把三公经费 2023年预算改为 10', '减去多出的 0.5'],
  ],
  [{ 'overall.funds.total.rate': '90%' }, 'overall.funds.total.rate.formula', ['把年度资金总额 执行率改为 99.38%']],
  [{ 'base.operations.lastFinal': '119' }, 'base.projects.lastFinal.parts', ['补上缺的 1']],
  [
    { 'base.operations.lastFinal': '121' },
    'base.projects.lastFinal.parts',
    ['把项目支出 2022年决算改为 813', '减去多出的 1'],
  ],
  [{ 'overall.indicators.quantity.1.weight': '8' }, 'overall.heading.output.sum', ['在所属指标里补上缺的 7 分']],
  [
    { 'overall.heading.output': '48' },
    'overall.heading.output.sum',
    ['把一级指标分值 产出指标改为 50', '在所属指标里减去多出的 2 分'],
  ],
  [
    { 'overall.indicators.quantity.1.score': '9' },
    'overall.indicators.quantity.1.score.rule',
    ['核对完成值无误后，把得分改为 15'],
  ],
  [
    { 'base.publicFunds.final': '690.01' },
    'base.publicFunds.final.withinBasic',
    ['把公用经费 2023年决算改到不超过 690', '把附件二 按支出性质分 基本支出改到不低于 690.01'],
  ],
  [
    { 'project.1.funds.fiscal.executed': '309' },
    'project.1.provincial.final',
    [
      '把非遗保护专项资金·省级专项资金 2023年决算改为 319',
      '给附件三 非遗保护专项资金·年度资金总额 全年执行数减去多出的 9',
    ],
  ],
]

describe('a finding says how it can be mended', () => {
  test.each(cases)('%j: %s', (change, check, fixes) => {
    expect(findingOf(stating(correctFiling(), change), check)?.fixes).toEqual(fixes)
  })

  test('a figure that may be true gets an explanation instead of another figure', () => {
    const found = findings(stating(correctFiling(), { 'overall.income.other': '12', 'base.staff.actual': '47' }))
    expect(found.filter(({ grade }) => grade === 'explain').flatMap(({ fixes }) => fixes ?? [])).toEqual([])
  })
})
