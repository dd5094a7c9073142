import { describe, expect, test } from 'vitest'
import { explain, isOpen } from '../../../core/checks/explanations.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { findingOf, findings, stating, unasked } from '../../fixtures/facts.ts'

const grown = stating(correctFiling(), { 'base.publicFunds.final': '120', 'base.publicFunds.budget': '95' })
const check = 'base.publicFunds.final.growth'

/** The facts after the finding is explained in its current state. */
function explained(facts: Map<string, string>, id: string, text: string): Map<string, string> {
  const finding = findingOf(facts, id)
  if (!finding) throw new Error(`${id} is not broken`)
  return stating(facts, Object.fromEntries(explain(finding, text).map(({ address, to }) => [address, to ?? ''])))
}

describe('an explanation', () => {
  const facts = explained(grown, check, '新增两处场馆。')

  test('stays with its finding, which remains listed and no longer blocks signing', () => {
    const finding = findingOf(facts, check)
    expect(finding).toMatchObject({ grade: 'explain', explained: '新增两处场馆。' })
    expect(finding && isOpen(finding)).toBe(false)
    expect(findings(facts).filter(isOpen)).toEqual([])
  })

  test('is stored under its check, with the two sides for which it was given', () => {
    expect(facts.get(`explanations.${check}.text`)).toBe('新增两处场馆。')
    expect(facts.get(`explanations.${check}.for`)).toBe('120 | 88.4')
  })

  test.each([
    ['the left side changes', { 'base.publicFunds.final': '121' }],
    ['the right side changes', { 'base.publicFunds.lastFinal': '88' }],
  ])('lapses when %s', (_, change) => {
    expect(findingOf(stating(facts, change), check)?.explained).toBeUndefined()
  })

  test.each([
    ['another cell changes', { 'base.office.final': '31.5' }],
    ['a side is written with other zeros', { 'base.publicFunds.final': '120.00' }],
  ])('stays when %s', (_, change) => {
    expect(findingOf(stating(facts, change), check)?.explained).toBe('新增两处场馆。')
  })

  test('is valid again when the sides return to their values', () => {
    const there = stating(facts, { 'base.publicFunds.final': '121' })
    expect(findingOf(stating(there, { 'base.publicFunds.final': '120' }), check)?.explained).toBe('新增两处场馆。')
  })

  test('explains nothing if it is empty', () => {
    expect(findingOf(stating(facts, { [`explanations.${check}.text`]: '' }), check)?.explained).toBeUndefined()
    expect(findingOf(unasked(facts, `explanations.${check}.for`), check)?.explained).toBeUndefined()
  })

  test('of a sum stays valid while its parts change and the sum does not', () => {
    const before = explained(
      stating(correctFiling(), { 'overall.income.other': '3', 'overall.income.nonTax': '1' }),
      'overall.income.total.spending',
      '动用上年结转。',
    )
    const moved = stating(before, { 'overall.income.other': '1', 'overall.income.nonTax': '3' })
    expect(findingOf(moved, 'overall.income.total.spending')?.explained).toBe('动用上年结转。')
    const changed = stating(before, { 'overall.income.other': '4' })
    expect(findingOf(changed, 'overall.income.total.spending')?.explained).toBeUndefined()
  })

  test('of a score lapses when the score changes', () => {
    const row = 'overall.indicators.quantity.1.score'
    const before = explained(stating(correctFiling(), { [row]: '14' }), `${row}.rule`, '有一场质量不高。')
    expect(findingOf(before, `${row}.rule`)?.explained).toBe('有一场质量不高。')
    expect(findingOf(stating(before, { [row]: '13' }), `${row}.rule`)?.explained).toBeUndefined()
  })

  test('is given for each project separately', () => {
    const facts = stating(correctFiling(), {
      'project.1.indicators.social.1.actual': '900',
      'project.2.indicators.social.1.actual': '1200',
    })
    const one = explained(facts, 'project.1.indicators.social.1.actual.farAbove', '增办两期。')
    expect(findingOf(one, 'project.1.indicators.social.1.actual.farAbove')?.explained).toBe('增办两期。')
    expect(findingOf(one, 'project.2.indicators.social.1.actual.farAbove')?.explained).toBeUndefined()
  })

  test('cannot explain away what must be mended', () => {
    const wrong = stating(correctFiling(), { 'overall.heading.output': '40' })
    const facts = explained(wrong, 'overall.heading.output.sum', '按通知。')
    const finding = findingOf(facts, 'overall.heading.output.sum')
    expect(finding?.explained).toBeUndefined()
    expect(finding && isOpen(finding)).toBe(true)
  })
})

describe('the adjustment within the year', () => {
  const adjusted = stating(correctFiling(), { 'overall.funds.total.annual': '2000' })
  const growth = 'overall.funds.total.annual.growth'

  test('is explained by the report’s reason, and no second one is asked for', () => {
    expect(findingOf(adjusted, growth)?.explained).toBe('年中省级下达专项资金，追加项目预算。')
  })

  test.each(['', '无', '没有'])('but not by “%s”', (reason) => {
    expect(findingOf(stating(adjusted, { 'report.change.reason': reason }), growth)?.explained).toBeUndefined()
  })

  test('while the report has not been asked it can be explained like any other', () => {
    const open = unasked(adjusted, 'report.change.reason')
    expect(findingOf(open, growth)?.explained).toBeUndefined()
    expect(findingOf(explained(open, growth, '上级追加。'), growth)?.explained).toBe('上级追加。')
  })
})

describe('project spending that grew', () => {
  const grownProjects = stating(correctFiling(), { 'base.projects.final': '1100' })
  const growth = 'base.projects.final.growth'

  test('is explained by the report’s reason, and no second one is asked for', () => {
    expect(findingOf(grownProjects, growth)?.explained).toBe('省级专项资金比上年增加。')
  })

  test.each(['', '无', '没有'])('but not by “%s”', (reason) => {
    expect(findingOf(stating(grownProjects, { 'report.change.projects': reason }), growth)?.explained).toBeUndefined()
  })

  test('while the report has not been asked it can be explained like any other', () => {
    const open = unasked(grownProjects, 'report.change.projects')
    expect(findingOf(open, growth)?.explained).toBeUndefined()
    expect(findingOf(explained(open, growth, '新增两个专项。'), growth)?.explained).toBe('新增两个专项。')
  })

  test('no other growth is explained by it', () => {
    const office = stating(grownProjects, { 'base.office.final': '50' })
    expect(findingOf(office, 'base.office.final.growth')?.explained).toBeUndefined()
  })
})
