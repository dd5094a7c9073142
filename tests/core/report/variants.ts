import type { Form } from '../../../core/form.ts'
import { assembleReport, type ReportOptions } from '../../../core/report/assemble.ts'
import type { Document } from '../../../core/report/blocks.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { cells, form as hunan, money, stating, type Table, unasked, year } from '../../fixtures/facts.ts'
import { type IndicatorLine, indicators } from '../../fixtures/indicators.ts'
import { national, nationalFiling, nationalTables, nationalYear } from '../../fixtures/national.ts'
import { tables } from '../../fixtures/tables.ts'
import { final } from './word-file.ts'

/** The amount to print: projects, indicators of each annex with the length of their reasons, rows of lists. */
export type Amount = {
  readonly projects?: number
  readonly indicators?: number
  /** The characters in the reason of every fourth indicator. */
  readonly reason?: number
  readonly others?: number
  readonly buildings?: number
}

const names = '指导企业申报技术改造项目'
const reasons = '受防汛应急响应影响，两场培训推迟到次年举办；下年度提前一个季度排定计划并按月调度，由分管领导逐月督办，'

export function hunanReport(amount: Amount, options: ReportOptions = final): Document {
  const { projects = 1, indicators: count, others, buildings } = amount
  const facts = withProjects(correctFiling(), projects)
  const annexes = ['overall', ...numbersTo(projects).map((number) => `project.${number}`)]
  const added = [
    ...(count === undefined ? [] : annexes.map((annex) => indicatorsOf(annex, tables, count, amount.reason))),
    ...(others === undefined ? [] : [listOf('base.otherProjects', others, otherRow)]),
    ...(buildings === undefined ? [] : [listOf('base.buildings', buildings, buildingRow)]),
  ]
  return assembleReport(hunan, { facts: stating(facts, ...added), department, year }, options)
}

export function nationalReport(amount: Amount, options: ReportOptions = final, more: Table = {}): Document {
  const { projects = 1, indicators: count } = amount
  const facts = withProjects(nationalFiling(), projects)
  const annexes = numbersTo(projects).map((number) => `project.${number}`)
  const added =
    count === undefined ? [] : annexes.map((annex) => indicatorsOf(annex, nationalTables, count, amount.reason))
  return assembleReport(national, { facts: stating(facts, ...added, more), department, year: nationalYear }, options)
}

export const reports: readonly { readonly form: Form; readonly print: typeof hunanReport }[] = [
  { form: hunan, print: hunanReport },
  { form: national, print: nationalReport },
]

/** So many projects, each filled in like the first. */
function withProjects(facts: Map<string, string>, projects: number): Map<string, string> {
  const first = [...facts].filter(([address]) => address.startsWith('project.1.'))
  const copies = numbersTo(projects).map(
    (number): Table =>
      Object.fromEntries(first.map(([address, value]) => [address.replace('project.1.', `project.${number}.`), value])),
  )
  return stating(unasked(facts, 'project'), ...copies, { project: numbersTo(projects).join(',') })
}

/** So many indicators, spread over the tables of an annex; every fourth lost points. */
function indicatorsOf(annex: string, second: readonly string[], count: number, reason = 5): Table {
  const given: Record<string, IndicatorLine[]> = {}
  for (let at = 0; at < count; at += 1) {
    const table = second[Math.floor((at * second.length) / count)] ?? ''
    given[table] = [...(given[table] ?? []), indicatorLine(at, reason)]
  }
  return indicators(annex, given, second)
}

function indicatorLine(at: number, reason: number): IndicatorLine {
  const name = `${names.slice(0, 6 + (at % 5))}${at + 10}`
  const why = reasons.repeat(1 + Math.ceil(reason / reasons.length)).slice(0, reason)
  return at % 4 === 0
    ? [name, 'atLeast', '50', '45', '次', '4', '3.60', { reason: why }]
    : [name, 'atLeast', '50', '55', '次', '4', '4', { reason: '' }]
}

function listOf(list: string, count: number, rowOf: (row: string, number: number) => Table): Table {
  const rows = numbersTo(count).map((number) => rowOf(`${list}.${number}`, number))
  return Object.assign({ [list]: numbersTo(count).join(',') }, ...rows)
}

function otherRow(row: string, number: number): Table {
  return { [`${row}.name`]: `第${number}批科技专干工作经费`, ...money(row, `${number}.5 ${number} ${number}.25`) }
}

function buildingRow(row: string, number: number): Table {
  const sizes = { approvedArea: '1250', actualArea: '1240', budgetInvestment: '310', actualInvestment: '308.6' }
  return cells(row, { name: `附属用房${number}`, ...sizes })
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
