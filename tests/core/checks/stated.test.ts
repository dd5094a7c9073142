import { describe, expect, test } from 'vitest'
import { agreement, exceeds } from '../../../core/checks/agreement.ts'
import { readQuantity } from '../../../core/formula.ts'
import { cells, factsOf, findingOf, findings, line, type Table } from '../../fixtures/facts.ts'
import { tables } from '../../fixtures/tables.ts'

const income = ['general', 'governmentFund', 'nonTax', 'other']
const stated = (total: string, parts: string) =>
  findingOf(
    factsOf(line('overall.income', income, parts), { 'overall.income.total': total }),
    'overall.income.total.formula',
  )

describe('a stated total against its parts', () => {
  test.each([
    ['4511.35', '4211.68 50.92 - 248.75', undefined],
    ['100.00', '33.33 33.33 - 33.33', 'note'],
    ['99.99', '33.33 33.33 - 33.33', undefined],
    ['99.98', '33.33 33.33 - 33.33', 'note'],
    ['99.97', '33.33 33.33 - 33.33', 'must'],
    ['100.01', '33.33 33.33 - 33.33', 'must'],
    ['7', '7.00 - - -', undefined],
    ['7', '7.004 - - -', 'note'],
    ['7', '6.9950 - - -', 'note'],
    ['7', '6.99 - - -', 'must'],
    ['7.0', '3.504 3.504 - -', 'must'],
    ['7.008', '3.504 3.504 - -', undefined],
    ['7.01', '3.504 3.504 - -', 'note'],
    ['7.007', '3.504 3.504 - -', 'note'],
    ['7.006', '3.504 3.504 - -', 'must'],
    ['90', '0 0 - -', 'must'],
    ['0', '90 - - -', 'must'],
    ['0.01', '0 - - -', 'must'],
    ['0', '- - - -', undefined],
  ])('%s stated for %s: %s', (total, parts, grade) => {
    expect(stated(total, parts)?.grade).toBe(grade)
  })

  test('a must finding shows both sides and their difference', () => {
    expect(stated('7', '1.0 - - 5.0')).toMatchObject({
      shows: '7 ≠ 1.0 + 0 + 0 + 5.0 = 6，差 1',
      says: expect.stringContaining('附件二 按收入性质分 收入合计：与其他格算出的数不一致'),
      at: ['overall.income.total', ...income.map((column) => `overall.income.${column}`)],
    })
  })

  test('if it is stated blank, the value is given as a note', () => {
    expect(stated('', '675.18 3837.88 - -')).toMatchObject({
      grade: 'note',
      shows: '应填 675.18 + 3837.88 + 0 + 0 = 4513.06',
    })
  })

  test('while a part has not been asked there is no finding', () => {
    const facts = factsOf({ 'overall.income.total': '7', 'overall.income.general': '1' })
    expect(findings(facts)).toEqual([])
  })
})

describe('a stated rate, execution score or count', () => {
  const execution = (cell: string, value: string, annual: string, executed: string) => {
    const money = cells('overall.funds.total', { annual, executed, [cell]: value })
    return findingOf(factsOf(money), `overall.funds.total.${cell}.formula`)?.grade
  }
  test.each([
    ['rate', '90.63%', '32', '29', undefined],
    ['rate', '90.62%', '32', '29', 'must'],
    ['rate', '90.6%', '32', '29', 'must'],
    ['rate', '90.625%', '32', '29', 'note'],
    ['rate', '100%', '4513.06', '4513.06', undefined],
    ['rate', '100.0%', '4513.06', '4513.06', undefined],
    ['rate', '98%', '4513.06', '4513.06', 'must'],
    ['score', '10', '4513.06', '4513.06', undefined],
    ['score', '9.06', '32', '29', undefined],
    ['score', '9.07', '32', '29', 'must'],
    ['score', '7', '100', '100', 'must'],
    ['score', '9.8', '100', '98', undefined],
    ['score', '19.6', '100', '98', 'must'],
    ['weight', '10', '1', '1', undefined],
    ['weight', '20', '1', '1', 'must'],
    ['score', '9.05', '1000', '904.5', undefined],
    ['score', '9.04', '1000', '904.5', 'must'],
  ])('%s %s of %s planned and %s spent: %s', (cell, value, annual, executed, grade) => {
    expect(execution(cell, value, annual, executed)).toBe(grade)
  })

  test('two rates differ by 个百分点', () => {
    const money = cells('overall.funds.total', { annual: '100', executed: '98', rate: '99.5%' })
    expect(findingOf(factsOf(money), 'overall.funds.total.rate.formula')?.shows).toBe(
      '99.5% ≠ 98 ÷ 100 = 98%，差 1.5个百分点',
    )
  })

  test('a score is correct by the exact rate and by the printed one: 904.496 of 1000 scores 9.04 or 9.05', () => {
    expect(execution('score', '9.04', '1000', '904.496')).toBeUndefined()
    expect(execution('score', '9.05', '1000', '904.496')).toBeUndefined()
    expect(execution('score', '9.045', '1000', '904.496')).toBeUndefined()
    expect(execution('score', '9.03', '1000', '904.496')).toBe('must')
    expect(execution('score', '9.06', '1000', '904.496')).toBe('must')
  })

  test('a score by a stated rate is correct too, and only the rate is wrong', () => {
    const facts = factsOf({
      ...cells('overall.funds.total', { annual: '980', executed: '890', rate: '91.00%', score: '9.1' }),
      'overall.expenditure.total': '890',
    })
    expect(findings(facts).map(({ check, grade }) => [check, grade])).toEqual([
      ['overall.funds.total.rate.formula', 'must'],
    ])
  })

  test('a total with the printed rate’s score is at most a note, whichever of the two scores is left out', () => {
    const total = (score: string) =>
      findingOf(
        factsOf(
          cells('overall.funds.total', { annual: '1000', executed: '904.496' }),
          { 'overall.total.score': score },
          Object.fromEntries(tables.map((table) => [`overall.indicators.${table}`, ''])),
        ),
        'overall.total.score.formula',
      )?.grade
    expect(['9.02', '9.04', '9.05', '9.06'].map(total)).toEqual(['must', undefined, 'note', 'must'])
  })

  test('a score beside a rate alone is compared with that rate', () => {
    const beside = (score: string) =>
      findingOf(factsOf(cells('overall.funds.total', { rate: '98%', score })), 'overall.funds.total.score.formula')
    expect(beside('9.8')).toBeUndefined()
    expect(beside('10')).toMatchObject({ grade: 'must', shows: '10 ≠ 10 × 98% = 9.8，差 0.2' })
  })

  test('another rule reads the stated value if there is one, else the formula', () => {
    const facts: Table = {
      ...cells('overall.funds.total', { annual: '32', executed: '29' }),
      'overall.funds.total.rate': '50%',
    }
    expect(
      findingOf(factsOf({ ...facts, 'overall.funds.total.score': '5' }), 'overall.funds.total.score.formula'),
    ).toBe(undefined)
    const blank = { ...facts, 'overall.funds.total.rate': '', 'overall.funds.total.score': '9.06' }
    expect(findingOf(factsOf(blank), 'overall.funds.total.score.formula')).toBeUndefined()
  })
})

describe('a part against its whole', () => {
  const parts = (office: string, utilities: string, meetings: string, whole: string) => {
    const column = { 'base.office.final': office, 'base.utilitiesTravel.final': utilities }
    const facts = factsOf(column, { 'base.meetingsTraining.final': meetings, 'base.publicFunds.final': whole })
    return findingOf(facts, 'base.publicFunds.final.parts')?.grade
  }
  test.each([
    ['50.01', '', '', '50.00', 'must'],
    ['50', '', '', '50.00', undefined],
    ['25.00', '25.01', '', '50', undefined],
    ['25.00', '25.02', '', '50', 'must'],
    ['16.67', '16.67', '16.67', '50', undefined],
    ['16.67', '16.67', '16.68', '50', 'must'],
    ['50.001', '', '', '50.000', 'must'],
    ['0.01', '', '', '0', 'must'],
    ['0', '0', '0', '', undefined],
  ])('%s + %s + %s of %s: %s', (office, utilities, meetings, whole, grade) => {
    expect(parts(office, utilities, meetings, whole)).toBe(grade)
  })
})

describe('two sums that should be equal', () => {
  test('that differ only by the rounding of their parts are a note', () => {
    const facts = factsOf(line('overall.income', income, '33.33 33.33 - 33.33'), {
      'overall.expenditure.basic': '100.00',
      'base.projects.final': '0',
    })
    const finding = findingOf(facts, 'overall.income.total.spending')
    expect(finding).toMatchObject({ grade: 'note', says: expect.stringContaining('四舍五入') })
  })
})

describe('two figures by their intervals', () => {
  const amount = (text: string) => readQuantity({ type: 'amount' }, text) ?? { value: 0 as never, slack: 0 as never }
  test.each([
    ['7', '7.00', 'same'],
    ['7.00', '7.004', 'rounded'],
    ['7.00', '7.01', 'apart'],
    ['', '0', 'same'],
    ['', '0.004', 'apart'],
    ['0', '0.01', 'apart'],
  ] as const)('%s and %s: %s', (a, b, verdict) => {
    expect(agreement(amount(a), amount(b))).toBe(verdict)
    expect(exceeds(amount(b), amount(a))).toBe(verdict === 'apart')
  })

  test.each([
    ['a count is exact', { type: 'count', unit: '人' }, '29', '29', '0'],
    ['points are exact', { type: 'points' }, '9.5', '9.5', '0'],
    ['money is exact to two decimals', { type: 'amount' }, '7', '7', '0.005'],
    ['or to more where more were given', { type: 'amount' }, '7.125', '7.125', '0.0005'],
    ['a rate is exact to two decimals of a percent', { type: 'percent' }, '90.6%', '0.906', '0.00005'],
    ['a blank is exact', { type: 'amount' }, '', '0', '0'],
    ['0 is exact', { type: 'amount' }, '0.00', '0', '0'],
  ] as const)('%s', (_, kind, text, value, slack) => {
    const quantity = readQuantity(kind, text)
    expect([quantity?.value.toFixed(), quantity?.slack.toFixed()]).toEqual([value, slack])
  })
})
