import { describe, expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { findingOf, findings, stating, type Table } from '../../fixtures/facts.ts'

const correct = correctFiling()
const found = (change: Table, check: string) => findingOf(stating(correct, change), check) !== undefined

describe('元 for 万元', () => {
  const row = 'base.reception'
  test.each([
    ['ten thousand times last year', { [`${row}.final`]: '42800' }, true],
    ['within a fifth of it', { [`${row}.final`]: '33000' }, true],
    ['a thousand times', { [`${row}.final`]: '4100' }, false],
    ['a hundred thousand times', { [`${row}.final`]: '410000' }, false],
    ['nothing beside it', { [`${row}.final`]: '42800', [`${row}.lastFinal`]: '', [`${row}.budget`]: '0' }, false],
    [
      'ten thousand times 2000元',
      { [`${row}.final`]: '2000', [`${row}.lastFinal`]: '0.2', [`${row}.budget`]: '' },
      true,
    ],
    [
      'ten thousand times 1000元',
      { [`${row}.final`]: '1000', [`${row}.lastFinal`]: '0.1', [`${row}.budget`]: '' },
      false,
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change, `${row}.magnitude`)).toBe(expected)
  })

  test('a project that grew from 500元 to 500万元 may have', () => {
    const grown = { 'base.operations.lastFinal': '0.05', 'base.operations.budget': '', 'base.operations.final': '500' }
    expect(found(grown, 'base.operations.magnitude')).toBe(false)
  })

  test('the finding is at the large figure', () => {
    const finding = findingOf(
      stating(correct, { 'project.1.funds.fiscal.executed': '3000000' }),
      'project.1.funds.fiscal.magnitude',
    )
    expect(finding?.at[0]).toBe('project.1.funds.fiscal.executed')
  })
})

describe('a quota that includes retired staff', () => {
  test.each([
    ['staff and retired together', { 'base.staff.quota': '62' }, true],
    ['one more', { 'base.staff.quota': '63' }, false],
    ['nobody retired', { 'base.staff.quota': '44', 'unit.retired': '0' }, false],
    ['the retired not counted', { 'base.staff.quota': '44', 'unit.retired': '' }, false],
  ])('%s', (_, change, expected) => {
    expect(found(change, 'base.staff.quota.retired')).toBe(expected)
  })
})

describe('a date before the year has ended', () => {
  test.each([
    ['2023-07-03', true],
    ['2022-12-31', true],
    ['2023-12-31', true],
    ['2024-01-01', false],
    ['2024-07-03', false],
    ['2025-01-10', false],
    ['', false],
  ])('of the report: %s', (date, expected) => {
    expect(found({ 'report.date': date }, 'report.date.afterYear')).toBe(expected)
  })

  test.each([
    ['base', 'base'],
    ['overall', 'overall'],
    ['project.2', 'project.2'],
  ])('of a signature in a file (%s); in a live filing, signing sets the date', (annex) => {
    const cell = `${annex}.signature.date`
    const early = stating(correct, { [cell]: '2023-06-30' })
    expect(findingOf(early, `${cell}.afterYear`, 'file')).toMatchObject({ grade: 'explain', at: [cell] })
    expect(findingOf(early, `${cell}.afterYear`, 'live')).toBeUndefined()
    expect(findingOf(correct, `${cell}.afterYear`, 'file')).toBeUndefined()
  })
})

describe('projects whose plan equals what they spent', () => {
  const funds = (initial: string, annual: string, executed: string): Table => {
    const row = (project: number, source: string) => `project.${project}.funds.${source}`
    return Object.fromEntries(
      [1, 2, 3].flatMap((project) => [
        ...['initial', 'annual', 'executed'].flatMap((column) =>
          ['carryover', 'other'].map((source) => [`${row(project, source)}.${column}`, '']),
        ),
        [`${row(project, 'fiscal')}.initial`, initial],
        [`${row(project, 'fiscal')}.annual`, annual],
        [`${row(project, 'fiscal')}.executed`, project === 3 ? executed : annual],
      ]),
    )
  }
  test.each([
    ['all of them, to the cent', ['', '300', '300'], true],
    ['one left a cent', ['', '300', '299.99'], false],
    ['planned from the start', ['100', '300', '300'], true],
    ['nothing spent at all', ['', '0', '0'], false],
  ])('%s', (_, [initial = '', annual = '', executed = ''], expected) => {
    expect(found(funds(initial, annual, executed), 'project.funds.allSpent')).toBe(expected)
  })
})

describe('a year in a text about the filing’s own', () => {
  test.each([
    ['overall.goal.expected', '2022年办展演36场。', true],
    ['overall.goal.expected', '2023年办展演36场。', false],
    ['overall.goal.expected', '全年办展演36场，为2024年打好基础。', false],
    ['overall.goal.actual', '办展演38场，比2021年增加6场。', false],
    ['overall.goal.actual', '按2021年印发的规划办展演38场。', false],
    ['overall.goal.actual', '办展演38场。2021年的步道全部完工12公里。', true],
    ['report.change.reason', '2022年结转的项目在本年支出。', false],
    ['report.change.reason', '2021年项目增加。', true],
    ['unit.noticeTitle', '关于开展2024年预算绩效自评工作的通知', false],
    ['unit.noticeTitle', '关于开展绩效自评工作的通知', false],
  ])('%s: %s, found %s', (cell, text, expected) => {
    expect(found({ [cell]: text }, `${cell}.year`)).toBe(expected)
  })

  test.each([
    ['云财绩〔2024〕12号', '2024-07-03', false],
    ['云财绩〔2025〕12号', '2024-07-03', true],
    ['云财绩〔2025〕12号', '2025-01-10', false],
    ['云财绩〔2025〕12号', '2023-07-03', false],
    ['', '2024-07-03', false],
  ])('a report under %s of %s dated before its notice: %s', (notice, date, expected) => {
    expect(found({ 'unit.notice': notice, 'report.date': date }, 'report.date.afterNotice')).toBe(expected)
  })
})

describe('projects with the same indicators', () => {
  const from = (project: number, keep: (address: string) => boolean): Table =>
    Object.fromEntries(
      [...correct]
        .filter(([address]) => address.startsWith('project.1.indicators.') && keep(address))
        .map(([address, text]) => [address.replace('project.1', `project.${project}`), text]),
    )
  const alike = (change: Table) => findingOf(stating(correct, change), 'project.indicators.alike')

  test('all three are named once', () => {
    const finding = alike({ ...from(2, () => true), ...from(3, () => true) })
    expect(finding?.shows).toBe('3个：非遗保护专项资金、健身步道建设专项资金、文化馆免费开放补助')
    expect(finding?.at).toEqual(['project', 'project.1.name', 'project.2.name', 'project.3.name'])
  })

  test('the project’s own name in its indicators makes no difference', () => {
    const own = (project: number, name: string) =>
      Object.fromEntries(
        ['quantity', 'quality', 'social'].map((table) => [
          `project.${project}.indicators.${table}.1.name`,
          `${name}${table}`,
        ]),
      )
    const named = { ...own(1, '非遗保护专项资金'), ...own(2, '健身步道建设专项资金') }
    expect(alike({ ...from(2, () => true), ...named })?.shows).toMatch(/^2个/)
    expect(alike({ ...from(2, () => true), ...own(1, '非遗'), ...own(2, '步道') })).toBeUndefined()
  })

  test.each([
    ['one line of eight changed', ['quantity.1'], true],
    ['two lines of eight changed', ['quantity.1', 'social.1'], false],
  ])('%s', (_, changed, expected) => {
    const other = Object.fromEntries(changed.map((row) => [`project.2.indicators.${row}.target`, '7']))
    expect(alike({ ...from(2, () => true), ...other }) !== undefined).toBe(expected)
  })

  test('two common lines are no copy', () => {
    const short = Object.fromEntries(
      [1, 2].flatMap((project) =>
        ['quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable'].map((table) => [
          `project.${project}.indicators.${table}`,
          '',
        ]),
      ),
    )
    expect(
      alike({
        ...from(2, () => true),
        ...short,
        'project.1.indicators.quantity': '1',
        'project.2.indicators.quantity': '1',
      }),
    ).toBeUndefined()
  })
})

describe('full marks', () => {
  test('in only some annexes are correct', () => {
    expect(findings(correct).filter(({ rule }) => rule === 'overall.total.score.full')).toEqual([])
  })
})
