import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import { type FileReview, reviewFile } from '../../../core/check-file.ts'
import { isExplanation } from '../../../core/checks/explanations.ts'
import { textAt } from '../../../core/formula.ts'
import { splitReason } from '../../../core/narrative/reason.ts'
import type { Subject } from '../../../core/narrative/slots.ts'
import { openQuestions, questions } from '../../../core/questions.ts'
import { standingOf } from '../../../core/standing.ts'
import { form } from '../../fixtures/facts.ts'
import { filing, filings, filingText } from '../../fixtures/filings.ts'

/** The findings in a filing's exchange file. */
function reviewOf(name: (typeof filings)[number]): FileReview {
  const review = reviewFile(filingText(name))
  if ('unreadable' in review) throw new Error(`${name}.json is unreadable: ${review.unreadable}`)
  return review
}

/** Whether an answer in the report explains what a rule finds, so that no other explanation is needed. */
function isToldInReport({ facts }: Subject, rule: string): boolean {
  const cell = form.edition.checks.find(({ id }) => id === rule)?.explainedBy
  return cell !== undefined && Boolean(facts.get(cell))
}

describe.each(filings)('the filing %s', (name) => {
  const { file, findings } = reviewOf(name)
  const read = filing(name)

  test('is read completely: every address exists in the form and every value is readable', () => {
    expect(file.findings).toEqual([])
    expect({ form: file.form, year: file.year }).toEqual({ form, year: 2023 })
    expect(read.facts.get('unit.name')).toBe(read.department)
  })

  test('has nothing that must be mended', () => {
    expect(findings.filter(({ grade }) => grade === 'must')).toEqual([])
  })

  test('explains whatever has to be explained', () => {
    expect(findings.filter(({ grade, explained }) => grade === 'explain' && !explained)).toEqual([])
  })

  test('has no explanation that nothing asks for', () => {
    const given = [...read.facts.keys()].flatMap((address) => /^explanations\.(.+)\.text$/.exec(address)?.[1] ?? [])
    const asked = findings.filter(({ grade, rule }) => grade === 'explain' && !isToldInReport(read, rule))
    expect(given.sort()).toEqual(asked.map(({ check }) => check).sort())
  })

  test('answers no question that is not asked', () => {
    const asked = new Set(questions(form, read.facts).flatMap(({ cells }) => cells.map(({ address }) => address)))
    const others = [...read.facts.keys()].filter((address) => !asked.has(address) && !isExplanation(address))
    const unasked = others.filter((address) => {
      const cell = form.cells.get(patternOf(address))
      return !cell?.signed && !cell?.readFrom
    })
    expect(unasked).toEqual([])
  })

  test('is answered to the end', () => {
    expect(openQuestions(form, read.facts).map(({ id }) => id)).toEqual([])
    expect(standingOf(form, read)).toMatchObject({ open: 0, must: 0, explain: 0 })
  })
})

/** The rows that lost points: an annex's indicators, and its execution as `funds.total`. */
function lostIn({ facts }: Subject, annex: string): string[] {
  const rows = [...facts.keys()].flatMap((address) => /^(.+\.indicators\.\w+\.\d+)\.weight$/.exec(address)?.[1] ?? [])
  const worth = (row: string, column: string) => Number(textAt(form, facts, `${row}.${column}`))
  return [...rows, `${annex}.funds.total`]
    .filter((row) => row.startsWith(`${annex}.`) && worth(row, 'score') < worth(row, 'weight'))
    .map((row) => row.slice(annex.length + 1).replace('indicators.', ''))
}

describe('what makes each filing special', () => {
  const grades = (name: (typeof filings)[number]) =>
    reviewOf(name).findings.flatMap(({ grade, check }) => (grade === 'explain' ? [check] : []))

  test('the bureau misses the same three indicators in every table, and fully spends none of its budgets', () => {
    const health = filing('health')
    const missed = (annex: string) => lostIn(health, annex).filter((row) => row !== 'cost.1')
    expect(missed('overall')).toEqual(['quantity.2', 'timeliness.1', 'satisfaction.1', 'funds.total'])
    for (const annex of ['project.1', 'project.2'])
      expect(missed(annex)).toEqual(['quantity.1', 'timeliness.1', 'satisfaction.1', 'funds.total'])
    expect(health.facts.get('overall.indicators.cost.1.reason')).toContain('自行扣分')
    expect(grades('health')).toEqual(['project.executed.coverage'])
  })

  test('the township is over its quota, above its 三公经费, grown by four fifths, and short of one indicator', () => {
    expect(grades('township')).toEqual([
      'base.staff.actual.quota',
      'base.threePublic.final.above.budget',
      'base.threePublic.final.above.lastFinal',
      'base.projects.final.farAboveBudget',
      'base.projects.final.growth',
      'base.publicFunds.final.growth',
      'overall.income.total.spending',
      'project.executed.coverage',
    ])
    const township = filing('township')
    expect(textAt(form, township.facts, 'base.staff.controlRate')).toBe('107.35%')
    expect(lostIn(township, 'overall')).toEqual(['quantity.3', 'funds.total'])
  })

  test('the school has full marks except for the 0.51 % of its budget that was returned', () => {
    const school = filing('school')
    expect(textAt(form, school.facts, 'overall.funds.total.rate')).toBe('99.49%')
    expect(['overall', 'project.1'].map((annex) => lostIn(school, annex))).toEqual([['funds.total'], ['funds.total']])
    expect(school.facts.has('report.change.reason')).toBe(false)
  })

  test('the office has no projects, no 三公经费, no procurement and no lost point, and reports its shortfalls', () => {
    const { facts } = filing('small')
    expect(facts.get('project')).toBe('')
    expect(textAt(form, facts, 'overall.total.score')).toBe('100')
    const zeros = ['base.projects', 'base.threePublic', 'base.procurement'].map((row) => `${row}.final`)
    expect(zeros.map((address) => Number(textAt(form, facts, address)))).toEqual([0, 0, 0])
    const [problems, measures] = ['problems', 'measures'].map((column) =>
      (facts.get(`report.shortfalls.${column}`) ?? '').split('\n'),
    )
    expect(problems).toHaveLength(2)
    expect(measures).toHaveLength(2)
  })

  test.each(filings)('%s names a cause and a measure wherever points were lost', (name) => {
    const { facts, year } = filing(name)
    const words = form.edition.narrative.reasons
    const halves = [...facts].filter(([address, text]) => {
      if (!/\.(?:indicators\.\w+\.\d+|funds\.total)\.reason$/.test(address) || !text) return false
      const { cause, measure } = words ? splitReason(words, text, year) : { cause: '', measure: '' }
      return cause === '' || measure === ''
    })
    expect(halves).toEqual([])
  })
})
