import type { Edition, Section } from '../../edition.ts'
import { evaluationLabels } from '../shared/printed-labels.ts'
import { advice } from './advice.ts'
import { baseRows } from './base.ts'
import { checks } from './checks.ts'
import { levels, scoring } from './indicators.ts'
import { layout } from './layout.ts'
import { narrative } from './narrative/index.ts'
import { overallRows } from './overall.ts'
import { baseLabels } from './printed-labels.ts'
import { projectRows } from './project.ts'
import { prose } from './prose.ts'
import { reportRows } from './report.ts'
import { said } from './said.ts'
import { unitRows } from './unit.ts'

const sections: readonly Section[] = [
  { id: 'unit', annex: 'report', title: '单位与年初预算' },
  { id: 'base.staff', annex: 'base', title: '财政供养人员' },
  { id: 'base.threePublic', annex: 'base', title: '三公经费' },
  { id: 'base.projects', annex: 'base', title: '项目支出' },
  { id: 'base.publicFunds', annex: 'base', title: '公用经费' },
  { id: 'base.procurement', annex: 'base', title: '采购与预算调整' },
  { id: 'base.buildings', annex: 'base', title: '楼堂馆所与厉行节约' },
  { id: 'base.signature', annex: 'base', title: '填表人' },
  { id: 'overall.funds', annex: 'overall', title: '年度预算申请' },
  { id: 'overall.goal', annex: 'overall', title: '年度总体目标' },
  { id: 'overall.output', annex: 'overall', title: '产出指标' },
  { id: 'overall.benefit', annex: 'overall', title: '效益指标' },
  { id: 'overall.satisfaction', annex: 'overall', title: '满意度指标' },
  { id: 'overall.signature', annex: 'overall', title: '填表人' },
  { id: 'project.list', annex: 'project', title: '项目清单' },
  { id: 'project.about', annex: 'project', title: '项目概况' },
  { id: 'project.funds', annex: 'project', title: '项目资金' },
  { id: 'project.goal', annex: 'project', title: '年度总体目标' },
  { id: 'project.output', annex: 'project', title: '产出指标' },
  { id: 'project.benefit', annex: 'project', title: '效益指标' },
  { id: 'project.satisfaction', annex: 'project', title: '满意度指标' },
  { id: 'project.signature', annex: 'project', title: '填表人' },
  { id: 'report.figures', annex: 'report', title: '报告用的数字' },
  { id: 'report.sections', annex: 'report', title: '报告正文' },
]

/** Annex by annex as they lie before her; a row or a section of another annex where the next ones need it. */
const asking: readonly string[] = [
  ...sectionsOf('base'),
  'report.initialBudget',
  ...sectionsOf('overall'),
  ...sectionsOf('project'),
  ...sectionsOf('report'),
]

function sectionsOf(annex: string): string[] {
  return sections.filter((section) => section.annex === annex).map(({ id }) => id)
}

/** 湖南县级部门整体支出绩效自评表样, used since the filings of 2023. */
export const hunan2023: Edition = {
  id: 'hunan-2023',
  title: '湖南省县级部门整体支出绩效自评（2023年表样）',
  place: '湖南',
  years: { from: 2023 },
  basis: '《中共中央 国务院关于全面实施预算绩效管理的意见》；县财政局年度绩效自评通知',
  unit: '万元',
  annexes: [
    { id: 'base', number: '附件一', title: '部门整体支出绩效评价基础数据表' },
    { id: 'overall', number: '附件二', title: '部门整体支出绩效自评表' },
    { id: 'project', number: '附件三', title: '项目支出绩效自评表', each: 'project' },
    { id: 'report', number: '附件四', title: '部门整体支出绩效自评报告' },
  ],
  sections,
  rows: [...unitRows, ...baseRows, ...overallRows, ...projectRows, ...reportRows],
  asking,
  levels,
  advice,
  scoring,
  headlines: [
    { label: '收入合计', kind: 'amount', formula: 'overall.income.total' },
    { label: '支出合计', kind: 'amount', formula: 'overall.expenditure.total' },
    { label: '预算执行率', kind: 'percent', formula: 'overall.funds.total.rate' },
  ],
  checks,
  narrative,
  prose,
  reading: { labels: { ...evaluationLabels, ...baseLabels }, said },
  layout,
}
