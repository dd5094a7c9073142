import type { Edition, Section } from '../../edition.ts'
import { evaluationLabels } from '../shared/printed-labels.ts'
import { spokenWords } from '../shared/spoken.ts'
import { reasonWords, suggestedIn, tablesOf } from '../shared/suggested.ts'
import { checks } from './checks.ts'
import { levels, scoring } from './indicators.ts'
import { layout } from './layout.ts'
import { rows } from './project.ts'

const sections: readonly Section[] = [
  { id: 'unit', annex: 'project', title: '单位' },
  { id: 'project.list', annex: 'project', title: '项目清单' },
  { id: 'project.about', annex: 'project', title: '项目概况' },
  { id: 'project.funds', annex: 'project', title: '项目资金' },
  { id: 'project.goal', annex: 'project', title: '年度总体目标' },
  { id: 'project.output', annex: 'project', title: '产出指标' },
  { id: 'project.cost', annex: 'project', title: '成本指标' },
  { id: 'project.benefit', annex: 'project', title: '效益指标' },
  { id: 'project.satisfaction', annex: 'project', title: '满意度指标' },
  { id: 'project.signature', annex: 'project', title: '填表人' },
]

/** 全国项目支出绩效自评表 in which 成本 is a first-level indicator: one table per project, in 元, and nothing else. */
export const national2021Cost: Edition = {
  id: 'national-2021-cost',
  title: '项目支出绩效自评（2021年起，成本为一级指标）',
  place: '全国',
  years: { from: 2021 },
  basis:
    '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本单列一级指标，不设满意度指标时其分值并入效益指标。约定：效益下不单列可持续影响指标，写在经济、社会、生态效益里；“≤”指标超过时按“指标值÷完成值”计分',
  unit: '元',
  annexes: [{ id: 'project', number: '附件', title: '项目支出绩效自评表', each: 'project' }],
  sections,
  rows,
  levels,
  scoring,
  headlines: [
    { label: '项目全年预算', kind: 'amount', formula: 'project.*.funds.total.annual' },
    { label: '项目全年执行', kind: 'amount', formula: 'project.*.funds.total.executed' },
    {
      label: '预算执行率',
      kind: 'percent',
      formula: {
        ratio: ['project.*.funds.total.executed', 'project.*.funds.total.annual'],
        ofNothing: scoring.rateOfNothing,
      },
    },
  ],
  checks,
  narrative: {
    phrases: {},
    sections: [],
    reasons: reasonWords,
    spoken: spokenWords,
    suggested: suggestedIn('project.*', tablesOf(levels)),
  },
  reading: { labels: evaluationLabels },
  layout,
}
