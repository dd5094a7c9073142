import { describe, expect, test } from 'vitest'
import { findingsAbout } from '../../../core/checks/check.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { findings, form, stating, type Table, year } from '../../fixtures/facts.ts'

const correct = correctFiling()
const known = new Set(findings(correct).map(({ check }) => check))
const broken = (change: Table) => findings(stating(correct, change)).filter(({ check }) => !known.has(check))

describe('a required cell left blank', () => {
  const row = 'overall.indicators.quantity.1'
  test.each([
    ['base.staff.quota', /^附件一 财政供养人员 2023年实际在职人数 44 > 0，多 44$/],
    ['base.projects.budget', /^附件二 年度资金总额 全年预算数 650 → 1705\.00，增加/],
    ['overall.expenditure.basic', /附件二 按收入性质分 收入合计 .* ≠ /],
    [`${row}.weight`, /附件二 总分 分值合计 .* ≠ 100，差 15/],
    [`${row}.score`, /^空白$/],
  ])('%s is one finding together with all its consequences', (cell, shows) => {
    const found = broken({ [cell]: '' })
    expect(found.map(({ check, at }) => [check, at[0]])).toEqual([[`${cell}.required`, cell]])
    expect(found[0]?.shows).toMatch(shows)
  })

  test('what is wrong for another reason stays a finding of its own', () => {
    const found = broken({ 'base.staff.quota': '', 'base.office.final': '100' })
    expect(found.map(({ check }) => check)).toEqual([
      'base.staff.quota.required',
      'base.publicFunds.final.parts',
      'base.office.final.growth',
    ])
  })

  test('a stated total is trusted: what disagrees with it is no consequence of the blank behind it', () => {
    const stated = { 'base.projects.budget': '', 'overall.funds.total.initial': '1000' }
    expect(broken(stated).map(({ check }) => check)).toEqual([
      'base.projects.budget.required',
      'overall.funds.total.annual.growth',
    ])
  })

  test('the proposed value of a blank total stays a note', () => {
    const found = broken({ 'overall.expenditure.basic': '', 'overall.expenditure.total': '' })
    expect(found.map(({ check, grade }) => [check, grade])).toEqual([
      ['overall.expenditure.total.formula', 'note'],
      ['overall.expenditure.basic.required', 'must'],
    ])
  })

  test('a later answer beside it is not blamed for it', () => {
    const facts = stating(correct, { 'base.staff.quota': '', 'base.staff.actual': '45' })
    expect(findingsAbout(form, facts, year, ['base.staff.actual'])).toEqual([])
  })
})
