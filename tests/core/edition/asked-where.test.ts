import { describe, expect, test } from 'vitest'
import { questions } from '../../../core/questions.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating, type Table } from '../../fixtures/facts.ts'
import { fullMarks } from '../../fixtures/full-marks.ts'

const asked = (facts: Map<string, string>) => questions(form, facts).map(({ id }) => id)

describe('questions that depend on the figures', () => {
  test('a budget not fully spent is explained right after its money', () => {
    const ids = asked(correctFiling())
    const oneBefore = (id: string) => ids[ids.indexOf(id) - 1]
    expect(oneBefore('overall.funds.total#reason')).toBe('overall.expenditure')
    expect(oneBefore('overall.goal#expected')).toBe('overall.funds.total#reason')
    expect(oneBefore('project.2.funds.total#reason')).toBe('project.2.funds.other')
    expect(ids).not.toContain('project.1.funds.total#reason')
    const full = asked(stating(correctFiling(), fullMarks))
    expect(full.filter((id) => id.endsWith('funds.total#reason'))).toEqual([])
  })

  test('the other budgets and the carryover are one question', () => {
    const others = questions(form, correctFiling()).find(({ id }) => id === 'report#others')
    expect(others?.cells.map(({ address }) => address)).toEqual([
      'report.stateCapital.amount',
      'report.socialInsurance.amount',
      'report.carryover.amount',
    ])
  })

  test('a government fund is asked about only if there is one', () => {
    const ids = asked(correctFiling())
    expect(ids[ids.indexOf('report.governmentFund') - 1]).toBe('report#others')
    for (const none of ['', '0'])
      expect(asked(stating(correctFiling(), { 'overall.income.governmentFund': none }))).not.toContain(
        'report.governmentFund',
      )
  })

  test.each([
    ['report.change', { 'overall.funds.total.annual': '1440' }],
    ['report.change#basic', { 'overall.expenditure.basic': '650' }],
    ['report.change#projects', { 'base.projects.lastFinal': '1004.5' }],
  ])('%s, why a figure changed, is asked only if it did', (id, same) => {
    const why = (facts: Map<string, string>) => asked(facts).filter((one) => one.startsWith('report.change'))
    const all = ['report.change', 'report.change#basic', 'report.change#projects']
    expect(why(correctFiling())).toEqual(all)
    expect(why(stating(correctFiling(), same))).toEqual(all.filter((one) => one !== id))
  })

  test('shortfalls are asked only if nothing lost a point, between results and consequences', () => {
    const full = stating(correctFiling(), fullMarks)
    const ids = asked(full)
    const at = ids.indexOf('report.highlights')
    const shortfalls = ['report.shortfalls#problems', 'report.shortfalls#measures']
    expect(ids.slice(at, at + 4)).toEqual(['report.highlights', ...shortfalls, 'report.use'])
    expect(asked(stating(full, { project: '' }))).toEqual(expect.arrayContaining(shortfalls))
    const lost: readonly Table[] = [
      { 'overall.indicators.social.1.score': '9.5' },
      { 'project.3.indicators.social.1.score': '29' },
      { 'overall.funds.total.annual': '1700' },
      { 'project.2.funds.fiscal.executed': '390' },
      { 'project.2.indicators.social.1.score': '' },
    ]
    for (const one of lost) expect(asked(stating(full, one)).filter((id) => shortfalls.includes(id))).toEqual([])
  })
})
