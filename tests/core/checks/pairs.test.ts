import { describe, expect, test } from 'vitest'
import { correctFiling } from '../../fixtures/correct.ts'
import { findingOf, findings, stating, unasked } from '../../fixtures/facts.ts'

const correct = correctFiling()

describe('a 省级 project of annex 3 has its row in annex 1', () => {
  test('by its name, ignoring spaces', () => {
    const spaced = stating(correct, { 'base.provincial.1.name': ' 非遗 保护专项资金 ' })
    expect(findingOf(spaced, 'base.provincial.rows')).toBeUndefined()
  })

  test('without any row all are missing, each with its amount, and the sum', () => {
    const finding = findingOf(stating(correct, { 'base.provincial': '' }), 'base.provincial.rows')
    expect(finding).toMatchObject({
      grade: 'must',
      at: ['base.provincial', 'project.1.name', 'project.2.name'],
      shows: '缺 2 行：非遗保护专项资金 310、健身步道建设专项资金 410，合计 720',
    })
  })

  test('a row with another name does not count', () => {
    const renamed = stating(correct, { 'base.provincial.2.name': '步道资金' })
    expect(findingOf(renamed, 'base.provincial.rows')?.shows).toBe('缺 1 行：健身步道建设专项资金 410')
  })

  test('no finding while the rows have not been asked, or the project has no name yet', () => {
    expect(findingOf(unasked(correct, 'base.provincial'), 'base.provincial.rows')).toBeUndefined()
    const nameless = unasked(stating(correct, { 'base.provincial': '2' }), 'project.1.name')
    expect(findingOf(nameless, 'base.provincial.rows')).toBeUndefined()
  })

  test.each(['县级', '市级', '中央', ''])('a project of level “%s” needs no row', (level) => {
    const other = stating(correct, { 'base.provincial': '2', 'project.1.level': level })
    expect(findingOf(other, 'base.provincial.rows')).toBeUndefined()
  })

  test('a removed project needs no row', () => {
    expect(findingOf(stating(correct, { 'base.provincial': '2', project: '2,3' }), 'base.provincial.rows')).toBe(
      undefined,
    )
  })
})

describe('the two rows state the same amounts', () => {
  const amounts = (change: Record<string, string>) =>
    findings(stating(correct, change))
      .filter(({ rule }) => rule.startsWith('project.*.provincial.'))
      .map(({ check, at, shows }) => [check, at, shows])

  test('预算 is the project’s 年初预算数', () => {
    expect(amounts({ 'base.provincial.2.budget': '400' })).toEqual([
      [
        'project.2.provincial.budget',
        ['base.provincial.2.budget', 'project.2.funds.total.initial'],
        '400 ≠ 300，差 100',
      ],
    ])
  })

  test('决算 is its 全年执行数', () => {
    expect(amounts({ 'project.1.funds.fiscal.executed': '290' })).toEqual([
      ['project.1.provincial.final', ['base.provincial.1.final', 'project.1.funds.total.executed'], '310 ≠ 300，差 10'],
    ])
  })

  test('two parts may be rounded by 0.01 together, not by 0.02', () => {
    expect(amounts({ 'project.1.funds.fiscal.executed': '299.99' })).toEqual([])
    expect(amounts({ 'project.1.funds.fiscal.executed': '299.98' }).map(([check]) => check)).toEqual([
      'project.1.provincial.final',
    ])
  })

  test('a blank row beside an amount is a different amount', () => {
    expect(amounts({ 'base.provincial.1.final': '' }).map(([, , shows]) => shows)).toEqual(['0 ≠ 310，差 310'])
  })

  test('no finding while one of them has not been asked', () => {
    const open = unasked(stating(correct, { 'base.provincial.1.final': '1' }), 'project.1.funds.other.executed')
    expect(findingOf(open, 'project.1.provincial.final')).toBeUndefined()
  })

  test('rows in another order are still paired by name', () => {
    expect(amounts({ 'base.provincial': '2,1' })).toEqual([])
  })
})

describe('the projects cover the project spending', () => {
  const coverage = (change: Record<string, string>) => findingOf(stating(correct, change), 'project.executed.coverage')

  test('the covered share is shown', () => {
    expect(coverage({ project: '1' })).toMatchObject({
      grade: 'explain',
      shows: '全年执行数 310，占附件一 项目支出 2023年决算 1004.50 的 30.86%',
    })
  })

  test('no project at all covers nothing', () => {
    expect(coverage({ project: '' })).toMatchObject({
      at: ['project', 'base.projects.final'],
      shows: '全年执行数 0，占附件一 项目支出 2023年决算 1004.50 的 0%',
    })
  })

  test('no spending needs no project', () => {
    expect(coverage({ project: '', 'base.projects.final': '0' })).toBeUndefined()
  })
})
