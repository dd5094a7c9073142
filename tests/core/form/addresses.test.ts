import { describe, expect, test } from 'vitest'
import { bind, numbersOf, patternOf } from '../../../core/address.ts'
import { expand, listedRows, nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import { cellAt } from '../../../core/form.ts'
import { labelOf, rowLabel, withYear } from '../../../core/labels.ts'
import { paperOrder } from '../../../core/paper-order.ts'
import { factsOf, form } from '../../fixtures/facts.ts'

describe('addresses and patterns', () => {
  test.each([
    ['base.staff.quota', 'base.staff.quota', []],
    ['project.2.funds.fiscal.annual', 'project.*.funds.fiscal.annual', [2]],
    ['project.12.indicators.cost.3.name', 'project.*.indicators.cost.*.name', [12, 3]],
    ['base.provincial.10', 'base.provincial.*', [10]],
    ['base.provincial.0.name', 'base.provincial.0.name', []],
    ['base.provincial.01.name', 'base.provincial.01.name', []],
  ])('%s', (address, pattern, numbers) => {
    expect([patternOf(address), numbersOf(address)]).toEqual([pattern, numbers])
    expect(bind(pattern, numbers)).toBe(address)
  })

  test('a pattern bound to fewer numbers keeps its other stars', () => {
    expect(bind('project.*.indicators.cost.*.name', [2])).toBe('project.2.indicators.cost.*.name')
    expect(bind('project.*.name', [])).toBe('project.*.name')
  })

  test('an address that the form does not have has no cell, asked twice or once', () => {
    expect([cellAt(form, 'base.mystery'), cellAt(form, 'base.mystery')]).toEqual([undefined, undefined])
    expect(cellAt(form, 'project.7.name')?.pattern).toBe('project.*.name')
    expect(cellAt(form, 'project.7.name')).toBe(cellAt(form, 'project.8.name'))
  })
})

describe('the rows of a list', () => {
  const facts = factsOf({
    project: '3,1',
    'project.1.indicators.cost': '2',
    'project.3.indicators.cost': '1,4',
    'project.5.name': '删去的项目',
    'base.buildings': '',
  })

  test('are in its order; an empty list and one not asked are distinguished', () => {
    expect(rowNumbers(facts, 'project')).toEqual([3, 1])
    expect(rowNumbers(facts, 'base.buildings')).toEqual([])
    expect(rowNumbers(facts, 'base.provincial')).toBeUndefined()
  })

  test('may be nested', () => {
    expect(listedRows(facts, 'project.*.indicators.cost.*')).toEqual([
      [3, 1],
      [3, 4],
      [1, 2],
    ])
    expect(listedRows(facts, 'base.staff')).toEqual([[]])
    expect(listedRows(facts, 'base.provincial.*')).toEqual([])
  })

  test('expand a pattern, within a project or over all', () => {
    expect(expand(facts, 'project.*.name')).toEqual(['project.3.name', 'project.1.name'])
    expect(expand(facts, 'project.*.indicators.cost.*.name', [3])).toEqual([
      'project.3.indicators.cost.1.name',
      'project.3.indicators.cost.4.name',
    ])
    expect(expand(facts, 'project.*.indicators.social.*.name')).toBeUndefined()
  })

  test('a new row takes a number that was never used, not even by a removed row', () => {
    expect(nextRowNumber(facts, 'project')).toBe(6)
    expect(nextRowNumber(facts, 'base.buildings')).toBe(1)
    expect(nextRowNumber(facts, 'project.3.indicators.cost')).toBe(5)
  })
})

describe('cells in words', () => {
  const facts = factsOf({
    'project.2.name': '非遗保护专项资金',
    'project.2.indicators.cost.1.name': '每期费用',
    'project.2.indicators.cost.2.name': '每期传习班场地租赁和教材印制及讲师课酬费用',
  })
  test.each([
    ['base.reception.final', '附件一 公务接待 2023年决算'],
    ['base.reception.lastFinal', '附件一 公务接待 2022年决算'],
    ['unit.name', '附件四 单位名称'],
    ['project.2.funds.other.annual', '附件三 非遗保护专项资金·其他资金 全年预算数'],
    ['project.2.indicators.cost.1.score', '附件三 非遗保护专项资金·成本指标“每期费用” 自评得分'],
    [
      'project.2.indicators.cost.2.score',
      '附件三 非遗保护专项资金·成本指标“每期传习班场地租赁和教材印制及讲师课酬费…” 自评得分',
    ],
    ['overall.indicators.quality.3.name', '附件二 质量指标第3行'],
    ['project.2.signature.phone', '附件三 非遗保护专项资金·联系电话'],
    ['base.signature.date', '附件一 填报日期'],
    ['project.4.implementer', '附件三 第4行·实施单位'],
    ['base.mystery', 'base.mystery'],
  ])('%s is %s', (address, words) => {
    expect(labelOf(form, facts, 2023, address)).toBe(words)
  })

  test('a row is named with the rows around it', () => {
    expect(rowLabel(form, facts, 2023, 'project.*.funds.other', [2])).toBe('非遗保护专项资金·其他资金')
    expect(rowLabel(form, facts, 2023, 'base.reception', [])).toBe('公务接待')
  })

  test('the year replaces {year} and {lastYear}', () => {
    expect(withYear('{lastYear}年决算、{year}年预算、{year}年决算', 2024)).toBe('2023年决算、2024年预算、2024年决算')
  })
})

describe('paper order', () => {
  const facts = factsOf({ project: '2,1', 'project.1.indicators.cost': '3,1' })
  const sorted = (...addresses: string[]) => [...addresses].reverse().sort(paperOrder(form, facts))

  test('follows the form’s rows, a list before its rows, these in their order, removed ones last', () => {
    const order = [
      'unit.name',
      'base.staff.quota',
      'base.staff.controlRate',
      'overall.total.score',
      'project',
      'project.2.name',
      'project.2.signature.head',
      'project.1.name',
      'project.1.indicators.cost',
      'project.1.indicators.cost.3.name',
      'project.1.indicators.cost.3.reason',
      'project.1.indicators.cost.1.name',
      'project.1.indicators.cost.2.name',
      'project.1.indicators.economic',
      'project.3.name',
      'report.date',
      'explanations.base.office.final.growth.for',
      'explanations.project.executed.coverage.text',
      'base.mystery',
    ]
    expect(sorted(...order)).toEqual(order)
  })
})
