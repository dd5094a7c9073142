import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import type { Mode } from '../../../core/checks/finding.ts'
import type { Check } from '../../../core/checks/kinds.ts'
import { ruleFindings } from '../../../core/checks/rules.ts'
import { repeatedOf } from '../../../core/checks/touched.ts'
import { type Facts, listedRows } from '../../../core/facts.ts'
import { labelOf } from '../../../core/labels.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { findingOf, findings, form, stating, unasked, year } from '../../fixtures/facts.ts'
import { indicatorRules, placeRules, reviewRules } from './indicator-rules.ts'
import { type Breaking, breakings } from './table.ts'
import { evaluationBreakings } from './table-evaluation.ts'
import { plausibleBreakings, textBreakings } from './table-plausible.ts'
import { reviewBreakings } from './table-review.ts'

const correct = correctFiling()
const all: readonly Breaking[] = [
  ...breakings,
  ...evaluationBreakings('overall'),
  ...evaluationBreakings('project.2'),
  ...plausibleBreakings,
  ...reviewBreakings,
  ...textBreakings('overall'),
  ...textBreakings('project.2'),
]

function ruleOf(check: string): Check {
  const rule = form.edition.checks.find(({ id }) => id === patternOf(check))
  if (!rule) throw new Error(`there is no rule ${check}`)
  return rule
}

/** A live filing, or a file for what the talk does not check. */
function modeOf(check: string): Mode {
  return ruleOf(check).inTalk === 'silent' ? 'file' : 'live'
}

/** Whether a rule has a finding on these facts, run alone. */
function speaks(facts: Facts, check: string): boolean {
  const rule = ruleOf(check)
  const found = ruleFindings(form, { facts, year, mode: modeOf(check) }, rule, listedRows(facts, repeatedOf(rule.id)))
  return found.some((one) => one.check === check)
}

/** Dates of signatures are judged in files only, and have their cases there. */
const signed = ['base', 'overall', 'project.*'].map((annex) => `${annex}.signature.date.afterYear`)

describe('a correct filing', () => {
  test.each(['live', 'file'] as const)('breaks no rule (%s); what it explains stays listed with its text', (mode) => {
    expect(findings(correct, mode).map(({ check, explained }) => [check, explained])).toEqual([
      ['project.executed.coverage', '日常业务和运行维护经费随部门整体支出自评。'],
    ])
  })

  test('written without its derived cells or with them, it is the same', () => {
    const stated = {
      'base.threePublic.final': '8.73',
      'overall.funds.total.rate': '99.38%',
      'overall.total.score': '96.24',
    }
    expect(findings(stating(correct, stated))).toEqual(findings(correct))
  })
})

describe('every rule of the form', () => {
  test('has a case that breaks it', () => {
    const cased = new Set([
      ...all.map(([check]) => patternOf(check)),
      ...indicatorRules,
      ...placeRules,
      ...reviewRules,
      ...signed,
    ])
    const rules = form.edition.checks.filter(({ kind }) => kind !== 'prose')
    expect(rules.map(({ id }) => id).filter((id) => !cased.has(id))).toEqual([])
    expect(rules.length).toBe(cased.size)
  })

  test.each(all)('%s (%s) at %s, broken by %j, worded like the form', (check, grade, at, change, shows) => {
    const finding = findingOf(stating(correct, change), check, modeOf(check))
    expect(finding).toMatchObject({ check, rule: patternOf(check), grade })
    expect(finding?.at[0]).toBe(at)
    expect(finding?.shows).toMatch(shows)
    const words = form.edition.checks.find(({ id }) => id === patternOf(check))?.says
    expect(finding?.says).toBe(`${labelOf(form, stating(correct, change), year, at)}：${words}`)
  })

  test.each(all)('%s is silent while any cell that it reads has not been asked', (check, _grade, _at, change) => {
    const facts = stating(correct, change)
    expect(speaks(facts, check)).toBe(true)
    const read = findingOf(facts, check, modeOf(check))?.at.filter((cell) => facts.has(cell)) ?? []
    expect(read.filter((cell) => speaks(unasked(facts, cell), check))).toEqual([])
  })

  test('nothing is found in an empty filing, live or in a file', () => {
    expect([...findings(new Map()), ...findings(new Map(), 'file')]).toEqual([])
  })
})

describe('a part of the report that says there is none', () => {
  const section = 'report.sections.governmentFund'
  test.each(['无', '没有。', '无政府性基金预算支出。', '我单位没有政府性基金预算', '本部门无政府性基金预算支出。'])(
    '“%s”',
    (text) => {
      expect(findingOf(stating(correct, { [section]: text }), `${section}.none`)?.grade).toBe('must')
    },
  )
})

describe('correct look-alikes', () => {
  test.each([
    ['staff equal to the quota', { 'base.staff.actual': '46' }, 'base.staff.actual.quota'],
    ['parts below their whole', { 'base.office.final': '0' }, 'base.publicFunds.final.parts'],
    ['growth of 30 % exactly', { 'base.office.final': '39.26' }, 'base.office.final.growth'],
    ['growth from nothing', { 'base.office.lastFinal': '0', 'base.office.final': '10' }, 'base.office.final.growth'],
    ['a decrease', { 'base.publicFunds.final': '40' }, 'base.publicFunds.final.growth'],
    ['an adjustment of 30 % exactly', { 'overall.funds.total.annual': '1872' }, 'overall.funds.total.annual.growth'],
    ['三公 as budgeted', { 'base.reception.final': '4.52' }, 'base.threePublic.final.above.budget'],
    [
      'public funds as large as basic spending',
      { 'base.publicFunds.final': '690' },
      'base.publicFunds.final.withinBasic',
    ],
    ['a fund of 0 beside 无', { 'report.sections.socialInsurance': '无' }, 'report.sections.socialInsurance.none'],
    [
      'a section that says more than 无',
      { 'report.sections.governmentFund': '无结余。' },
      'report.sections.governmentFund.none',
    ],
    [
      'a county project without a provincial row',
      { 'project.1.level': '县级', 'base.provincial': '2' },
      'base.provincial.rows',
    ],
    ['all spending covered by projects', { 'base.projects.final': '850' }, 'project.executed.coverage'],
  ])('%s', (_, change, check) => {
    expect(findingOf(stating(correct, change), check)).toBeUndefined()
  })
})
