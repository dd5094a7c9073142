import { describe, expect, test } from 'vitest'
import { holds } from '../../../core/conditions.ts'
import { cellsRead, evaluate, quantityAt, textAt } from '../../../core/formula.ts'
import type { Condition, Formula } from '../../../core/formula-grammar.ts'
import { cells, factsOf, form, money, stating, type Table, unasked } from '../../fixtures/facts.ts'

const worth = (formula: Formula, facts: Table, numbers: readonly number[] = []) =>
  evaluate(form, factsOf(facts), formula, numbers)?.value.toFixed()

describe('a sum over the rows of a list', () => {
  const rows: Table = {
    'base.provincial': '1,3',
    ...money('base.provincial.1', '1 2 10.5'),
    ...money('base.provincial.2', '1 2 1000'),
    ...money('base.provincial.3', '1 2 20.25'),
  }
  const column = 'base.provincial.*.final'

  test('takes the listed rows only: a removed row keeps its cells and does not count', () => {
    expect(worth(column, rows)).toBe('30.75')
  })

  test('is the same in any order of the list', () => {
    expect(worth(column, { ...rows, 'base.provincial': '3,1' })).toBe('30.75')
  })

  test('counts a row that was restored', () => {
    expect(worth(column, { ...rows, 'base.provincial': '1,3,2' })).toBe('1030.75')
  })

  test('is 0 if the list was asked and is empty', () => {
    expect(worth(column, { ...rows, 'base.provincial': '' })).toBe('0')
  })

  test('is unknown while the list has not been asked, or a listed row is not answered', () => {
    expect(worth(column, {})).toBeUndefined()
    expect(worth(column, { ...rows, 'base.provincial': '1,3,4' })).toBeUndefined()
  })

  test('covers one project if the project is bound, otherwise all', () => {
    const facts: Table = {
      project: '1,2',
      ...Object.fromEntries([1, 2].flatMap((n) => [[`project.${n}.indicators.cost`, '1,2']])),
      ...Object.fromEntries(
        [1, 2].flatMap((n) => [1, 2].map((row) => [`project.${n}.indicators.cost.${row}.weight`, `${n}${row}`])),
      ),
    }
    expect(worth('project.*.indicators.cost.*.weight', facts, [2])).toBe('43')
    expect(worth('project.*.indicators.cost.*.weight', facts)).toBe('66')
  })
})

describe('rates', () => {
  const rate = (annual: string, basic: string) =>
    textAt(
      form,
      factsOf({ 'overall.funds.total.annual': annual, 'overall.expenditure.basic': basic, 'base.projects.final': '' }),
      'overall.funds.total.rate',
    )
  const score = (annual: string, basic: string) =>
    textAt(
      form,
      factsOf({ 'overall.funds.total.annual': annual, 'overall.expenditure.basic': basic, 'base.projects.final': '' }),
      'overall.funds.total.score',
    )

  test.each([
    ['0', '0', '0%', '0'],
    ['', '', '0%', '0'],
    ['100', '0', '0%', '0'],
    ['4513.06', '4513.06', '100%', '10'],
    ['3', '1', '33.33%', '3.33'],
    ['3', '2', '66.67%', '6.67'],
    ['1000', '990.05', '99.01%', '9.9'],
    ['800', '797', '99.63%', '9.96'],
    ['200', '199.51', '99.76%', '9.98'],
    ['100', '100.01', '100.01%', '10'],
    ['100', '250', '250%', '10'],
  ])('of %s planned, %s spent is %s and scores %s', (annual, basic, share, points) => {
    expect([rate(annual, basic), score(annual, basic)]).toEqual([share, points])
  })

  test('money spent without a plan has no rate', () => {
    expect([rate('0', '5'), score('0', '5')]).toEqual([undefined, undefined])
  })

  test.each([
    ['32', '29', '90.63%'],
    ['46', '44', '95.65%'],
    ['10', '11', '110%'],
    ['8', '7', '87.5%'],
    ['0', '0', undefined],
  ])('the control rate of %s posts and %s staff is %s', (quota, actual, expected) => {
    expect(textAt(form, factsOf(cells('base.staff', { quota, actual })), 'base.staff.controlRate')).toBe(expected)
  })
})

describe('unknown values', () => {
  const facts = factsOf(cells('overall.income', { general: '1', governmentFund: '2', nonTax: '', other: '4' }))
  test('a sum of blanks and figures is known', () => {
    expect(textAt(form, facts, 'overall.income.total')).toBe('7')
  })
  test('a sum over one cell not asked yet is unknown, not 0', () => {
    expect(textAt(form, unasked(facts, 'overall.income.nonTax'), 'overall.income.total')).toBeUndefined()
  })
  test('a figure that cannot be read makes the sum unknown', () => {
    expect(textAt(form, stating(facts, { 'overall.income.other': '四元多' }), 'overall.income.total')).toBeUndefined()
  })
  test('a cell that the form does not have has no value', () => {
    expect(quantityAt(form, factsOf({ 'base.mystery.final': '5' }), 'base.mystery.final')).toBeUndefined()
  })
})

describe('formulas of every shape', () => {
  const facts: Table = { 'base.office.final': '6', 'base.office.budget': '4' }
  const [six, four]: readonly [string, string] = ['base.office.final', 'base.office.budget']
  test.each<[string, Formula, string]>([
    ['a constant', { constant: '100' }, '100'],
    ['a sum', { sum: [six, four, { constant: '0.5' }] }, '10.5'],
    ['a difference', { minus: [six, four] }, '2'],
    ['a product', { times: [six, four] }, '24'],
    ['a ratio', { ratio: [six, four] }, '1.5'],
    ['the lesser', { least: [six, four] }, '4'],
    ['the lesser the other way', { least: [four, six] }, '4'],
  ])('%s', (_, formula, expected) => {
    expect(worth(formula, facts)).toBe(expected)
    expect(new Set(cellsRead(formula)).size).toBe('constant' in (formula as object) ? 0 : 2)
  })
})

describe('how far rounding may have shifted a value', () => {
  const facts = factsOf({ 'base.office.final': '6', 'base.office.budget': '4.125', 'base.staff.quota': '3' })
  const slack = (formula: Formula) => evaluate(form, facts, formula)?.slack.toFixed()
  test.each<[string, Formula, string]>([
    ['half of the last decimal of a figure', 'base.office.final', '0.005'],
    ['nothing for a count or a constant', { sum: ['base.staff.quota', { constant: '1.5' }] }, '0'],
    ['both together for a sum', { sum: ['base.office.final', 'base.office.budget'] }, '0.0055'],
    ['both together for a difference', { minus: ['base.office.final', 'base.office.budget'] }, '0.0055'],
    ['each by the other figure for a product', { times: ['base.office.final', 'base.staff.quota'] }, '0.015'],
    ['its own for the lesser', { least: ['base.office.final', 'base.office.budget'] }, '0.0005'],
  ])('%s', (_, formula, expected) => {
    expect(slack(formula)).toBe(expected)
  })
})

describe('conditions', () => {
  const facts = factsOf({ 'base.office.final': '6', 'base.office.budget': '4', 'unit.selfReference': '我局' })
  const more: Condition = { above: ['base.office.final', 'base.office.budget'] }
  const less: Condition = { above: ['base.office.budget', 'base.office.final'] }
  const ours: Condition = { is: ['unit.selfReference', ['我局', '我办']] }
  const unknown: Condition = { above: ['base.office.lastFinal', { constant: '0' }] }
  test.each<[string, Condition, boolean]>([
    ['6 is above 4', more, true],
    ['4 is not above 6', less, false],
    ['6 is not above 6', { above: ['base.office.final', { constant: '6' }] }, false],
    ['6 equals 6.00', { equal: ['base.office.final', { constant: '6.00' }] }, true],
    ['6 does not equal 4', { equal: ['base.office.final', 'base.office.budget'] }, false],
    ['a word is one of several', ours, true],
    ['a word not asked is none of them, not even the blank', { is: ['unit.name', ['', '我局']] }, false],
    ['not', { not: less }, true],
    ['all', { all: [more, ours] }, true],
    ['not all', { all: [more, less] }, false],
    ['any', { any: [less, ours] }, true],
    ['not any', { any: [less, unknown] }, false],
    ['an unknown figure makes it false', unknown, false],
  ])('%s', (_, condition, expected) => {
    expect(holds(form, facts, condition)).toBe(expected)
  })
})
