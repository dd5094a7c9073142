import type { FirstLevel, ScoringSettings } from '../../edition.ts'
import type { Heading, MeasureWords } from '../shared/indicators.ts'
import { nationalScoring } from '../shared/scoring.ts'

/** 一级和二级指标, with 成本 as a level of its own: 预算执行率10 + 产出40 + 成本20 + 效益20 + 满意度10. */
export const levels: readonly FirstLevel[] = [
  {
    id: 'output',
    label: '产出指标',
    weight: '40',
    second: [
      { id: 'quantity', label: '数量指标', example: '组织培训场次 ≥12场 13场 10' },
      { id: 'quality', label: '质量指标', example: '项目验收合格率 100% 100% 15' },
      { id: 'timeliness', label: '时效指标', example: '按期完成率 ≥95% 98% 15' },
    ],
  },
  {
    id: 'cost',
    label: '成本指标',
    weight: '20',
    second: [
      { id: 'economicCost', label: '经济成本指标', example: '每场培训费用 ≤16000元 15200元 20' },
      {
        id: 'socialCost',
        label: '社会成本指标',
        example: '施工期间投诉 ≤3件 1件 5',
        hint: '项目给社会带来的负面影响。一行一个：名称 指标值 完成值 分值。没有就发“无”。',
      },
      {
        id: 'ecologicalCost',
        label: '生态环境成本指标',
        example: '临时占用林地 ≤2亩 1.5亩 5',
        hint: '项目给生态环境带来的负面影响。一行一个：名称 指标值 完成值 分值。没有就发“无”。',
      },
    ],
  },
  {
    id: 'benefit',
    label: '效益指标',
    weight: '20',
    second: [
      { id: 'economic', label: '经济效益指标', example: '带动企业新增产值 ≥300万元 320万元 10' },
      { id: 'social', label: '社会效益指标', example: '服务企业数 ≥60家 63家 10' },
      { id: 'ecological', label: '生态效益指标', example: '单位能耗下降率 ≥2% 2.1% 5' },
    ],
  },
  {
    id: 'satisfaction',
    label: '满意度指标',
    weight: '10',
    second: [
      {
        id: 'satisfaction',
        label: '服务对象满意度指标',
        example: '群众满意度 ≥90% 95% 10',
        hint: '一行一个：名称 指标值 完成值 分值。项目没有服务对象就发“无”，它的10分并入效益指标。',
      },
    ],
  },
]

/** The weight of 效益 if no satisfaction indicator applies. */
export const benefitAlone = '30'

export const scoring: ScoringSettings = {
  ...nationalScoring,
  overTarget: 'inverse',
  lowerIsBetter: ['economicCost', 'socialCost', 'ecologicalCost'],
}

/** What the form calls the parts of a target. */
export const measureWords: MeasureWords = {
  direction: '指标性质',
  unit: '度量单位',
  signs: { atLeast: '≥', atMost: '≤', equal: '＝', qualitative: '定性' },
}

/** How the heading weights are asked. */
export const heading: Heading = {
  hint: '加上预算执行率10分，合计100分。项目没有服务对象、不设满意度指标的，它的10分并入效益指标。',
  example: '40 20 20 10',
  ready: [
    {
      label: '没有满意度指标 40 / 20 / 30 / 0',
      values: { output: '40', cost: '20', benefit: benefitAlone, satisfaction: '0' },
    },
  ],
}
