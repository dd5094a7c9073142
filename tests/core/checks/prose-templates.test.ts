import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import { explain } from '../../../core/checks/explanations.ts'
import type { Facts } from '../../../core/facts.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating, year } from '../../fixtures/facts.ts'
import { proseFindings, typedOut, wholeReport } from '../../fixtures/prose.ts'

const correct = correctFiling()
const asked = [...form.cells.values()]
const cellOf = (address: string) => asked.find(({ pattern }) => pattern === address.replace(/\.\d+(?=\.|$)/g, '.*'))
const amounts = [...correct.keys()].filter((address) => {
  const cell = cellOf(address)
  return cell?.kind.type === 'amount' && !cell.formula
})
const amount = fc.oneof(
  fc.constantFrom('', '0', '1', '0.01', '100', '4511.35'),
  fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2)),
)
const reasons = Object.fromEntries(
  ['overall', 'project.1', 'project.2', 'project.3'].map((annex) => [
    `${annex}.funds.total.reason`,
    '尾款待验收，结转下年；下年度由规划财务股按季督促。',
  ]),
)
const people = fc.integer({ min: 1, max: 300 }).map(String)
const anyFacts = fc
  .tuple(fc.array(amount, { minLength: amounts.length, maxLength: amounts.length }), people, people, people)
  .map(([values, actual, quota, retired]) => {
    const money = Object.fromEntries(
      amounts.map((address, at) => [address, values[at] || (cellOf(address)?.required ? '0' : '')]),
    )
    const annual = { 'overall.funds.total.annual': `1${values[0] || '0'}` }
    const people = { 'base.staff.actual': actual, 'base.staff.quota': quota, 'unit.retired': retired }
    return explainedAll(stating(correct, money, annual, reasons, people))
  })

/** The facts with an explanation for every finding that needs one. */
function explainedAll(facts: Facts): Facts {
  const asked = checkFacts(form, { facts, year, mode: 'live' }).filter(({ grade }) => grade === 'explain')
  const changes = asked.flatMap((finding) => explain(finding, '按上级要求调整，已按程序审批。'))
  return new Map([...facts, ...changes.map(({ address, to }) => [address, to ?? ''] as const)])
}

const shown = (facts: Facts) => proseFindings(facts).map(({ check, shows }) => `${check}: ${shows}`)

describe('what the bot writes itself is never flagged', () => {
  test('a correct filing whose sections are adopted, typed out, or imported as a whole', () => {
    expect(shown(correct)).toEqual([])
    expect(shown(typedOut(correct))).toEqual([])
    expect(shown(stating(correct, { 'report.sections.original': wholeReport(correct) }))).toEqual([])
  })

  test('whatever the figures are, sections typed exactly as their templates break no rule', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(shown(typedOut(facts))).toEqual([])
      }),
      { numRuns: runs(50) },
    )
  })

  test('nor does the whole report', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(shown(stating(facts, { 'report.sections.original': wholeReport(facts) }))).toEqual([])
      }),
      { numRuns: runs(50) },
    )
  })
})
