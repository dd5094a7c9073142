import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { Condition, Formula } from '../../formula-grammar.ts'
import { listedOnce } from '../shared/review-checks.ts'
import { thresholds } from '../shared/thresholds.ts'

const asBudgeted = '按批复的预算支出的要求'

/** Whether a row grew so much since last year that it needs an explanation. */
export function hasGrown(row: Pattern): Condition {
  const grown: Formula = { times: [`${row}.lastFinal`, { constant: '1.3' }] }
  return { all: [{ above: [`${row}.lastFinal`, { constant: '0' }] }, { above: [`${row}.final`, grown] }] }
}

/** In the talk one explanation says why a row grew and went beyond its budget. */
function toldAsGrowth(row: Pattern): Pick<Check, 'inTalk'> {
  return { inTalk: { unless: hasGrown(row) } }
}

/** The rows of annex 1 that may not be spent far above their budget, and how each is called. */
const budgeted: readonly (readonly [row: Pattern, name: string, told?: Pick<Check, 'explainedBy' | 'inTalk'>])[] = [
  ['base.projects', '项目支出', { explainedBy: 'report.change.reason' }],
  ['base.publicFunds', '公用经费', toldAsGrowth('base.publicFunds')],
  ['base.office', '办公经费', toldAsGrowth('base.office')],
  ['base.utilitiesTravel', '水费、电费、差旅费', toldAsGrowth('base.utilitiesTravel')],
  ['base.meetingsTraining', '会议费、培训费', toldAsGrowth('base.meetingsTraining')],
  ['base.procurement', '政府采购'],
]

/** Whether a row was spent so far above its budget that another finding says so. */
export function farAboveBudget(row: Pattern): Condition {
  return { above: [`${row}.final`, { times: [`${row}.budget`, { constant: thresholds.aboveBudget }] }] }
}

const farAbove: readonly Check[] = budgeted.map(([row, name, told]) => ({
  ...told,
  id: `${row}.final.farAboveBudget`,
  kind: 'ratio',
  grade: 'explain',
  basis: `${asBudgeted}（超30%为提醒线）`,
  says: `${name}决算超过本年预算30%。请核对预算数（含追加）和决算数；属实请说明原因。`,
  left: `${row}.final`,
  right: `${row}.budget`,
  most: thresholds.aboveBudget,
}))

/** A building within its approval. */
const buildings: readonly Check[] = (
  [
    ['actualArea', 'approvedArea', '实际规模超过批复规模'],
    ['actualInvestment', 'budgetInvestment', '实际投资超过预算投资'],
  ] as const
).map(([actual, approved, what]) => ({
  id: `base.buildings.*.${actual}.withinApproved`,
  kind: 'atMost',
  grade: 'explain',
  basis: '附件一 楼堂馆所（规模、投资概算控制率）',
  says: `${what}。请核对，有误请改正，属实请说明原因和批准文件。`,
  when: { above: [`base.buildings.*.${approved}`, { constant: '0' }] },
  left: `base.buildings.*.${actual}`,
  right: `base.buildings.*.${approved}`,
}))

const once: readonly Check[] = [
  listedOnce('base.projects', ['base.otherProjects.*', 'base.provincial.*']),
  listedOnce('base.buildings', ['base.buildings.*']),
  listedOnce('project', ['project.*']),
]

/** Spending and building beyond what was approved, and what is listed twice. */
export const budgetChecks: readonly Check[] = [...farAbove, ...buildings, ...once]
