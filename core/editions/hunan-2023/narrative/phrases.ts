import type { Formula } from '../../../formula-grammar.ts'
import type { Phrase } from '../../../narrative/vocabulary.ts'
import { generalSpending, indicatorsOf, lost } from './conditions.ts'

/** Replaces a rate of execution if there was no budget. */
const noBudget = '（年初未安排预算，不计算执行率）'

function amount(more: Formula, less: Formula): Phrase {
  return { amount: { minus: [more, less] } }
}

function compared(from: Formula, to: Formula, than: string): Phrase {
  return { change: [from, to], than }
}

const growing = ['publicFunds', 'office', 'utilitiesTravel', 'meetingsTraining', 'threePublic', 'projects'] as const

/** Figures calculated from others, for the prose. */
export const phrases: Readonly<Record<string, Phrase>> = {
  'join.offices': { join: 'unit.offices' },
  'count.offices': { count: 'unit.offices' },
  'join.subordinates': { join: 'unit.subordinates' },
  'count.subordinates': { count: 'unit.subordinates' },
  'count.projects': { rows: [{ row: 'project.*' }] },
  'change.income': { change: ['overall.funds.total.initial', 'overall.income.total'] },
  'change.basic': { change: ['report.initialBudget.basic', 'overall.expenditure.basic'] },
  'change.threePublic': { change: ['base.threePublic.lastFinal', 'base.threePublic.final'] },
  'change.threePublicBudget': { change: ['base.threePublic.budget', 'base.threePublic.final'] },
  'change.projects': { change: ['base.projects.lastFinal', 'base.projects.final'] },
  'change.publicFunds': { change: ['base.publicFunds.lastFinal', 'base.publicFunds.final'] },
  'compared.basic': compared('report.initialBudget.basic', 'overall.expenditure.basic', '年初预算'),
  ...Object.fromEntries(
    growing.map((row) => [`compared.${row}`, compared(`base.${row}.lastFinal`, `base.${row}.final`, '上年决算')]),
  ),
  'difference.added': amount('overall.funds.total.annual', 'overall.funds.total.initial'),
  'difference.cut': amount('overall.funds.total.initial', 'overall.funds.total.annual'),
  'difference.overspent': amount('overall.expenditure.total', 'overall.income.total'),
  'difference.underspent': amount('overall.income.total', 'overall.expenditure.total'),
  'difference.unexecuted': amount('overall.funds.total.annual', 'overall.funds.total.executed'),
  'difference.threePublic': amount('base.threePublic.final', 'base.threePublic.budget'),
  'difference.publicFunds': amount('base.publicFunds.final', 'base.publicFunds.budget'),
  'share.basic': { share: ['overall.expenditure.basic', 'overall.expenditure.total'] },
  'share.projects': { share: ['overall.expenditure.projects', 'overall.expenditure.total'] },
  'share.evaluated': { share: ['project.*.funds.total.executed', 'base.projects.final'] },
  'sum.general': { amount: generalSpending },
  'sum.provincial': { amount: 'base.provincial.*.final' },
  'rate.procurement': { rate: ['base.procurement.final', 'base.procurement.budget'], ofNothing: noBudget },
  'rate.threePublic': { rate: ['base.threePublic.final', 'base.threePublic.budget'], ofNothing: noBudget },
  'rate.projects': { rate: ['base.projects.final', 'base.projects.budget'], ofNothing: noBudget },
  'rate.publicFunds': { rate: ['base.publicFunds.final', 'base.publicFunds.budget'], ofNothing: noBudget },
  'count.indicators': { rows: indicatorsOf('overall') },
  'count.lost': { rows: indicatorsOf('overall', lost) },
  'count.full': { rows: indicatorsOf('overall', (row) => ({ equal: [`${row}.weight`, `${row}.score`] })) },
  'grade.overall': { grade: 'overall.total.score' },
  'points.missed': { points: { minus: ['overall.total.weight', 'overall.total.score'] } },
  'points.execution': { points: { minus: ['overall.funds.total.weight', 'overall.funds.total.score'] } },
}

/** The meanings of the phrases, in words. */
export const meanings: Readonly<Record<string, string>> = {
  'join.offices': '内设股室',
  'count.offices': '内设股室个数',
  'join.subordinates': '二级机构',
  'count.subordinates': '二级机构个数',
  'count.projects': '单独自评的项目个数',
  'change.income': '决算总收入与年初预算相比',
  'change.basic': '基本支出与年初预算相比',
  'change.threePublic': '“三公”经费决算与上年决算相比',
  'change.threePublicBudget': '“三公”经费决算与本年预算相比',
  'change.projects': '项目支出决算与上年决算相比',
  'change.publicFunds': '公用经费决算与上年决算相比',
  'compared.basic': '基本支出',
  'compared.publicFunds': '公用经费决算',
  'compared.office': '办公经费决算',
  'compared.utilitiesTravel': '水费、电费、差旅费决算',
  'compared.meetingsTraining': '会议费、培训费决算',
  'compared.threePublic': '“三公”经费决算',
  'compared.projects': '项目支出决算',
  'difference.added': '年中追加预算',
  'difference.cut': '年中调减预算',
  'difference.overspent': '支出比收入多的金额',
  'difference.underspent': '收入比支出多的金额',
  'difference.unexecuted': '全年预算未执行的金额',
  'difference.threePublic': '“三公”经费超出预算的金额',
  'difference.publicFunds': '公用经费超出预算的金额',
  'share.basic': '基本支出占总支出的比例',
  'share.projects': '项目支出占总支出的比例',
  'share.evaluated': '单独自评的项目占项目支出的比例',
  'sum.general': '一般公共预算支出',
  'sum.provincial': '省级专项资金支出',
  'rate.threePublic': '“三公”经费决算占预算的比例',
  'rate.projects': '项目支出决算占年初预算的比例',
  'rate.publicFunds': '公用经费决算占预算的比例',
  'rate.procurement': '政府采购执行率',
  'count.indicators': '部门整体的指标个数',
  'count.full': '部门整体得满分的指标个数',
  'count.lost': '部门整体没有得满分的指标个数',
  'points.missed': '部门整体失分',
  'points.execution': '预算执行率失分',
  'grade.overall': '自评等级',
}
