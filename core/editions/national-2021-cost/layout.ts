import type { AnnexLayout, Layout, LayoutCell, LayoutRow, PlainRow } from '../../layout.ts'

/** Shares of the width: 绩效指标, 一级, 二级, 三级, 指标性质, 指标值, 度量单位, 实际完成值, 分值, 自评得分, 偏差原因. */
const columns = [9, 20, 36, 36, 10, 22, 10, 22, 10, 14, 39] as const

/** Six figures of a line of money, over the eight columns from the third. */
function money(label: string, figures: readonly string[]): PlainRow {
  const spans = [1, 2, 2, 1, 1, 1]
  return {
    cells: [{ text: label, span: 2 }, ...figures.map((text, at) => ({ text, span: spans[at] ?? 1 }))],
  }
}

function source(id: string, label: string): LayoutRow {
  const figures = ['initial', 'annual', 'executed'].map((column) => `{{project.*.funds.${id}.${column}}}`)
  return money(label, [...figures, '', '', ''])
}

function half(text: string, align: LayoutCell['align'] = 'left'): LayoutCell {
  return { text, span: 5, align }
}

const about: readonly LayoutRow[] = [
  {
    cells: [
      { text: '项目名称', span: 2 },
      { text: '{{project.*.name}}', span: 9 },
    ],
    repeated: true,
  },
  {
    cells: [
      { text: '主管部门', span: 2 },
      { text: '{{project.*.authority}}', span: 4 },
      { text: '实施单位', span: 2 },
      { text: '{{project.*.implementer}}', span: 3 },
    ],
  },
]

const funds: LayoutRow = {
  side: { text: '项目资金(元)' },
  rows: [
    { ...money('', ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']), heading: true },
    money(
      '年度资金总额',
      ['initial', 'annual', 'executed', 'weight', 'rate', 'score'].map(
        (column) => `{{project.*.funds.total.${column}}}`,
      ),
    ),
    source('fiscal', '其中：当年财政拨款'),
    source('carryover', '上年结转资金'),
    source('other', '其他资金'),
  ],
}

const goals: LayoutRow = {
  side: { text: '年度总体目标' },
  rows: [
    { cells: [half('预期目标', 'center'), half('实际完成情况', 'center')], heading: true },
    { cells: [half('{{project.*.goal.expected}}'), half('{{project.*.goal.actual}}')] },
  ],
}

const indicators: LayoutRow = {
  side: { text: '绩效指标' },
  rows: [
    {
      indicators: 'project.*',
      levels: ['一级指标', '二级指标'],
      columns: [
        { label: '三级指标', column: 'name' },
        { label: '指标\n性质', column: 'target', part: 'sign' },
        { label: '指标值', column: 'target', part: 'value' },
        { label: '度量\n单位', column: 'target', part: 'unit' },
        { label: '实际完成值', column: 'actual', part: 'value' },
        { label: '分值', column: 'weight' },
        { label: '自评\n得分', column: 'score' },
        { label: '偏差原因分析\n及改进措施', column: 'reason', align: 'left' },
      ],
    },
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
  landscape: true,
  table: { widths: columns, rows: [...about, funds, goals, indicators, total] },
  notes: [],
  signature: [
    { label: '填表人', cell: 'project.*.signature.preparer' },
    { label: '填报日期', cell: 'project.*.signature.date' },
    { label: '联系电话', cell: 'project.*.signature.phone' },
    { label: '单位负责人签字', cell: 'project.*.signature.head' },
  ],
}

/** How the one table prints, once per project. */
export const layout: Layout = {
  name: 'unit.name',
  lineSpacing: 28.9,
  title: '{year}年度{{unit.name}}项目支出绩效自评表',
  fileName: '项目支出绩效自评表',
  annexes: [projectLayout],
}
