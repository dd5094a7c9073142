import type { Dice } from '../../../fixtures/dice.ts'
import { drawn, type Gathered, listed } from './filing.ts'
import { amount, said, sum, type Three, three, written } from './money.ts'
import { buildingNames, frugality, otherNames, provincialNames } from './names.ts'
import type { Project } from './project.ts'

/** The spending of annex 1: all projects, and the minimum spent on 基本支出. */
export type Spent = { readonly projects: Three; readonly publicFunds: Three }

const columns = ['lastFinal', 'budget', 'final'] as const

/** 附件一 of a department with these projects. */
export function baseOf(dice: Dice, { facts }: Gathered, projects: readonly Project[]): Spent {
  const write = (row: string, amounts: Three, all = false) => {
    for (const [at, column] of columns.entries()) {
      const hundredths = amounts[at] ?? 0
      facts.set(`base.${row}.${column}`, all ? written(hundredths) : said(dice, hundredths))
    }
  }
  staffOf(dice, facts)
  for (const row of ['vehiclePurchase', 'vehicleRunning', 'overseas', 'reception']) write(row, three(dice, 900))
  const rows = projectRows(dice, facts, projects)
  for (const { row, amounts } of rows) write(row, amounts)
  const all = sum(rows.map(({ amounts }) => amounts))
  write('projects', all, true)
  const parts = ['office', 'utilitiesTravel', 'meetingsTraining'].map((row) => ({ row, amounts: three(dice, 2000) }))
  for (const { row, amounts } of parts) write(row, amounts)
  const publicFunds = sum([...parts.map(({ amounts }) => amounts), three(dice, 3000)])
  write('publicFunds', publicFunds, true)
  procurementOf(dice, facts)
  buildingsOf(dice, facts)
  facts.set('base.frugality.text', dice.pick(frugality))
  return { projects: all, publicFunds }
}

function staffOf(dice: Dice, facts: Map<string, string>): void {
  const quota = 9 + dice.upTo(60)
  facts.set('base.staff.quota', `${quota}`)
  facts.set('base.staff.actual', `${quota - dice.upTo(5)}`)
}

type Row = { readonly row: string; readonly amounts: Three }

/** The rows whose sum is 项目支出. */
function projectRows(dice: Dice, facts: Map<string, string>, projects: readonly Project[]): Row[] {
  const [operations, maintenance] = [three(dice, 20_000), three(dice, 5000)]
  for (const { provincial, executed } of projects) if (!provincial) operations[2] += executed
  const others = drawn(dice, otherNames, dice.upTo(5)).map((name) => ({ name, amounts: three(dice, 8000) }))
  const granted = projects
    .filter(({ provincial }) => provincial)
    .map(({ name, initial, executed }) => ({ name, amounts: [amount(dice, 5000), initial, executed] as Three }))
  const more = drawn(dice, provincialNames, dice.upTo(Math.max(1, 3 - granted.length)))
  const provincial = [...granted, ...more.map((name) => ({ name, amounts: three(dice, 9000) }))]
  return [
    { row: 'operations', amounts: operations },
    { row: 'maintenance', amounts: maintenance },
    ...named(facts, 'otherProjects', others),
    ...named(facts, 'provincial', provincial),
  ]
}

function named(facts: Map<string, string>, list: string, rows: readonly { name: string; amounts: Three }[]): Row[] {
  facts.set(`base.${list}`, listed(rows.length))
  return rows.map(({ name, amounts }, at) => {
    facts.set(`base.${list}.${at + 1}.name`, name)
    return { row: `${list}.${at + 1}`, amounts }
  })
}

function procurementOf(dice: Dice, facts: Map<string, string>): void {
  const [goods, works, services] = three(dice, 6000)
  facts.set('base.procurement.goods', written(goods))
  facts.set('base.procurement.works', written(works))
  facts.set('base.procurement.services', written(services))
  facts.set('base.procurement.budget', written(goods + works + services + dice.upTo(800)))
}

function buildingsOf(dice: Dice, facts: Map<string, string>): void {
  const count = dice.chance(0.6) ? 0 : 1 + dice.upTo(2)
  facts.set('base.buildings', listed(count))
  for (const [at, name] of drawn(dice, buildingNames, count).entries()) {
    const [area, money] = [800 + dice.upTo(3000), 20_000 + dice.upTo(60_000)]
    const values = {
      name,
      approvedArea: `${area}`,
      actualArea: `${area - dice.upTo(50)}`,
      budgetInvestment: written(money),
      actualInvestment: written(money - dice.upTo(900)),
    }
    for (const [column, value] of Object.entries(values)) facts.set(`base.buildings.${at + 1}.${column}`, value)
  }
}
