import type { Check, Pattern } from '../../edition.ts'
import { tables } from './indicators.ts'

const years = ['lastFinal', 'budget', 'final'] as const
const columns = ['initial', 'annual', 'executed'] as const

/** The annexes that are signed. */
const signed = ['base', 'overall', 'project.*']

/** Rows that state the same thing for three years: of small sums and of large ones. */
const small = [
  'base.vehiclePurchase',
  'base.vehicleRunning',
  'base.overseas',
  'base.reception',
  'base.office',
  'base.utilitiesTravel',
  'base.meetingsTraining',
]
const large = [
  'base.projects',
  'base.operations',
  'base.maintenance',
  'base.otherProjects.*',
  'base.provincial.*',
  'base.publicFunds',
]

/** What is stated in more than one place, by what the check is called; the cell to mend first in front. */
const stated: Readonly<Record<string, readonly Pattern[]>> = {
  'base.procurement': ['base.procurement.final', 'base.procurement.budget'],
  'base.buildings.*': ['base.buildings.*.actualInvestment', 'base.buildings.*.budgetInvestment'],
  'overall.expenditure.basic': ['overall.expenditure.basic', 'report.general.basic', 'report.initialBudget.basic'],
  'report.general.projects': ['report.general.projects', 'base.projects.final'],
  'report.initialBudget.general': ['report.initialBudget.general', 'overall.funds.total.initial'],
  'overall.funds.total': columns.map((column) => `overall.funds.total.${column}`),
  'overall.income.total': ['overall.income.total', 'overall.expenditure.total'],
  'project.*.funds.fiscal': columns.map((column) => `project.*.funds.fiscal.${column}`),
  'project.*.funds.carryover': columns.map((column) => `project.*.funds.carryover.${column}`),
  'project.*.funds.other': columns.map((column) => `project.*.funds.other.${column}`),
}

/** Sums below `from` say nothing: a project can grow from a few hundred 元 to hundreds of 万元. */
function magnitude(id: string, cells: readonly Pattern[], from: number): Check {
  return {
    id: `${id}.magnitude`,
    kind: 'magnitude',
    grade: 'must',
    basis: '本套表金额单位为万元',
    says: '与同一事项的另一个数相差约一万倍，像是把元填成了万元。请按万元改正。',
    cells,
    from,
    times: [8000, 12000],
  }
}

const magnitudes: readonly Check[] = [
  ...small.map((row) => magnitude(row, yearsOf(row), 0.2)),
  ...large.map((row) => magnitude(row, yearsOf(row), 1)),
  ...Object.entries(stated).map(([id, cells]) => magnitude(id, cells, 1)),
]

function yearsOf(row: string): Pattern[] {
  return years.map((column) => `${row}.${column}`)
}

const dates: readonly Check[] = ['report.date', ...signed.map((annex) => `${annex}.signature.date`)].map((cell) => ({
  id: `${cell}.afterYear`,
  kind: 'dated',
  grade: 'explain',
  basis: '自评在年度结束后进行',
  says: '日期早于年度终了，那时还没有全年的执行数。请核对日期，或说明理由。',
  cell,
  from: '12-31',
}))

const staff: Check = {
  id: 'base.staff.quota.retired',
  kind: 'same',
  grade: 'explain',
  basis: '附件一·财政供养人员情况（编制数不含退休人员）',
  says: '编制数正好等于在职人数加退休人数，像是把退休人员算进了编制。请按编制文件核对，属实就说明。',
  when: { above: ['unit.retired', { constant: '0' }] },
  left: 'base.staff.quota',
  right: { sum: ['base.staff.actual', 'unit.retired'] },
}

const projects: readonly Check[] = [
  {
    id: 'project.funds.unplanned',
    kind: 'same',
    grade: 'note',
    basis: '附件三·项目资金',
    says: '各项目年初预算都是0，全年预算数与执行数分毫不差，像是按执行数倒填的。请核对下达文件上的全年预算数。',
    when: { equal: ['project.*.funds.total.initial', { constant: '0' }] },
    at: 'project',
    left: 'project.*.funds.total.annual',
    right: 'project.*.funds.total.executed',
  },
  {
    id: 'project.indicators.alike',
    kind: 'alike',
    grade: 'explain',
    basis: '项目绩效指标应结合项目特点设置',
    says: '几个项目的指标几乎一样，看不出各自做了什么。请按项目内容分别设置，或说明为什么相同。',
    each: 'project.*',
    rows: tables.map((table) => `project.*.indicators.${table}.*`),
    columns: ['name', 'target', 'actual', 'weight'],
    share: 0.8,
    least: 3,
  },
]

const fullMarks: Check = {
  id: 'overall.total.score.full',
  kind: 'same',
  grade: 'note',
  basis: '自评应实事求是',
  says: '附件二和各项目都是满分。请再看一遍有没有没做到位的指标。',
  left: { sum: ['overall.total.score', 'project.*.total.score'] },
  right: { sum: ['overall.total.weight', 'project.*.total.weight'] },
}

/** Figures and blocks that can be true and seldom are. */
export const plausibleChecks: readonly Check[] = [staff, ...magnitudes, ...dates, ...projects, fullMarks]
