import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import { headingChecks, indicatorChecks, type Standard } from '../shared/indicator-checks.ts'
import { type Explaining, reviewChecks } from '../shared/review-checks.ts'
import { wordingChecks } from '../shared/wording-checks.ts'
import { budgetChecks, farAboveBudget, hasGrown } from './budget-checks.ts'
import { levels, scoring } from './indicators.ts'
import { plausibleChecks } from './plausible-checks.ts'
import { proseChecks } from './prose-checks.ts'
import { reportChecks } from './report-checks.ts'

const form = '附件一 经费控制情况'
const notice: Standard = {
  basis: '县财政局年度绩效自评通知（原则上）',
  mend: '请按通知调整；确需不同的，请说明理由。',
}
const years = ['lastFinal', 'budget', 'final'] as const

const parts: readonly Check[] = years.flatMap((column): readonly Check[] => [
  {
    id: `base.projects.${column}.parts`,
    kind: 'equal',
    grade: 'must',
    basis: form,
    says: '项目支出应等于附件一项目支出下各行之和。请补上缺的行（其他项目、省级专项），或改正合计。',
    left: `base.projects.${column}`,
    right: {
      sum: [
        `base.operations.${column}`,
        `base.maintenance.${column}`,
        `base.otherProjects.*.${column}`,
        `base.provincial.*.${column}`,
      ],
    },
  },
  {
    id: `base.publicFunds.${column}.parts`,
    kind: 'atMost',
    grade: 'must',
    basis: form,
    says: '公用经费的“其中”各项之和不应超过公用经费。请核对“其中”各项或公用经费。',
    at: `base.publicFunds.${column}`,
    left: { sum: [`base.office.${column}`, `base.utilitiesTravel.${column}`, `base.meetingsTraining.${column}`] },
    right: `base.publicFunds.${column}`,
  },
])

/** A part that may not exceed its whole. */
function within(id: string, left: Pattern, right: Pattern, basis: string, says: string): Check {
  return { id, kind: 'atMost', grade: 'must', basis, says, left, right }
}

const wholes: readonly Check[] = [
  within(
    'base.publicFunds.final.withinBasic',
    'base.publicFunds.final',
    'overall.expenditure.basic',
    '附件一与附件二一致',
    '公用经费是基本支出的一部分，不应超过附件二的基本支出。请核对，改正有误的一处。',
  ),
  within(
    'base.publicFunds.budget.withinBasic',
    'base.publicFunds.budget',
    'report.initialBudget.basic',
    '附件一与年初预算一致',
    '公用经费预算是年初基本支出的一部分，不应超过年初基本支出。请核对，改正有误的一处。',
  ),
  within(
    'report.general.basic.withinAll',
    'report.general.basic',
    'overall.expenditure.basic',
    '附件二与附件四一致',
    '一般公共预算安排的基本支出不应超过全部基本支出。请核对，改正有误的一处。',
  ),
  within(
    'report.general.projects.withinAll',
    'report.general.projects',
    'base.projects.final',
    '附件一与附件四一致',
    '一般公共预算安排的项目支出不应超过全部项目支出。请核对，改正有误的一处。',
  ),
]

const growth: readonly Check[] = [
  'base.publicFunds',
  'base.office',
  'base.utilitiesTravel',
  'base.meetingsTraining',
  'base.projects',
].map(
  (row): Check => ({
    id: `${row}.final.growth`,
    kind: 'atMost',
    grade: 'explain',
    basis: '从严控制一般性支出的要求（30%为提醒线）',
    says: '本年决算比上年增长超过30%。请核对；有误请改正，属实请说明原因。',
    when: { above: [`${row}.lastFinal`, { constant: '0' }] },
    left: `${row}.final`,
    right: `${row}.lastFinal`,
    times: '1.3',
    ...(row === 'base.projects' ? { explainedBy: 'report.change.projects' } : {}),
  }),
)

const threePublic: readonly Check[] = (['budget', 'lastFinal'] as const).map(
  (column): Check => ({
    id: `base.threePublic.final.above.${column}`,
    kind: 'atMost',
    grade: 'explain',
    basis: column === 'budget' ? '“三公”经费不得超预算支出' : '“三公”经费只减不增的要求',
    says: `“三公”经费决算高于${column === 'budget' ? '本年预算' : '上年决算'}。请核对，属实请说明原因。`,
    left: 'base.threePublic.final',
    right: `base.threePublic.${column}`,
  }),
)

/**
 * Exceeding the budget is explained in the talk, in the same explanation as growth or as exceeding it by far if that
 * needs one; a file may lack it.
 */
const aboveBudget: readonly Check[] = (
  [
    ['base.publicFunds', '公用经费', [{ not: hasGrown('base.publicFunds') }]],
    ['base.procurement', '政府采购', []],
  ] as const
).map(
  ([row, name, but]): Check => ({
    id: `${row}.final.above.budget`,
    kind: 'atMost',
    grade: 'explain',
    inFile: 'silent',
    basis: '按批复的预算支出的要求',
    says: `${name}决算高于本年预算。请核对，属实请说明原因。`,
    when: { all: [{ above: [`${row}.budget`, { constant: '0' }] }, { not: farAboveBudget(row) }, ...but] },
    left: `${row}.final`,
    right: `${row}.budget`,
  }),
)

const staff: Check = {
  id: 'base.staff.actual.quota',
  kind: 'atMost',
  grade: 'explain',
  basis: '附件一 财政供养人员情况',
  says: '实际在职人数超过编制数。请核对（退休人员不计入），属实请说明原因。',
  left: 'base.staff.actual',
  right: 'base.staff.quota',
}

const money: readonly Check[] = [
  {
    id: 'overall.income.total.spending',
    kind: 'equal',
    grade: 'explain',
    basis: '附件二 年度预算申请',
    says: '收入合计与支出合计不相等。如果动用了上年结转或形成结余，请说明；否则请核对两边。',
    left: 'overall.income.total',
    right: 'overall.expenditure.total',
  },
  {
    id: 'overall.funds.total.annual.growth',
    kind: 'atMost',
    grade: 'explain',
    basis: '附件二 年度预算申请；预算调整率（30%为提醒线）',
    says: '全年预算数比年初预算数增加超过30%。请在附件四“决算与年初预算差异的原因”里写明追加的原因和依据，或核对两处数字。',
    left: 'overall.funds.total.annual',
    right: 'overall.funds.total.initial',
    times: '1.3',
    explainedBy: 'report.change.reason',
  },
]

const provincial = { row: 'project.*', only: { is: ['project.*.level', ['省级']] as const } } as const

const projects: readonly Check[] = [
  {
    id: 'project.executed.within',
    kind: 'atMost',
    grade: 'must',
    basis: '附件一与附件三一致',
    says: '各项目全年执行数之和超过了附件一的项目支出决算数。请核对，改正有误的一处。',
    at: 'project',
    left: 'project.*.funds.total.executed',
    right: 'base.projects.final',
  },
  {
    id: 'project.executed.coverage',
    kind: 'covers',
    grade: 'explain',
    basis: '项目支出绩效自评全覆盖的要求',
    says: '单独自评的项目没有覆盖全部项目支出。请补上其他项目，或说明其余支出为什么不单独自评。',
    at: 'project',
    left: 'project.*.funds.total.executed',
    right: 'base.projects.final',
  },
  {
    id: 'base.provincial.rows',
    kind: 'paired',
    grade: 'must',
    basis: '附件一 省级专项资金（每个专项一行）',
    says: '附件三的省级项目在附件一“省级专项资金”里没有对应的行。请在附件一补上，名称与附件三一致；不是省级专项的，请把项目级次改正。',
    at: 'base.provincial',
    from: provincial,
    to: 'base.provincial.*',
    shows: 'funds.total.executed',
  },
  ...(
    [
      ['budget', '本年预算', 'funds.total.initial', '年初预算数'],
      ['final', '本年决算', 'funds.total.executed', '全年执行数'],
    ] as const
  ).map(
    ([column, own, total, label]): Check => ({
      id: `project.*.provincial.${column}`,
      kind: 'pairedAmount',
      grade: 'must',
      basis: '附件一与附件三一致',
      says: `附件一这个省级专项的${own}与附件三该项目的${label}不一致。请核对，改正有误的一处。`,
      from: provincial,
      to: 'base.provincial.*',
      columns: [total, column],
    }),
  ),
]

const building: Check = {
  id: 'base.buildings.*.figures',
  kind: 'notWords',
  grade: 'must',
  basis: '附件一 楼堂馆所（一行一个完工项目）',
  says: '这个楼堂馆所没有规模，也没有投资。请补上；不是楼堂馆所的，请删掉这一行。',
  when: {
    all: ['actualArea', 'budgetInvestment', 'actualInvestment'].map((column) => ({
      is: [`base.buildings.*.${column}`, ['']],
    })),
  },
  cell: 'base.buildings.*.approvedArea',
  words: [''],
}

/** Where the form asks why money was left or added. */
const explaining: Explaining = { unspent: 'funds.total.reason', changed: 'report.change.reason' }

/** The weights of the first level. */
function headings(annex: string, level: FirstLevel): readonly Check[] {
  return headingChecks(annex, level, notice)
}

/**
 * Which rules apply where. Stated derived cells and required cells need no line here: their rules follow from the rows.
 */
export const checks: readonly Check[] = [
  staff,
  ...threePublic,
  ...aboveBudget,
  ...budgetChecks,
  ...parts,
  ...wholes,
  ...growth,
  ...money,
  ...indicatorChecks('overall', levels, headings),
  ...indicatorChecks('project.*', levels, headings),
  ...wordingChecks('overall', levels, scoring, 'unit.duties'),
  ...wordingChecks('project.*', levels, scoring, 'unit.duties'),
  ...reviewChecks('overall', levels, explaining),
  ...reviewChecks('project.*', levels, explaining),
  ...plausibleChecks,
  building,
  ...projects,
  ...reportChecks,
  ...proseChecks,
]
