import type { Cell, Condition, FirstLevel, Kind, Row, ScoringSettings } from '../../edition.ts'

const points: Kind = { type: 'points' }

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
      { id: 'sustainable', label: '可持续影响指标', example: '长效机制建立情况 达成年度指标 达成年度指标 5' },
    ],
  },
  {
    id: 'satisfaction',
    label: '满意度指标',
    weight: '10',
    second: [{ id: 'satisfaction', label: '服务对象满意度指标', example: '群众满意度 ≥90% 95% 10' }],
  },
]

/** The ids of all second-level tables, in printed order. */
export const tables = levels.flatMap((level) => level.second.map((second) => second.id))

export const scoring: ScoringSettings = {
  decimals: 2,
  executionWeight: '10',
  rateOfNothing: '0',
  overTarget: 'linear',
  farAbove: '1.3',
  lowerIsBetter: ['cost'],
  bands: [
    { id: 'full', phrase: '达成年度指标', from: '0.8', to: '1', closed: true },
    { id: 'partial', phrase: '部分达成年度指标并具有一定效果', from: '0.6', to: '0.8' },
    { id: 'none', phrase: '未达成年度指标且效果较差', from: '0', to: '0.6' },
  ],
  grades: [
    { label: '优', from: '90' },
    { label: '良', from: '80' },
    { label: '中', from: '60' },
    { label: '差', from: '0' },
  ],
}

const directions: Kind = {
  type: 'choice',
  options: [
    { value: 'atLeast', label: '不低于（≥）' },
    { value: 'atMost', label: '不超过（≤）' },
    { value: 'equal', label: '等于（=）' },
    { value: 'qualitative', label: '定性' },
  ],
}

/** The heading weights and every indicator of one annex (`overall` or `project.*`). */
export function indicatorRows(annex: string): Row[] {
  return [
    {
      id: `${annex}.heading`,
      section: sectionOf(annex, 'output'),
      label: '一级指标分值',
      hint: '加上预算执行率10分，合计100分。',
      example: '50 30 10',
      cells: levels.map((level) => ({
        column: level.id,
        label: level.label,
        kind: points,
        proposal: { constant: level.weight },
      })),
    },
    ...levels.flatMap((level) => level.second.flatMap((second) => tableRows(annex, level, second))),
  ]
}

function tableRows(annex: string, level: FirstLevel, second: FirstLevel['second'][number]): Row[] {
  const list = `${annex}.indicators.${second.id}`
  const row = { section: sectionOf(annex, level.id), label: second.label }
  return [
    {
      ...row,
      id: list,
      hint: '一行一个：名称 指标值 完成值 分值。没有就发“无”。',
      example: second.example,
      cells: [{ column: '', label: second.label, kind: { type: 'rows' } }],
      repeats: { row: `${list}.*` },
    },
    { ...row, id: `${list}.*`, example: second.example, cells: indicatorCells },
    { ...row, id: `${list}.*#band`, cells: [bandCell], when: needsBand(list) },
    { ...row, id: `${list}.*#score`, example: '9.5', cells: [scoreCell] },
    {
      ...row,
      id: `${list}.*#reason`,
      hint: '先写原因，再写改进措施。',
      example: '两家企业停产未参训，完成率下降；下年度提前两周摸底并补训一场。',
      cells: [reasonCell],
      when: { above: [`${list}.*.weight`, `${list}.*.score`] },
    },
  ]
}

const indicatorCells: readonly Cell[] = [
  { column: 'name', label: '三级指标', kind: { type: 'text' }, required: true, aliases: ['名称'] },
  { column: 'target', label: '年度指标值', kind: { type: 'measure' }, required: true, aliases: ['指标值', '目标'] },
  { column: 'actual', label: '实际完成值', kind: { type: 'measure' }, required: true, aliases: ['完成值', '实际'] },
  { column: 'direction', label: '方向', kind: directions, readFrom: 'target' },
  { column: 'unit', label: '计量单位', kind: { type: 'text' }, readFrom: 'target' },
  { column: 'weight', label: '分值', kind: points, required: true },
]

const scoreCell: Cell = { column: 'score', label: '自评得分', kind: points, required: true, proposal: { score: true } }
const reasonCell: Cell = { column: 'reason', label: '偏差原因分析及改进措施', kind: { type: 'text', long: true } }
const bandCell: Cell = {
  column: 'band',
  label: '完成档次',
  kind: { type: 'choice', options: scoring.bands.map((band) => ({ value: band.id, label: band.phrase })) },
}

function needsBand(list: string): Condition {
  return {
    all: [
      { is: [`${list}.*.direction`, ['qualitative']] },
      { not: { is: [`${list}.*.actual`, scoring.bands.map((band) => band.phrase)] } },
    ],
  }
}

function sectionOf(annex: string, level: string): string {
  return `${annex === 'project.*' ? 'project' : annex}.${level}`
}
