import type { AnnexLayout, LayoutCell, LayoutRow, TableLayout } from '../../layout.ts'

/**
 * The eight columns of money in annexes 2 and 3, in mm: 年度预算申请, the label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 自评得分. Columns
 * two to four and five to eight form the halves of a line.
 */
export const moneyColumns = [8.7, 34.8, 19.8, 19.8, 19.8, 14.6, 19.2, 19.3] as const

/** The nine columns of indicators: 绩效指标, 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 偏差原因. */
const indicatorColumns = [8.7, 16.2, 16.1, 23.5, 19.2, 19.2, 9.4, 12, 31.7] as const
/** Column widths for long names, and for long reasons. */
const otherColumns = [
  [8.7, 16.2, 16.1, 37.6, 16.2, 16.2, 9.4, 12, 23.6],
  [8.7, 16.2, 16.1, 20, 17.5, 17.5, 9.4, 12, 38.6],
] as const
/** Column widths for 小五, whose labels need less room. */
const smallColumns = [
  [7.7, 14, 14, 49, 14.5, 14.5, 8, 12.5, 21.8],
  [7.7, 14, 14, 26, 14, 14, 8, 12.5, 45.8],
] as const

/** The headings over the lines of money in annexes 2 and 3. */
export const fundsHeadings: LayoutRow = {
  cells: ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '自评得分'].map((text) => ({ text })),
  heading: true,
}

/** 年度资金总额 with its weight, rate and score. */
export function totalFunds(annex: string): LayoutRow {
  const columns = ['initial', 'annual', 'executed', 'weight', 'rate', 'score']
  return {
    cells: [{ text: '年度资金总额' }, ...columns.map((column) => ({ text: `{{${annex}.funds.total.${column}}}` }))],
  }
}

/** 年度总体目标: what was planned beside what was done. */
export function goals(annex: string): LayoutRow {
  return {
    side: { text: '年度总体目标' },
    rows: [
      { cells: halves('预期目标', '实际完成情况', 'center'), heading: true },
      { cells: halves(`{{${annex}.goal.expected}}`, `{{${annex}.goal.actual}}`) },
    ],
  }
}

/** The two halves of a line of money beside its first column. */
export function halves(left: string, right: string, align: LayoutCell['align'] = 'left'): LayoutCell[] {
  return [
    { text: left, span: 3, align },
    { text: right, span: 4, align },
  ]
}

/** The indicator tree and 总分 under it. */
export function indicators(annex: string): TableLayout {
  const tree: LayoutRow = {
    indicators: annex,
    side: '绩效指标',
    levels: ['一级指标', '二级指标'],
    columns: [
      { label: '三级指标', column: 'name' },
      { label: '年度\n指标值', column: 'target' },
      { label: '实际\n完成值', column: 'actual' },
      { label: '分值', column: 'weight' },
      { label: '自评\n得分', column: 'score' },
      { label: '偏差原因分析\n及改进措施', column: 'reason', align: 'left' },
    ],
  }
  const sums = ['weight', 'score'].map((column) => ({ text: `{{${annex}.total.${column}}}` }))
  return {
    widths: indicatorColumns,
    otherWidths: otherColumns,
    smallWidths: smallColumns,
    rows: [tree, { cells: [{ text: '总分', span: 6 }, ...sums, { text: '' }] }],
  }
}

/** Who filled in the annex and who answers for it. */
export function signatureLine(annex: string): AnnexLayout['signature'] {
  return [
    { label: '填表人', cell: `${annex}.signature.preparer` },
    { label: '填报日期', cell: `${annex}.signature.date` },
    { label: '联系电话', cell: `${annex}.signature.phone` },
    { label: '单位负责人签字', cell: `${annex}.signature.head` },
  ]
}
