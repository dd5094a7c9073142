import { allFull } from '../../../fixtures/all-full.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { diceOf } from '../../../fixtures/dice.ts'
import { cells, money, stating, type Table, unasked } from '../../../fixtures/facts.ts'
import { randomFiling } from '../../../fixtures/random-filing.ts'

const things = ['村道', '水渠', '茶园', '校舍', '药房', '路灯', '公厕', '泵站', '冷库', '苗圃', '桥涵', '球场']
const works = ['新建', '改造', '巡查', '维护', '验收', '管护', '养护', '检测', '修缮', '消毒', '测绘', '评估']

/**
 * A random filing to report about: every indicator has a distinct name, there may be money of other funds, and annex 2
 * may have lost nothing.
 */
export function reportedFiling(seed: number): Map<string, string> {
  const facts = randomFiling(seed)
  const dice = diceOf(seed + 7)
  const rows = [...facts.keys()].flatMap((at) => /^(.+\.indicators\.\w+\.\d+)\.name$/.exec(at)?.[1] ?? [])
  const names = rows.map((row, at): [string, string] => [`${row}.name`, nameAt(at)])
  const fund = dice.chance(0.5) ? (dice.roll() * 200).toFixed(2) : ''
  const general = Number(facts.get('overall.income.general')) + (dice.chance(0.3) ? 12.5 : 0)
  const income = { 'overall.income.governmentFund': fund, 'overall.income.general': String(general) }
  const bought = dice.chance(0.3) ? { 'base.vehiclePurchase.final': '', 'base.overseas.final': '' } : {}
  const other = dice.chance(0.3) ? { 'overall.income.other': (dice.roll() * 50).toFixed(2) } : {}
  const table: Table = { ...Object.fromEntries(names), ...income, ...other, ...bought }
  const reported = stating(facts, table, { 'overall.indicators.satisfaction.1.name': '群众满意度' })
  return dice.chance(0.3) ? allFull(reported, 'overall') : reported
}

function nameAt(at: number): string {
  const thing = things[at % things.length] ?? ''
  const work = works[Math.floor(at / things.length) % works.length] ?? ''
  return `${thing}${work}${at < things.length * works.length ? '' : '复查'}数量`
}

const threePublic = ['base.vehiclePurchase', 'base.vehicleRunning', 'base.overseas', 'base.reception']
const projects = ['base.projects', 'base.operations', 'base.maintenance']

/** A filing of a small unit: no projects, no 三公, no procurement, one fund, no missed indicator. */
export function smallUnit(): Map<string, string> {
  return stating(
    unasked(allFull(correctFiling(), 'overall'), 'project', 'base.provincial', 'base.otherProjects', 'base.buildings'),
    ...[...threePublic, ...projects].map((row) => money(row, '0 0 0')),
    { project: '', 'base.provincial': '', 'base.otherProjects': '', 'base.buildings': '' },
    cells('base.procurement', { budget: '', goods: '', works: '', services: '' }),
    cells('overall.income', { general: '700', governmentFund: '', nonTax: '', other: '' }),
    cells('report.general', { basic: '690', projects: '0' }),
    { 'overall.funds.total.annual': '700', 'report.initialBudget.general': '650' },
  )
}

/** A filing with a 三公 budget of which nothing was spent, only goods bought, everything else spent as planned. */
export function nothingSpent(): Map<string, string> {
  return stating(
    correctFiling(),
    ...threePublic.map((row) => money(row, '2 1.5 0')),
    cells('base.procurement', { works: '', services: '' }),
    { 'report.initialBudget.basic': '690', 'overall.funds.total.annual': '1694.5' },
  )
}
