import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import {
  datedAfterNotice,
  datedAfterYear,
  magnitude,
  ofOwnUnit,
  ofTheYear,
  projectChecks,
  projectOfOwnUnit,
  type Slip,
} from '../shared/plausible-checks.ts'
import { levels } from './indicators.ts'

const years = ['lastFinal', 'budget', 'final'] as const
const columns = ['initial', 'annual', 'executed'] as const

/** The annexes that are signed. */
const signed = ['base', 'overall', 'project.*']

/** Rows that state the same thing for three years: those of small sums and those of large ones. */
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

/** What is stated in more than one cell, by the check's id; the cell to mend first in front. */
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

const slip: Slip = {
  basis: '本套表金额单位为万元',
  says: '与同一事项的另一个数相差约一万倍，像是有一个按元填了。请核对，改成万元。',
}

const magnitudes: readonly Check[] = [
  ...small.map((row) => magnitude(row, yearsOf(row), 0.2, slip)),
  ...large.map((row) => magnitude(row, yearsOf(row), 1, slip)),
  ...Object.entries(stated).map(([id, cells]) => magnitude(id, cells, 1, slip)),
]

function yearsOf(row: string): Pattern[] {
  return years.map((column) => `${row}.${column}`)
}

const dates = ['report.date', ...signed.map((annex) => `${annex}.signature.date`)].map(datedAfterYear)

/** Texts about the year, besides the report's own. */
const ofYear: readonly Check[] = [
  ...['overall', 'project.*'].flatMap((annex) =>
    ['expected', 'actual'].map((cell) => ofTheYear(`${annex}.goal.${cell}`)),
  ),
  ...['overall', 'project.*'].flatMap((annex) =>
    ['expected', 'actual'].map((cell) => ofOwnUnit(`${annex}.goal.${cell}`, 'unit.name')),
  ),
  ofOwnUnit('unit.duties', 'unit.name'),
  projectOfOwnUnit('unit.name'),
  ofTheYear('report.change.reason'),
  ofTheYear('unit.noticeTitle', '通知标题里的年份不是评价年度。请核对是不是今年的通知，有误请改正，或说明理由。'),
  datedAfterNotice('report.date', 'unit.notice'),
]

const staff: Check = {
  id: 'base.staff.quota.retired',
  kind: 'same',
  grade: 'explain',
  basis: '附件一 财政供养人员情况（编制数不含退休人员）',
  says: '编制数正好等于在职人数加退休人数，像是把退休人员算进了编制。请按编制文件核对；有误请改正，属实请说明。',
  when: { above: ['unit.retired', { constant: '0' }] },
  left: 'base.staff.quota',
  right: { sum: ['base.staff.actual', 'unit.retired'] },
}

const fullMarks: Check = {
  id: 'overall.total.score.full',
  kind: 'allSame',
  grade: 'note',
  basis: '自评应实事求是',
  says: '附件二和各项目都是满分。请再核对一遍完成值和得分；属实不用改。',
  pairs: [
    ['overall.total.score', 'overall.total.weight'],
    ['project.*.total.score', 'project.*.total.weight'],
  ],
}

/** Figures and blocks that can be true but seldom are. */
export const plausibleChecks: readonly Check[] = [
  staff,
  ...magnitudes,
  ...dates,
  ...ofYear,
  ...projectChecks(levels, '附件三 项目资金'),
  fullMarks,
]
