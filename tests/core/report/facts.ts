import { tables } from '../../fixtures/tables.ts'
import type { Facts } from './word-file.ts'

/** A money row in its three years. */
function years(row: string, lastFinal: string, budget: string, final: string): Facts {
  return { [`${row}.lastFinal`]: lastFinal, [`${row}.budget`]: budget, [`${row}.final`]: final }
}

/** An indicator with its target read into number, sign and unit. */
export function indicator(row: string, name: string, more: Facts = {}): Facts {
  const cells = { target: '90%', direction: 'atLeast', unit: '', actual: '95%', weight: '10', score: '10', reason: '' }
  return Object.fromEntries(
    Object.entries({ name, ...cells, ...more }).map(([column, text]) => [`${row}.${column}`, text]),
  )
}

/** An annex with one indicator in every table except 生态效益, which has none. */
export function indicators(annex: string): Facts {
  const facts: Record<string, string> = {}
  for (const table of tables) {
    const list = `${annex}.indicators.${table}`
    facts[list] = table === 'ecological' ? '' : '1'
    if (table !== 'ecological') Object.assign(facts, indicator(`${list}.1`, `${table}率`))
  }
  return {
    ...facts,
    [`${annex}.heading.output`]: '50',
    [`${annex}.heading.benefit`]: '30',
    [`${annex}.heading.satisfaction`]: '10',
  }
}

export function project(number: number, name: string): Facts {
  const row = `project.${number}`
  return {
    [`${row}.name`]: name,
    [`${row}.authority`]: '云溪县农业农村局',
    [`${row}.implementer`]: '云溪县农技中心',
    [`${row}.funds.fiscal.initial`]: '0',
    [`${row}.funds.fiscal.annual`]: '431.44',
    [`${row}.funds.fiscal.executed`]: '431.44',
    [`${row}.funds.carryover.initial`]: '',
    [`${row}.funds.carryover.annual`]: '',
    [`${row}.funds.carryover.executed`]: '',
    ...indicators(row),
  }
}

/** A small county department's filing. */
export const filing: Facts = {
  'base.staff.quota': '32',
  'base.staff.actual': '29',
  ...years('base.vehiclePurchase', '', '', ''),
  ...years('base.vehicleRunning', '3.54', '1.05', '0.61'),
  ...years('base.overseas', '', '', ''),
  ...years('base.reception', '3.93', '5.0', '4.28'),
  ...years('base.projects', '4096.83', '15', '3837.88'),
  'base.otherProjects': '',
  'base.provincial': '2,1',
  'base.provincial.1.name': '高标准农田建设资金',
  ...years('base.provincial.1', '100', '200', '300'),
  'base.provincial.2.name': '农机购置补贴资金',
  ...years('base.provincial.2', '10', '20', '30'),
  'base.procurement.budget': '260',
  'base.procurement.goods': '190.85',
  'base.procurement.works': '0',
  'base.procurement.services': '69.06',
  'base.buildings': '1',
  'base.buildings.1.name': '业务用房',
  'base.buildings.1.approvedArea': '1200',
  'base.buildings.1.actualArea': '1180',
  'base.buildings.1.budgetInvestment': '300',
  'base.buildings.1.actualInvestment': '',
  'base.signature.preparer': '周敏',
  'overall.funds.total.annual': '4513.06',
  'overall.income.general': '4211.68',
  'overall.income.governmentFund': '50.92',
  'overall.income.nonTax': '',
  'overall.income.other': '248.75',
  'overall.expenditure.basic': '675.18',
  'overall.goal.expected': '完成高标准农田建设2万亩。',
  'overall.goal.actual': '建成2.1万亩。',
  ...indicators('overall'),
  'overall.indicators.quantity': '2,1',
  ...indicator('overall.indicators.quantity.2', '培训场次', { target: '12', unit: '场', actual: '13' }),
  project: '2,1',
  ...project(1, '高标准农田建设资金'),
  ...project(2, '农机购置补贴资金'),
  'report.initialBudget.basic': '451.23',
  'report.date': '2024-07-03',
}
