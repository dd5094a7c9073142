import type { FirstLevel, ScoringSettings } from '../../edition.ts'
import type { Heading, MeasureWords } from '../shared/indicators.ts'
import { nationalScoring } from '../shared/scoring.ts'

/** 一级和二级指标, with the weights of the notice: 预算执行率10 + 产出50 + 效益30 + 满意度10. */
export const levels: readonly FirstLevel[] = [
  {
    id: 'output',
    label: '产出指标',
    weight: '50',
    second: [
      { id: 'quantity', label: '数量指标', example: '组织培训场次 ≥12场 13场 10' },
      { id: 'quality', label: '质量指标', example: '项目验收合格率 100% 100% 15' },
      { id: 'timeliness', label: '时效指标', example: '按期完成率 ≥95% 98% 10' },
      { id: 'cost', label: '成本指标', example: '培训费用 ≤20万元 18.6万元 10' },
    ],
  },
  {
    id: 'benefit',
    label: '效益指标',
    weight: '30',
    second: [
      { id: 'economic', label: '经济效益指标', example: '带动企业新增产值 ≥300万元 320万元 10' },
      { id: 'social', label: '社会效益指标', example: '服务企业数 ≥60家 63家 10' },
      { id: 'ecological', label: '生态效益指标', example: '单位能耗下降率 ≥2% 2.1% 5' },
      {
        id: 'sustainable',
        label: '可持续影响指标',
        aliases: ['可持续发展指标', '可持续发展影响指标'],
        example: '长效机制建立情况 达成年度指标 达成年度指标 5',
      },
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
        aliases: ['社会公众或服务对象满意度指标', '服务对象或社会公众满意度指标'],
        example: '群众满意度 ≥90% 95% 10',
      },
    ],
  },
]

/** The ids of all second-level tables, in printed order. */
export const tables = levels.flatMap((level) => level.second.map((second) => second.id))

export const scoring: ScoringSettings = {
  ...nationalScoring,
  overTarget: 'linear',
  lowerIsBetter: ['cost'],
}

/** What the form calls the parts of a target. */
export const measureWords: MeasureWords = {
  direction: '方向',
  unit: '计量单位',
  signs: { atLeast: '不低于（≥）', atMost: '不超过（≤）', equal: '等于（=）', qualitative: '定性' },
}

/** How the heading weights are asked. */
export const heading: Heading = { hint: '加上预算执行率10分，合计100分。', example: '50 30 10' }
