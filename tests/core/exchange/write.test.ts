import { describe, expect, test } from 'vitest'
import { numbersOf, patternOf } from '../../../core/address.ts'
import { askedFacts } from '../../../core/exchange/file.ts'
import type { Facts } from '../../../core/facts.ts'
import { seenLines } from '../../../core/values/texts.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating } from '../../fixtures/facts.ts'
import { filedWithErrors } from '../../fixtures/with-errors.ts'
import { addressesIn, read, write } from './files.ts'

const correct = correctFiling()
const again = (text: string) => write(read(text).facts)

describe('what is written', () => {
  const written = write(correct)
  const addresses = addressesIn(written)

  test('is every answer, and every derived value that is known', () => {
    expect(addresses).toEqual(expect.arrayContaining([...correct.keys()]))
    const facts = (JSON.parse(written) as { facts: Record<string, string> }).facts
    expect(facts).toMatchObject({
      'base.threePublic.final': '8.73',
      'base.staff.controlRate': '95.65%',
      'overall.funds.total.rate': '99.38%',
      'overall.total.score': '96.24',
      'project.3.funds.total.executed': '130',
    })
  })

  test('is in paper order: the unit first, a list before its rows, explanations last', () => {
    const at = (address: string) => addresses.indexOf(address)
    const order = [
      'unit.name',
      'report.initialBudget.basic',
      'base.staff.quota',
      'base.staff.controlRate',
      'base.threePublic.lastFinal',
      'base.vehicles.lastFinal',
      'base.provincial',
      'base.provincial.1.name',
      'base.publicFunds.final',
      'overall.funds.total.initial',
      'overall.income.general',
      'overall.funds.total.reason',
      'overall.goal.expected',
      'overall.indicators.quantity',
      'overall.indicators.quantity.2.reason',
      'overall.indicators.quality',
      'overall.total.weight',
      'project',
      'project.1.name',
      'project.1.signature.head',
      'project.2.name',
      'project.2.funds.other.initial',
      'project.2.funds.total.reason',
      'project.2.goal.expected',
      'report.date',
      'report.stateCapital.amount',
      'report.socialInsurance.amount',
      'report.carryover.amount',
      'report.governmentFund.amount',
      'report.change.reason',
      'report.change.basic',
      'report.change.projects',
      'report.organisation.text',
      'report.rules.text',
      'report.highlights.text',
      'report.use.text',
      'report.publication',
      'report.sections.opening',
      'explanations.project.executed.coverage.for',
    ].map(at)
    expect(order.every((place, index) => place >= 0 && (index === 0 || place > (order[index - 1] ?? 0)))).toBe(true)
    expect(addresses.at(-1)).toBe('explanations.project.executed.coverage.text')
  })

  test('has rows in the order of their list, removed ones last', () => {
    const moved = addressesIn(write(stating(correct, { project: '3,1' })))
    const projects = moved.flatMap((address) => /^project\.(\d)\.name$/.exec(address)?.[1] ?? [])
    expect(projects).toEqual(['3', '1', '2'])
    const totals = moved.filter((address) => address.startsWith('project.2.') && address.includes('.total.'))
    expect(totals.filter((address) => form.cells.get(patternOf(address))?.formula)).toEqual([])
    expect(totals).toEqual(['project.2.funds.total.reason'])
  })

  test('has derived cells by their formulas, whatever a file stated', () => {
    const wrong = stating(correct, { 'base.threePublic.final': '7', 'base.staff.controlRate': '' })
    expect(write(wrong)).toBe(written)
    expect([...askedFacts(form, wrong)]).toEqual([...correct])
  })

  test('the file of a careless clerk reads and writes the same from the second time on', () => {
    const once = again(filedWithErrors())
    expect(again(once)).toBe(once)
  })
})

/** Facts without some rows of the form, as if not asked yet; a row stays only if its list does. */
function partly(facts: Facts, dropped: ReadonlySet<string>): Map<string, string> {
  const kept = new Map([...facts].filter(([address]) => !dropped.has(address)))
  const listed = (address: string) => numbersOf(address).every((_, depth) => kept.has(listsOver(address)[depth] ?? ''))
  return new Map([...kept].filter(([address]) => address.startsWith('explanations.') || listed(address)))
}

function listsOver(address: string): string[] {
  return [...address.matchAll(/\.[1-9]\d*(?=\.|$)/g)].map(({ index }) => address.slice(0, index))
}

const lists = [...correct.keys()].filter((address) => form.cells.get(patternOf(address))?.kind.type === 'rows')
const texts = [...correct.keys()].filter((address) => form.cells.get(patternOf(address))?.kind.type === 'text')
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('“引号”与\\反斜线', '第一行\n第二行', '{{unit.name}}', '__proto__', 'é', 'é', '\u2028', '🏞️'),
)

/** Words as stored in a cell: a short one has no invisible characters. */
function held(address: string, words: string): string {
  const kind = form.cells.get(patternOf(address))?.kind
  return kind?.type === 'text' && !kind.long ? seenLines(words) : words
}

describe('export → import → export is byte-identical', () => {
  test('whatever has been asked so far', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...correct.keys()), { maxLength: 200 }), (dropped) => {
        const once = write(partly(correct, new Set(dropped)))
        expect(again(once)).toBe(once)
      }),
      { numRuns: runs(25) },
    )
  })

  test('whatever was not asked stays not asked, and whatever was answered stays', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...lists), { maxLength: 20 }), (dropped) => {
        const facts = partly(correct, new Set(dropped))
        const back = askedFacts(form, read(write(facts)).facts)
        expect([...back].sort()).toEqual([...facts].sort())
      }),
      { numRuns: runs(25) },
    )
  })

  test('in any order of the rows, with any of them removed', () => {
    const order = fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 3 }).map((rows) => rows.join(','))
    fc.assert(
      fc.property(order, order, (project, provincial) => {
        const once = write(stating(correct, { project, 'base.provincial': provincial.replace('3', '7') }))
        expect(again(once)).toBe(once)
      }),
      { numRuns: runs(15) },
    )
  })

  test('with any words in any text, prose and explanations included', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts, 'explanations.base.office.final.growth.text'), text, (address, words) => {
        const once = write(stating(correct, { [address]: held(address, words) }))
        expect(again(once)).toBe(once)
      }),
      { numRuns: runs(60) },
    )
  })
})
