import { describe, expect, test } from 'vitest'
import type { Facts } from '../../core/facts.ts'
import { plainText, sectionText } from '../../core/narrative/narrative.ts'
import type { Subject } from '../../core/narrative/slots.ts'
import { readSaid } from '../../core/paper/filing/said/said.ts'
import type { SaidParagraph } from '../../core/paper/filing/said/sentences.ts'
import { showValue } from '../../core/values/show.ts'
import { fc, runs } from '../fixtures/chance.ts'
import { form, stating, year } from '../fixtures/facts.ts'
import { filing, filings } from '../fixtures/filings.ts'
import { sampleFiling } from '../fixtures/sample-filing.ts'

const demo: Subject = { facts: sampleFiling(), year, department: '云溪县科技和工业信息化局' }
const subjects = [...filings.map((name) => [name, filing(name)] as const), ['the demonstration', demo] as const]

/** The report as printed: the cover's date, then every section. */
function reportOf(subject: Subject): SaidParagraph[] {
  const date = showValue({ type: 'date' }, subject.facts.get('report.date') ?? '')
  const sections = form.edition.narrative.sections.flatMap(({ id }) =>
    plainText(sectionText(form, subject, id))
      .split('\n')
      .map((text) => ({ section: id, text, source: id })),
  )
  return [{ text: date, source: '封面' }, ...sections]
}

const isNumber = (value: string) => /^\d+(?:\.\d+)?$/.test(value)
const same = (one: string, other: string) =>
  one === other || (isNumber(one || '0') && isNumber(other || '0') && Number(one) === Number(other))

/** A filing's value for a cell: a list in one line; the initial budget of projects is computed. */
function held(facts: Facts, at: string): string {
  const value = facts.get(at === 'report.initialBudget.projects' ? 'base.projects.budget' : at) ?? ''
  return at === 'unit.offices' || at === 'unit.subordinates' ? value.replaceAll('\n', '、') : value
}

describe('a report printed by the program is read back', () => {
  test.each(subjects)('with the filing’s values: %s', (_, subject) => {
    const { placed, doubts } = readSaid(form, year, reportOf(subject))
    expect(doubts).toEqual([])
    expect(placed.filter(({ at, value }) => !same(value, held(subject.facts, at)))).toEqual([])
    const told = ['unit.notice', 'unit.address', 'unit.offices', 'unit.subordinates', 'unit.retired', 'report.date']
    const money = ['report.initialBudget.basic', 'report.initialBudget.projects', 'report.initialBudget.general']
    expect(placed.map(({ at }) => at)).toEqual(expect.arrayContaining([...told, ...money]))
  })

  test.each(subjects)('with random amounts, or none: %s', (_, subject) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 14, maxLength: 14 }), (cents) => {
        const changed = withAmounts(subject, cents)
        const { placed } = readSaid(form, year, reportOf(changed))
        expect(placed.filter(({ at, value }) => !same(value, held(changed.facts, at)))).toEqual([])
      }),
      { numRuns: runs(60) },
    )
  })
})

const amounts = [
  'report.initialBudget.basic',
  'base.projects.budget',
  'report.initialBudget.general',
  'overall.funds.total.initial',
  'base.procurement.budget',
  'base.procurement.final',
  'base.procurement.goods',
  'base.procurement.works',
  'base.procurement.services',
  'report.general.basic',
  'report.general.projects',
  'report.stateCapital.amount',
  'report.socialInsurance.amount',
  'report.carryover.amount',
]

/** Every seventh amount is 0. */
function withAmounts(subject: Subject, cents: readonly number[]): Subject {
  const table = Object.fromEntries(
    amounts.map((at, index) => [at, `${((cents[index] ?? 0) % 7 === 0 ? 0 : (cents[index] ?? 0)) / 100}`]),
  )
  return {
    ...subject,
    facts: stating(subject.facts, { ...table, 'report.initialBudget.projects': table['base.projects.budget'] ?? '0' }),
  }
}
