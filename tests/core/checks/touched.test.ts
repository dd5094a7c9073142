import { describe, expect, test } from 'vitest'
import { checkFacts, findingsAbout } from '../../../core/checks/check.ts'
import { explanationCells, isOpen } from '../../../core/checks/explanations.ts'
import { askedFacts, readExchange } from '../../../core/exchange/file.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Form } from '../../../core/form.ts'
import { onceFor } from '../../../core/once.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form as hunan, stating } from '../../fixtures/facts.ts'
import { fullMarks } from '../../fixtures/full-marks.ts'
import { national, nationalFiling } from '../../fixtures/national.ts'
import { filedWithErrors } from '../../fixtures/with-errors.ts'

const values = [
  '',
  '0',
  '1',
  '7',
  '10',
  '9.5',
  '4321.09',
  '无',
  '正常',
  '省级',
  '县级',
  'atMost',
  '90%',
  '1',
  '2,1',
  '1,2,3',
  '没有完成；下年度改进。',
  '≥50次',
  '及时提升',
  '按期完成率',
  '预算控制率',
  '负责公共服务。',
  '2023-06-30',
  '43000',
]

/** The findings that a change adds in the full check. */
function newlyOpen(form: Form, before: Facts, after: Facts): string[] {
  const known = openBefore(form)(before)
  return openIn(form, after)
    .filter((check) => !known.has(check))
    .sort()
}

function openIn(form: Form, facts: Facts): string[] {
  return checkFacts(form, { facts, year: 2023, mode: 'live' })
    .filter(isOpen)
    .map(({ check }) => check)
}

/** A filing is changed in many ways; its earlier findings are computed once. */
const openBefore = onceFor((form: Form) => onceFor((facts: Facts) => new Set(openIn(form, facts))))

/** The same from the checks that read the changed cells. */
function newlyTouched(form: Form, before: Facts, after: Facts, ...changed: readonly string[]): string[] {
  const open = (facts: Facts) => findingsAbout(form, facts, 2023, changed).filter(isOpen)
  const known = new Set(open(before).map(({ check }) => check))
  return open(after)
    .flatMap(({ check }) => (known.has(check) ? [] : check))
    .sort()
}

/** The filing with the usual mistakes, as read from its file. */
function careless(): Facts {
  const read = readExchange(filedWithErrors())
  if ('unreadable' in read) throw new Error('the fixture cannot be read')
  return askedFacts(read.form, read.facts)
}

describe('after one answer only what reads it is checked', () => {
  const reasons = ['overall.indicators.cost.1.reason', 'report.change.reason']
  const shortfalls = ['report.shortfalls.problems', 'report.shortfalls.measures']
  for (const [title, form, filing, others] of [
    ['a correct filing', hunan, askedFacts(hunan, correctFiling()), reasons],
    ['one without a lost point', hunan, askedFacts(hunan, stating(correctFiling(), fullMarks)), shortfalls],
    ['a careless one', hunan, careless(), reasons],
    ['a filing of projects alone', national, nationalFiling(), ['project.1.indicators.quality.1.reason']],
  ] as const) {
    const addresses = [...filing.keys(), ...others]
    test(`${title}: the breaches that changed cells cause are those that the full check finds`, () => {
      const change = fc.tuple(fc.constantFrom(...addresses), fc.option(fc.constantFrom(...values), { nil: undefined }))
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const after = new Map(filing)
          for (const [address, value] of changes) {
            if (value === undefined) after.delete(address)
            else after.set(address, value)
          }
          const changed = changes.map(([address]) => address)
          expect(newlyTouched(form, filing, after, ...changed)).toEqual(newlyOpen(form, filing, after))
        }),
        { numRuns: runs(150) },
      )
    })
  }

  const copied = Object.fromEntries(
    [...correctFiling()]
      .filter(([address]) => /^project\.1\.indicators\.(?!quantity\.1\.|social\.1\.)/.test(address))
      .map(([address, text]) => [address.replace('project.1', 'project.2'), text]),
  )
  const first = Object.fromEntries(
    [...correctFiling()]
      .filter(([address]) => /^project\.1\.indicators\.quantity\.1\.(?!target)/.test(address))
      .map(([address, text]) => [address.replace('project.1', 'project.2'), text]),
  )
  test.each<[string, Record<string, string>, string, string, string]>([
    [
      'the duties now say what the goal says',
      { 'overall.goal.expected': '管理全县旅游市场，扶持地方戏曲院团。' },
      'unit.duties',
      '管理全县旅游市场，扶持地方戏曲院团',
      'overall.goal.expected.duties',
    ],
    [
      'the goal now says what was done',
      { 'project.3.goal.actual': '办公益课92课时，全年开放306天。' },
      'project.3.goal.expected',
      '办公益课92课时，全年开放306天。',
      'project.3.goal.actual.expected',
    ],
    [
      'the last line but one becomes the same',
      { ...copied, ...first },
      'project.2.indicators.quantity.1.target',
      '24',
      'project.indicators.alike',
    ],
    [
      'the execution rate departs from the control rate',
      {
        'overall.indicators.cost.1.name': '预算执行率',
        'overall.indicators.cost.1.actual': '99.38',
        'overall.indicators.cost.1.unit': '%',
      },
      'overall.funds.total.annual',
      '1800',
      'overall.indicators.cost.1.actual.rate',
    ],
    [
      'a count is stated in percent',
      { 'overall.indicators.social.1.name': '接待人数' },
      'overall.indicators.social.1.unit',
      '%',
      'overall.indicators.social.1.target.share',
    ],
    ['the retired become as many as the free posts', {}, 'unit.retired', '2', 'base.staff.quota.retired'],
    [
      'last year’s figure is stated in 万元 and this year’s in 元',
      { 'base.office.final': '310600', 'base.office.lastFinal': '', 'base.office.budget': '' },
      'base.office.lastFinal',
      '31',
      'base.office.magnitude',
    ],
  ])('%s', (_, given, address, value, check) => {
    const before = new Map([...correctFiling(), ...Object.entries(given)])
    const after = new Map([...before, [address, value]])
    expect(newlyOpen(hunan, before, after)).toContain(check)
    expect(newlyTouched(hunan, before, after, address)).toEqual(newlyOpen(hunan, before, after))
  })

  test('withdrawing an explanation reopens its finding', () => {
    const filing = correctFiling()
    const cell = explanationCells('project.executed.coverage').text
    const after = new Map(filing)
    after.delete(cell)
    expect(newlyTouched(hunan, filing, after, cell)).toEqual(['project.executed.coverage'])
  })
})
