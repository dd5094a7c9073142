import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { factsOf, findingOf, findings, form, short, stating, unasked } from '../../fixtures/facts.ts'
import { fullMarks } from '../../fixtures/full-marks.ts'

const correct = correctFiling()
const required = [
  'base.staff.quota',
  'base.staff.actual',
  'base.projects.lastFinal',
  'base.projects.budget',
  'base.projects.final',
  'base.publicFunds.final',
  'base.frugality.text',
  'overall.funds.total.annual',
  'overall.expenditure.basic',
  'overall.goal.expected',
  'overall.goal.actual',
  'overall.indicators.cost.1.name',
  'overall.indicators.cost.1.target',
  'overall.indicators.cost.1.actual',
  'overall.indicators.cost.1.weight',
  'overall.indicators.cost.1.score',
  'project.2.name',
  'project.2.authority',
  'project.2.implementer',
  'project.2.goal.expected',
  'project.2.goal.actual',
  'project.2.indicators.social.1.actual',
]
const signatures = ['base', 'overall', 'project.2'].flatMap((annex) =>
  ['preparer', 'phone', 'head', 'date'].map((cell) => `${annex}.signature.${cell}`),
)
const requiredAt = (address: string, mode: 'live' | 'file', facts: Map<string, string>) =>
  findingOf(facts, `${address}.required`, mode)?.grade

describe('a required cell', () => {
  test.each(required)('%s left blank is a must, in a live filing and in a file', (address) => {
    const blank = stating(correct, { [address]: '' })
    expect([requiredAt(address, 'live', blank), requiredAt(address, 'file', blank)]).toEqual(['must', 'must'])
  })

  test.each(required)('%s not asked is an open question in a live filing, a must in a file', (address) => {
    const absent = unasked(correct, address)
    expect([requiredAt(address, 'live', absent), requiredAt(address, 'file', absent)]).toEqual([undefined, 'must'])
  })

  test.each(signatures)('%s is never a finding in a live filing, blank or absent a must in a file', (address) => {
    const [blank, absent] = [stating(correct, { [address]: '' }), unasked(correct, address)]
    expect([requiredAt(address, 'live', blank), requiredAt(address, 'live', absent)]).toEqual([undefined, undefined])
    expect([requiredAt(address, 'file', blank), requiredAt(address, 'file', absent)]).toEqual(['must', 'must'])
  })

  test('spaces count as blank', () => {
    expect(requiredAt('base.frugality.text', 'live', stating(correct, { 'base.frugality.text': '  ' }))).toBe('must')
  })

  test('is only required in an annex with at least one cell', () => {
    expect(findings(factsOf({ 'unit.name': '甲局' }), 'file')).toEqual([])
    const staff = findings(factsOf({ 'base.staff.quota': '32' }), 'file').map(short)
    expect(staff).toContain('must base.staff.actual')
    expect(staff.filter((finding) => !finding.startsWith('must base.'))).toEqual([])
  })

  test('and in every project that is listed', () => {
    const found = findings(factsOf({ project: '4', 'project.5.name': '乙' }), 'file').map(short)
    expect(found).toContain('must project.4.name')
    expect(found.filter((finding) => finding.includes('project.5'))).toEqual([])
  })
})

describe('a cell that is not required', () => {
  const free = [...correct.keys()].filter((address) => {
    const cell = form.cells.get(patternOf(address))
    return cell?.kind.type === 'amount' && !cell.required && !cell.formula
  })
  test('is no finding of its own if blank: it counts as 0', () => {
    expect(free.length).toBeGreaterThan(50)
    const blank = stating(correct, Object.fromEntries(free.map((address) => [address, ''])))
    expect(findings(blank, 'file').filter(({ check }) => check.endsWith('.required'))).toEqual([])
  })
})

describe('a blank required input and its consequences', () => {
  const facts = stating(correct, {
    'base.projects.budget': '',
    'report.initialBudget.projects': '790',
    'overall.funds.total.initial': '1440',
  })
  const finding = findingOf(facts, 'base.projects.budget.required', 'file')

  test('are one finding, at the input first', () => {
    expect(finding?.at.slice(0, 3)).toEqual([
      'base.projects.budget',
      'report.initialBudget.projects',
      'overall.funds.total.initial',
    ])
    expect(finding?.shows).toBe(
      '附件四 年初预算 项目支出 790 ≠ 0，差 790；附件二 年度资金总额 年初预算数 1440 ≠ 650.00 + 0 = 650，差 790',
    )
    expect(finding?.says).toContain('下列各处因此对不上。')
  })

  test('so that the disagreements are not found separately', () => {
    const checks = findings(facts, 'file').map(({ check }) => check)
    expect(checks.filter((check) => /initial.*\.formula$/.test(check))).toEqual([])
  })

  test('but an unrelated disagreement stays a finding of its own', () => {
    const more = stating(facts, { 'base.threePublic.final': '9' })
    expect(findingOf(more, 'base.threePublic.final.formula')?.grade).toBe('must')
    expect(findingOf(more, 'base.projects.budget.required')?.shows).not.toContain('9 ≠')
  })
})

describe('what the report needs and a file that others made may lack', () => {
  const grade = (facts: Map<string, string>, check: string) =>
    (['live', 'file'] as const).map((mode) => findingOf(facts, check, mode)?.grade)
  const full = stating(correct, fullMarks, {
    'report.shortfalls.problems': '年初预算编制不够完整。',
    'report.shortfalls.measures': '由规划财务股牵头，9月底前把下年度项目列入年初预算。',
  })
  const given: readonly (readonly [string, Map<string, string>])[] = [
    ['report.publication', correct],
    ['report.shortfalls.problems', full],
    ['report.shortfalls.measures', full],
    ['overall.funds.total.reason', correct],
    ['project.2.funds.total.reason', correct],
  ]

  test.each(given)('%s left blank is a must in a live filing, nothing in a file', (address, facts) => {
    expect(grade(facts, `${address}.given`)).toEqual([undefined, undefined])
    expect(grade(stating(facts, { [address]: '' }), `${address}.given`)).toEqual(['must', undefined])
    for (const none of ['  ', '无', '没有。', '/', '——'])
      expect(grade(stating(facts, { [address]: none }), `${address}.given`), none).toEqual(['must', undefined])
  })

  test.each(given)('%s not asked is an open question in a live filing, nothing in a file', (address, facts) => {
    expect(grade(unasked(facts, address), `${address}.given`)).toEqual([undefined, undefined])
  })

  test('shortfalls are not asked for once a point is lost', () => {
    const blank = stating(full, { 'report.shortfalls.problems': '', 'report.shortfalls.measures': '' })
    const lost = stating(blank, { 'overall.indicators.social.1.score': '9' })
    for (const column of ['problems', 'measures'])
      expect(grade(lost, `report.shortfalls.${column}.given`)).toEqual([undefined, undefined])
  })

  test('a fully spent budget needs no reason', () => {
    const spent = stating(full, { 'overall.funds.total.reason': '', 'project.2.funds.total.reason': '' })
    for (const annex of ['overall', 'project.2'])
      expect(grade(spent, `${annex}.funds.total.reason.given`)).toEqual([undefined, undefined])
  })

  test.each([
    ['cause', '下年三月前由工程股付清尾款。'],
    ['measure', '末段尾款待验收。'],
  ])(
    'a reason for an underspent budget that names no %s is a must in a live filing, a note in a file',
    (half, text) => {
      for (const annex of ['overall', 'project.2']) {
        const reason = `${annex}.funds.total.reason`
        expect(grade(stating(correct, { [reason]: text }), `${reason}.${half}`)).toEqual(['must', 'note'])
      }
    },
  )
})
