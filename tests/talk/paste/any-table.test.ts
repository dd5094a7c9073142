import { describe, expect, test } from 'vitest'
import { answerBlock } from '../../../bot/talk/paste/answer.ts'
import { questionOf, type Talk, withChanges } from '../../../bot/talk/talk.ts'
import { cellAt } from '../../../core/form.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, unasked, year } from '../../fixtures/facts.ts'
import { alone } from '../around.ts'
import { annexOne, indicatorTable, projectFunds, type Style } from './tables.ts'

const correct = correctFiling()
const style: fc.Arbitrary<Style> = fc.record({
  parted: fc.constantFrom('tabs', 'bars', 'spaces'),
  header: fc.boolean(),
  columns: fc.shuffledSubarray(['lastFinal', 'budget', 'final'], { minLength: 3 }),
  printed: fc.boolean(),
  wide: fc.boolean(),
  blankLines: fc.boolean(),
  turned: fc.boolean(),
})

/** What was asked and answered under these addresses, in any order. */
function answered(facts: ReadonlyMap<string, string>, parts: readonly string[]) {
  const below = ([address]: [string, string]) =>
    parts.some((part) => address === part || address.startsWith(`${part}.`))
  const asked = ([address]: [string, string]) => !cellAt(form, address)?.formula && !/\.(reason|band)$/.test(address)
  return [...facts].filter(below).filter(asked).sort()
}

/** The same without what a table leaves blank: a typed table says 无, a copied one only for lists. */
function printed({ parted }: Style, facts: ReadonlyMap<string, string>, parts: readonly string[]) {
  const all = answered(facts, parts)
  if (parted === 'spaces') return all
  return all.filter(([at, value]) => value !== '' || cellAt(form, at)?.kind.type === 'rows')
}

function talkOf(facts: ReadonlyMap<string, string>): Talk {
  const filing = {
    id: 1,
    department,
    year,
    edition: form.edition.id,
    state: 'filling',
    facts,
    versions: new Map(),
  } as const
  const person = { id: 1, roles: [] }
  return {
    form,
    filing,
    person,
    message: { kind: 'unreadable' },
    ...alone,
  }
}

/** The outcome for a clerk who sends this to that question of a filing without these parts. */
function pasted(row: string, parts: readonly string[], text: string) {
  const talk = talkOf(unasked(correct, ...parts))
  const question = questionOf(talk, row)
  if (!question) throw new Error(`nothing is asked at ${row}`)
  const turn = answerBlock(talk, question, text)
  return answered(withChanges(talk.filing.facts, turn?.changes ?? []), parts)
}

const moneyParts = [
  ...['staff', 'vehiclePurchase', 'vehicleRunning', 'overseas', 'reception', 'projects', 'operations', 'maintenance'],
  ...['otherProjects', 'provincial', 'publicFunds', 'office', 'utilitiesTravel', 'meetingsTraining'],
].map((row) => `base.${row}`)

describe('a table of a correct filing, however it is written, is read to the same facts', () => {
  test('附件一', () => {
    const property = fc.property(style, (how) => {
      expect(pasted('base.staff', moneyParts, annexOne(correct, how))).toEqual(printed(how, correct, moneyParts))
    })
    fc.assert(property, { numRuns: runs(120) })
  })

  test('the money of a project', () => {
    const property = fc.property(style, fc.integer({ min: 1, max: 3 }), (how, number) => {
      const parts = ['fiscal', 'carryover', 'other'].map((source) => `project.${number}.funds.${source}`)
      expect(pasted(`${parts[0]}`, parts, projectFunds(correct, number, how))).toEqual(printed(how, correct, parts))
    })
    fc.assert(property, { numRuns: runs(120) })
  })

  test('the indicators of any annex', () => {
    const property = fc.property(
      style,
      fc.constantFrom('overall', 'project.1', 'project.2', 'project.3'),
      (how, annex) => {
        const parts = [`${annex}.indicators`, `${annex}.heading`]
        const text = indicatorTable(correct, annex, how)
        expect(pasted(`${annex}.indicators.quantity`, parts, text)).toEqual(answered(correct, parts))
      },
    )
    fc.assert(property, { numRuns: runs(120) })
  })
})
