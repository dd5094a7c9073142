import { describe, expect, test } from 'vitest'
import { assembleReport } from '../../../core/report/assemble.ts'
import { department } from '../../fixtures/correct.ts'
import { stating } from '../../fixtures/facts.ts'
import { national, nationalFiling, nationalYear } from '../../fixtures/national.ts'
import { filing } from './facts.ts'
import { type Facts, final, print, shapes } from './word-file.ts'

async function row(label: string, more: Facts): Promise<string[]> {
  const { tables } = await print({ ...filing, ...more })
  const found = tables.flatMap(shapes).find((line) => line.startsWith(label) || line.startsWith(`↑|${label}`))
  return (found ?? '').split('|').slice(1)
}

const budgets = (reception: string, running: string): Facts => ({
  'base.reception.budget': reception,
  'base.vehicleRunning.budget': running,
})

describe('a column of money', () => {
  test('prints two decimals as soon as any amount of the annex has decimals, derived ones included', async () => {
    expect(await row('三公经费', budgets('6', '1'))).toEqual(['7.47', '7.00', '4.89'])
    expect(await row('3、公务接待', budgets('6', '1'))).toEqual(['3.93', '6.00', '4.28'])
    expect(await row('3、公务接待', budgets('5.0', '1'))).toEqual(['3.93', '5.00', '4.28'])
  })

  test('keeps the decimals of an amount that was given with more, for the whole column', async () => {
    expect(await row('3、公务接待', budgets('6.1234', '1'))).toEqual(['3.93', '6.1234', '4.28'])
    expect(await row('公车运行维护', budgets('6.1234', '1'))).toEqual(['3.54', '1.0000', '0.61'])
    expect(await row('三公经费', budgets('6.1234', '1'))).toEqual(['7.47', '7.1234', '4.89'])
  })

  test('is not widened by an amount with more decimals than a cent has', async () => {
    expect(await row('公车运行维护', budgets('6.123456789', '1'))).toEqual(['3.54', '1.000000', '0.61'])
    expect(await row('3、公务接待', budgets('6.123456789', '1'))).toEqual(['3.93', '6.123456789', '4.28'])
  })

  test('prints whole amounts as they are if no amount of the annex has decimals', async () => {
    const whole = { 'project.2.funds.fiscal.annual': '431', 'project.2.funds.fiscal.executed': '430' }
    expect((await row('其中：当年财政拨款', whole)).slice(1, 4)).toEqual(['0', '431', '430'])
  })

  test('leaves blanks blank, and a negative amount its sign', async () => {
    expect(await row('2、出国经费', {})).toEqual(['', '', ''])
    expect(await row('3、公务接待', budgets('-6', '1'))).toEqual(['3.93', '-6.00', '4.28'])
  })
})

test('the scores of a column print as many decimals as the one with the most; weights and counts are unchanged', async () => {
  const scores = async (more: Facts) => {
    const { tables } = await print({ ...filing, ...more })
    const lines = (tables[1] ?? []).map((cells) => cells.map(({ text }) => text))
    return ['quality率', 'timeliness率', '总分'].map((name) =>
      lines.find((texts) => texts.includes(name))?.slice(-3, -1),
    )
  }
  expect(await scores({})).toEqual([
    ['10', '10'],
    ['10', '10'],
    ['100', '100'],
  ])
  expect(await scores({ 'overall.indicators.quality.1.score': '9.5' })).toEqual([
    ['10', '9.5'],
    ['10', '10.0'],
    ['100', '99.5'],
  ])
})

test('rates and areas print equal decimals as well; whole scores are unchanged', async () => {
  const buildings = await row('|业务用房', {})
  expect(buildings).toEqual(['业务用房 1200', '1180', '98.33%', '300.00', '', '0.00%'])
  expect(await row('|业务用房', { 'base.buildings.1.actualArea': '1180.5' })).toContain('1180.50')
  expect((await row('年度资金总额', {})).slice(1)).toEqual(['466.23', '4513.06', '4513.06', '10', '100%', '10'])
})

test('the facts are unchanged', () => {
  const facts = stating(nationalFiling(), { 'project.1.funds.fiscal.initial': '3000000' })
  const before = new Map(facts)
  assembleReport(national, { facts, department, year: nationalYear }, final)
  expect(facts).toEqual(before)
})
