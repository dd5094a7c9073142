import type { AnnexLayout, Layout, LayoutCell, LayoutRow } from '../../layout.ts'
import { uprightSettings } from '../shared/settings.ts'

/**
 * In mm: 项目资金, the label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. Columns two to four and five to eight form the halves of a
 * line.
 */
const moneyColumns = [8.7, 34.8, 25, 25, 25, 9.5, 17, 11] as const

/** 绩效指标, 一级, 二级, 三级, 指标性质, 指标值, 度量单位, 实际完成值, 分值, 自评得分, 偏差原因. */
const indicatorColumns = [8.7, 16.5, 16.5, 22.5, 8.7, 14, 9, 14, 9, 12, 25.1] as const
/** Column widths for long names, for long figures, and for long reasons. */
const otherColumns = [
  [8.7, 16.1, 16.1, 26.2, 8.7, 13.5, 8.7, 13.5, 9, 12, 23.5],
  [8.7, 16.1, 16.1, 17.4, 8.7, 17.9, 8.7, 17.9, 9, 12, 23.5],
  [8.7, 16.1, 16.1, 20, 8.7, 13, 8.8, 13, 9, 12, 30.6],
  [8.7, 16.1, 16.1, 16.3, 8.7, 13, 8.7, 13, 9, 12, 34.4],
] as const
/** Column widths for 小五, whose labels need less room. */
const smallColumns = [
  [7.7, 14, 14, 39.5, 7.7, 12, 7.7, 12, 8, 12.5, 20.9],
  [7.7, 14, 14, 17, 7.7, 12, 7.7, 12, 8, 12.5, 43.4],
] as const

function money(label: string, figures: readonly string[]): LayoutCell[] {
  return [label, ...figures].map((text) => ({ text }))
}

function source(id: string, label: string): LayoutRow {
  const figures = ['initial', 'annual', 'executed'].map((column) => `{{project.*.funds.${id}.${column}}}`)
  return { cells: money(label, [...figures, '', '', '']) }
}

function halves(left: string, right: string, align: LayoutCell['align'] = 'left'): LayoutCell[] {
  return [
    { text: left, span: 3, align },
    { text: right, span: 4, align },
  ]
}

const about: readonly LayoutRow[] = [
  {
    cells: [
      { text: '项目名称', span: 2 },
      { text: '{{project.*.name}}', span: 6 },
    ],
    repeated: true,
  },
  {
    cells: [
      { text: '主管部门', span: 2 },
      { text: '{{project.*.authority}}', span: 2 },
      { text: '实施单位', span: 2 },
      { text: '{{project.*.implementer}}', span: 2 },
    ],
  },
]

const funds: LayoutRow = {
  side: { text: '项目资金(元)' },
  rows: [
    { cells: money('', ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']), heading: true },
    {
      cells: money(
        '年度资金总额',
        ['initial', 'annual', 'executed', 'weight', 'rate', 'score'].map(
          (column) => `{{project.*.funds.total.${column}}}`,
        ),
      ),
    },
    source('fiscal', '其中：当年财政拨款'),
    source('carryover', '上年结转资金'),
    source('other', '其他资金'),
  ],
}

const goals: LayoutRow = {
  side: { text: '年度总体目标' },
  rows: [
    { cells: halves('预期目标', '实际完成情况', 'center'), heading: true },
    { cells: halves('{{project.*.goal.expected}}', '{{project.*.goal.actual}}') },
  ],
}

const indicators: LayoutRow = {
  indicators: 'project.*',
  side: '绩效指标',
  levels: ['一级指标', '二级指标'],
  columns: [
    { label: '三级指标', column: 'name' },
    { label: '指标\n性质', column: 'target', part: 'sign' },
    { label: '指标值', column: 'target', part: 'value' },
    { label: '度量\n单位', column: 'target', part: 'unit' },
    { label: '实际\n完成值', column: 'actual', part: 'value' },
    { label: '分值', column: 'weight' },
    { label: '自评\n得分', column: 'score' },
    { label: '偏差原因分析\n及改进措施', column: 'reason', align: 'left' },
  ],
}

const total: LayoutRow = {
  cells: [
    { text: '总分', span: 8 },
    { text: '{{project.*.total.weight}}' },
    { text: '{{project.*.total.score}}' },
    { text: '' },
  ],
}

const projectLayout: AnnexLayout = {
  annex: 'project',
  title: '项目支出绩效自评表\n（{year}年度）',
  tables: [
    { widths: moneyColumns, rows: [...about, funds, goals] },
    { widths: indicatorColumns, otherWidths: otherColumns, smallWidths: smallColumns, rows: [indicators, total] },
  ],
  settings: uprightSettings,
  notes: [],
  signature: [
    { label: '填表人', cell: 'project.*.signature.preparer' },
    { label: '填报日期', cell: 'project.*.signature.date' },
    { label: '联系电话', cell: 'project.*.signature.phone' },
    { label: '单位负责人签字', cell: 'project.*.signature.head' },
  ],
}

/** How the table prints, once per project. */
export const layout: Layout = {
  name: 'unit.name',
  lineSpacing: 28.9,
  title: '{year}年度{{unit.name}}项目支出绩效自评表',
  fileName: '项目支出绩效自评表',
  annexes: [projectLayout],
}
