import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import { factsOf, short, stating, type Table } from '../../fixtures/facts.ts'
import { national, nationalFiling, nationalFindings } from '../../fixtures/national.ts'
import { nationalBreakings } from './table.ts'

const correct = nationalFiling()
const all = nationalBreakings
const served = 'project.1'

describe('the correct filing of two projects', () => {
  test.each(['live', 'file'] as const)(
    'breaks no rule (%s), with 满意度 in one project and none in the other',
    (mode) => {
      expect(nationalFindings(correct, mode)).toEqual([])
    },
  )

  test('an exceeded ≤ target scores target ÷ actual', () => {
    const cost = 'project.1.indicators.economicCost.1'
    const linear = stating(correct, { [`${cost}.score`]: '9.6' })
    expect(nationalFindings(linear)).toEqual([])
    const above = nationalFindings(stating(correct, { [`${cost}.score`]: '9.63' }))
    expect(above.map(({ shows }) => shows)).toEqual([
      '自评得 9.63 分，按规则得 9.62 分：指标值20万元 ÷ 完成值20.8万元 × 分值10 = 9.62',
    ])
  })
})

describe('every rule of the form', () => {
  const general = (id: string) => patternOf(id).replace(/indicators\.\w+\./, 'indicators.*.')

  test('has a case that breaks it', () => {
    const cased = new Set(all.map(([check]) => general(check)))
    expect(new Set(national.edition.checks.map(({ id }) => general(id)))).toEqual(cased)
  })

  test.each(all)('%s (%s) at %s, broken by %j', (check, grade, at, change, shows) => {
    const finding = nationalFindings(stating(correct, change), 'file').find(
      (one) => one.check === check || one.rule === check,
    )
    expect(finding).toMatchObject({ rule: patternOf(check), grade })
    expect(finding?.at[0]).toBe(at)
    expect(finding?.shows).toMatch(shows)
  })
})

describe('a reason with only one half', () => {
  const halves = all.filter(([check]) => /\.reason\.(?:cause|measure)$/.test(check))

  test.each(halves)('%s must be mended before the filing is signed; in a file it is a note', (check, _, at, change) => {
    const grades = (['live', 'file'] as const).map((mode) => {
      const found = nationalFindings(stating(correct, change), mode).filter((one) => one.at[0] === at)
      return found.map((one) => `${one.grade} ${one.check}`)
    })
    expect(grades).toEqual([[`must ${check}`], [`note ${check}`]])
  })
})

describe('what the form requires', () => {
  test('a missing project is reported in a file, but not in a talk that has not come to it', () => {
    const begun = factsOf({ 'unit.name': '甲局' })
    expect(nationalFindings(begun, 'file').map(short)).toEqual(['must project'])
    expect(nationalFindings(begun, 'live')).toEqual([])
  })

  test('a blank project lacks its name, its bodies, its goals and its signature', () => {
    const found = nationalFindings(factsOf({ project: '1' }), 'file').map(short)
    const cells = ['name', 'authority', 'implementer', 'goal.expected', 'goal.actual']
    const signed = ['preparer', 'date', 'phone', 'head'].map((cell) => `signature.${cell}`)
    expect(found.sort()).toEqual([...cells, ...signed].map((cell) => `must project.1.${cell}`).sort())
  })
})

describe('whether there are beneficiaries', () => {
  const gone = { [`${served}.indicators.satisfaction`]: '' }
  const heading = (benefit: string, satisfaction: string) => ({
    [`${served}.heading.benefit`]: benefit,
    [`${served}.heading.satisfaction`]: satisfaction,
  })
  const of = (change: Table) => nationalFindings(stating(correct, change)).map(({ check }) => check.slice(10))
  const total = 'total.weight.hundred'

  test.each([
    ['no indicator, headings as before', gone, ['heading.satisfaction.none', total]],
    ['no indicator, its 10 with 效益', { ...gone, ...heading('30', '0') }, ['heading.benefit.sum', total]],
    ['no indicator, its 10 with nobody', { ...gone, ...heading('20', '0') }, ['heading.benefit.standard.alone', total]],
    [
      'an indicator, its heading given nothing',
      heading('30', '0'),
      ['heading.benefit.sum', 'heading.satisfaction.sum'],
    ],
  ])('%s', (_, change, found) => {
    expect(of(change)).toEqual(found)
  })
})
