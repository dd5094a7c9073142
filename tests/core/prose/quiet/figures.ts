import { Decimal } from 'decimal.js'
import type { Facts } from '../../../../core/facts.ts'
import { evaluate } from '../../../../core/formula.ts'
import { form, year } from '../../../fixtures/facts.ts'

/** A sentence's name for a figure → its cell, or the sum of a column. */
const cells: Readonly<Record<string, string>> = {
  编制: 'base.staff.quota',
  在职: 'base.staff.actual',
  退休: 'unit.retired',
  年初: 'overall.funds.total.initial',
  全年: 'overall.funds.total.annual',
  执行: 'overall.funds.total.executed',
  执行得分: 'overall.funds.total.score',
  总分: 'overall.total.score',
  满分: 'overall.total.weight',
  总收入: 'overall.income.total',
  一般收入: 'overall.income.general',
  基金: 'overall.income.governmentFund',
  其他资金: 'overall.income.other',
  总支出: 'overall.expenditure.total',
  基本: 'overall.expenditure.basic',
  基本预算: 'report.initialBudget.basic',
  一般预算: 'report.initialBudget.general',
  一般基本: 'report.general.basic',
  一般项目: 'report.general.projects',
  国资: 'report.stateCapital.amount',
  社保: 'report.socialInsurance.amount',
  项目: 'base.projects.final',
  采购预算: 'base.procurement.budget',
  采购: 'base.procurement.final',
  货物: 'base.procurement.goods',
  工程: 'base.procurement.works',
  服务: 'base.procurement.services',
  公用: 'base.publicFunds.final',
  业务: 'base.operations.final',
  维护: 'base.maintenance.final',
  省级: 'base.provincial.*.final',
  省级预算: 'base.provincial.*.budget',
  其他: 'base.otherProjects.*.final',
  规模率: 'base.buildings.1.areaRate',
  概算率: 'base.buildings.1.investmentRate',
  专一全年: 'project.1.funds.total.annual',
  专一执行: 'project.1.funds.total.executed',
  专一得分: 'project.1.total.score',
  专二得分: 'project.2.total.score',
  单独自评: 'project.*.funds.total.executed',
}

/** Rows of annex 1 with their three columns: 接待上年, 接待预算, 接待决算. */
const rows: Readonly<Record<string, string>> = {
  三公: 'base.threePublic',
  车辆: 'base.vehicles',
  购车: 'base.vehiclePurchase',
  运行: 'base.vehicleRunning',
  出国: 'base.overseas',
  接待: 'base.reception',
  项目: 'base.projects',
  公用: 'base.publicFunds',
  办公: 'base.office',
  水电差旅: 'base.utilitiesTravel',
  会议培训: 'base.meetingsTraining',
  业务: 'base.operations',
  省一: 'base.provincial.1',
  省二: 'base.provincial.2',
  他一: 'base.otherProjects.1',
  他二: 'base.otherProjects.2',
  专一: 'project.1',
  专二: 'project.2',
}
const columns: Readonly<Record<string, string>> = { 上年: 'lastFinal', 预算: 'budget', 决算: 'final' }

/** The figure of a name: its cell's stated or computed value, blank as 0; undefined if the name has none. */
export function figureAt(facts: Facts, name: string): Decimal | undefined {
  const [, row = '', column = ''] = /^(.+)(上年|预算|决算)$/.exec(name) ?? []
  const address = cells[name] ?? (rows[row] && `${rows[row]}.${columns[column]}`)
  if (address) return evaluate(form, facts, address)?.value
  const [, indicator = '', side] = /^(.+)(目标|实际)$/.exec(name) ?? []
  const line = indicatorAt(facts, indicator)
  if (line) return numberAt(facts, `${line}.${side === '目标' ? 'target' : 'actual'}`)
  if (/^[\d.]+$/.test(name)) return new Decimal(name)
  return counted[name]?.(facts)
}

/** The number in a cell; undefined if it contains words. */
function numberAt(facts: Facts, address: string): Decimal | undefined {
  const said = facts.get(address) || '0'
  return /^[\d.]+$/.test(said) ? new Decimal(said) : undefined
}

const total = (facts: Facts, name: string) => figureAt(facts, name) ?? new Decimal(0)

const counted: Readonly<Record<string, (facts: Facts) => Decimal>> = {
  零: () => new Decimal(0),
  年: () => new Decimal(year),
  明年: () => new Decimal(year + 1),
  上年: () => new Decimal(year - 1),
  股室: (facts) => lines(facts, 'unit.offices'),
  下属: (facts) => lines(facts, 'unit.subordinates'),
  一般支出: (facts) => total(facts, '一般基本').plus(total(facts, '一般项目')),
  指标得分: (facts) => total(facts, '总分').minus(total(facts, '执行得分')),
  项目数: (facts) => new Decimal((facts.get('project') ?? '').split(',').length),
  楼堂馆所: (facts) =>
    new Decimal((facts.get('base.buildings') ?? '').split(',').filter((number) => number !== '').length),
  失分项: (facts) => new Decimal(indicatorRows(facts).filter((row) => !isFull(facts, row)).length),
  指标数: (facts) => new Decimal(indicatorRows(facts).length),
  满分项: (facts) => new Decimal(indicatorRows(facts).filter((row) => isFull(facts, row)).length),
}

/** Indicators of annex 2 that sentences name. */
const indicators: Readonly<Record<string, string>> = {
  指一: 'overall.indicators.quantity.1',
  指二: 'overall.indicators.quantity.2',
  指费: 'overall.indicators.cost.1',
  满意: 'overall.indicators.satisfaction.1',
}

/**
 * An indicator that sentences name: 失一 and 项失 are the first that lost points in annex 2 and in project 1, 定一 the first
 * in words.
 */
function indicatorAt(facts: Facts, name: string): string | undefined {
  const annex = { 失一: 'overall', 项失: 'project.1' }[name]
  if (name === '定一') return indicatorRows(facts).find((row) => facts.get(`${row}.direction`) === 'qualitative')
  return annex ? indicatorRows(facts, annex).find((row) => !isFull(facts, row)) : indicators[name]
}

const limits: Readonly<Record<string, string>> = { atLeast: '不少于', atMost: '不超过', equal: '为' }

/** What a sentence refers to by name: a row, the unit's word for itself, the missed indicators. */
export function wordsAt(facts: Facts, name: string): string | undefined {
  const [, row = '', what = ''] = /^(.+)(名|位|限|况)$/.exec(name) ?? []
  const line = indicatorAt(facts, row) ?? rows[row]
  if (what === '限') return limits[facts.get(`${line}.direction`) ?? '']
  if (what === '况') return facts.get(`${line}.actual`)
  if (what === '位') return facts.get(`${line}.unit`)
  if (what === '名') return facts.get(`${line}.name`)
  if (name === '自称') return facts.get('unit.selfReference')
  return name === '失分' ? missed(facts) : undefined
}

function missed(facts: Facts): string | undefined {
  const names = indicatorRows(facts).flatMap((row) => (isFull(facts, row) ? [] : [facts.get(`${row}.name`) ?? '']))
  return names.length > 0 && names.length < 30 ? names.join('、') : undefined
}

function lines(facts: Facts, address: string): Decimal {
  return new Decimal((facts.get(address) ?? '').split('\n').filter((line) => line !== '').length)
}

/** The indicators of an annex, in any order. */
export function indicatorRows(facts: Facts, annex = 'overall'): string[] {
  const rows = [...facts.keys()].flatMap((at) => /^(.+\.indicators\.\w+\.\d+)\.name$/.exec(at)?.[1] ?? [])
  return rows.filter((row) => row.startsWith(`${annex}.`))
}

function isFull(facts: Facts, row: string): boolean {
  return facts.get(`${row}.score`) === facts.get(`${row}.weight`)
}
