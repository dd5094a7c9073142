import { describe, expect, test } from 'vitest'
import { keepFollowing, withChanges } from '../../bot/talk/talk.ts'
import { expand, type Facts } from '../../core/facts.ts'
import { textAt } from '../../core/formula.ts'
import { isAnswered, isFigureRow, nextOpen, openQuestions, questions } from '../../core/questions.ts'
import { fc, runs, seed } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { factsOf, form, stating, unasked } from '../fixtures/facts.ts'

const correct = correctFiling()
const asks = (facts: Facts, id: string) => questions(form, facts).some((question) => question.id === id)
const idsOf = (facts: Facts) => questions(form, facts).map(({ id }) => id)
const row = 'overall.indicators.quantity.1'
const derived = [...form.cells.values()].filter(({ formula }) => formula)

/** What follows from facts: the questions that apply, and the values of the derived cells. */
function followed(facts: Facts) {
  const rows = derived.flatMap(({ pattern }) => expand(facts, pattern) ?? [])
  const open = openQuestions(form, facts)
  expect(open).toEqual(questions(form, facts).filter((question) => !isAnswered(facts, question)))
  return {
    asked: idsOf(facts),
    open: open.map(({ id }) => id),
    derived: rows.map((address) => [address, textAt(form, facts, address)]),
  }
}

describe('when a question applies', () => {
  test('a reason only if points are lost', () => {
    expect(asks(correct, `${row}#reason`)).toBe(false)
    expect(asks(stating(correct, { [`${row}.score`]: '14.99' }), `${row}#reason`)).toBe(true)
    expect(asks(stating(correct, { [`${row}.score`]: '15.00' }), `${row}#reason`)).toBe(false)
    expect(asks(unasked(correct, `${row}.score`), `${row}#reason`)).toBe(false)
    expect(asks(unasked(correct, `${row}.weight`), `${row}#reason`)).toBe(false)
  })

  test.each([
    ['words that are no phrase', { direction: 'qualitative', actual: '效果明显' }, true],
    ['a phrase of the rules', { direction: 'qualitative', actual: '达成年度指标' }, false],
    ['another phrase', { direction: 'qualitative', actual: '部分达成年度指标并具有一定效果' }, false],
    ['the last phrase', { direction: 'qualitative', actual: '未达成年度指标且效果较差' }, false],
    ['a number', { direction: 'atLeast', actual: '36' }, false],
  ])('a band only for words: %s', (_, columns, applies) => {
    const cells = Object.fromEntries(Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value]))
    expect(asks(stating(correct, cells), `${row}#band`)).toBe(applies)
  })

  test('a row only while it is in its list', () => {
    expect(asks(correct, 'project.2#name')).toBe(true)
    expect(asks(stating(correct, { project: '1,3' }), 'project.2#name')).toBe(false)
    expect(asks(stating(correct, { project: '1,3' }), 'project.2.indicators.cost')).toBe(false)
    expect(asks(unasked(correct, 'project'), 'project.1#name')).toBe(false)
    expect(asks(stating(correct, { project: '1,2,3,7' }), 'project.7.goal#expected')).toBe(true)
  })
})

describe('the next open question', () => {
  const all = questions(form, correct)
  const open = unasked(correct, 'unit.retired', 'base.office.final', 'report.date')

  test('is the first one after the given one', () => {
    expect(nextOpen(open, all, 'unit#name')?.id).toBe('unit#retired')
    expect(nextOpen(open, all, 'base.staff')?.id).toBe('base.office')
    expect(nextOpen(open, all, 'unit#retired')?.id).toBe('report#date')
  })

  test('wraps round, back to the given one', () => {
    expect(nextOpen(open, all, 'report#date')?.id).toBe('base.office')
    expect(nextOpen(unasked(correct, 'report.date'), all, 'report#date')?.id).toBe('report#date')
  })

  test('starts at the first if the given one is not among them', () => {
    expect(nextOpen(open, all, undefined)?.id).toBe('base.office')
    expect(nextOpen(open, all, 'project.9#name')?.id).toBe('base.office')
  })

  test('does not exist once all are answered, blanks included', () => {
    expect(nextOpen(correct, all, undefined)).toBeUndefined()
    expect(all.every((question) => isAnswered(correct, question))).toBe(true)
  })

  test('a row with one open cell is open', () => {
    const office = all.find(({ id }) => id === 'base.office')
    expect(office && isAnswered(open, office)).toBe(false)
    expect(office && isAnswered(stating(open, { 'base.office.final': '' }), office)).toBe(true)
  })
})

describe('rows that can be pasted below each other', () => {
  test.each([
    ['base.reception', true],
    ['base.staff', true],
    ['base.procurement', true],
    ['overall.heading', true],
    ['base.provincial.*', false],
    ['base.frugality', false],
    ['unit#name', false],
    ['base.provincial', false],
    ['report#date', false],
  ])('%s: figures only is %s', (id, figures) => {
    const found = form.rows.get(id)
    expect(found && isFigureRow(found)).toBe(figures)
  })

  test('the same facts give the same questions', () => {
    expect(questions(form, factsOf(Object.fromEntries(correct)))).toEqual(questions(form, correct))
  })

  test('after any answer the questions and the derived cells are those of the new facts', () => {
    const addresses = [...correct.keys()]
    const words = ['', '0', '1', '2,1', '省级', '达成年度指标', '效果明显', '99%', '18.5']
    const change = fc.record({ address: fc.constantFrom(...addresses), to: fc.constantFrom(undefined, ...words) })
    fc.assert(
      fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (answers) => {
        let facts: Facts = new Map(correct)
        for (const changes of answers) {
          followed(facts)
          const after = withChanges(facts, changes)
          keepFollowing(form, facts, after, changes)
          expect(followed(after)).toEqual(followed(new Map(after)))
          facts = after
        }
      }),
      { numRuns: runs(200), seed },
    )
  })
})
