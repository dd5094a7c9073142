import { diceOf } from '../../../fixtures/dice.ts'
import { stating, type Table } from '../../../fixtures/facts.ts'
import { randomFiling } from '../../../fixtures/random-filing.ts'

const things = ['村道', '水渠', '茶园', '校舍', '药房', '路灯', '公厕', '泵站', '冷库', '苗圃', '桥涵', '球场']
const works = ['新建', '改造', '巡查', '维护', '验收', '管护', '养护', '检测', '修缮', '消毒', '测绘', '评估']

/** A random filing to write a report about: every indicator has a name of its own, money of other funds may come in. */
export function reportedFiling(seed: number): Map<string, string> {
  const facts = randomFiling(seed)
  const dice = diceOf(seed + 7)
  const rows = [...facts.keys()].flatMap((at) => /^(.+\.indicators\.\w+\.\d+)\.name$/.exec(at)?.[1] ?? [])
  const names = rows.map((row, at): [string, string] => [`${row}.name`, nameAt(at)])
  const fund = dice.chance(0.5) ? (dice.roll() * 200).toFixed(2) : ''
  const general = Number(facts.get('overall.income.general')) + (dice.chance(0.3) ? 12.5 : 0)
  const income = { 'overall.income.governmentFund': fund, 'overall.income.general': String(general) }
  const bought = dice.chance(0.3) ? { 'base.vehiclePurchase.final': '', 'base.overseas.final': '' } : {}
  const table: Table = { ...Object.fromEntries(names), ...income, ...bought }
  return stating(facts, table, { 'overall.indicators.satisfaction.1.name': '群众满意度' })
}

function nameAt(at: number): string {
  const thing = things[at % things.length] ?? ''
  const work = works[Math.floor(at / things.length) % works.length] ?? ''
  return `${thing}${work}${at < things.length * works.length ? '' : '复查'}数量`
}
