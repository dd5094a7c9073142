import type { AnnexLayout, LayoutCell, LayoutRow } from '../../layout.ts'

/**
 * The nine columns of annexes 2 and 3, in mm: 绩效指标, 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 偏差原因. They hold
 * 2, 5, 4, 6, 5, 5, 2, 4 and 6 characters to a line, so that a heading breaks between words.
 */
export const nineColumns = [8.7, 19.6, 16.1, 23.4, 19.6, 19.6, 8.7, 16.1, 24.2] as const

/** The headings over the lines of money in annexes 2 and 3. */
export const fundsHeadings: LayoutRow = {
  cells: [
    { text: '', span: 2 },
    ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '自评得分'].map((text) => ({ text })),
  ],
  heading: true,
}

/** 年度资金总额 with its weight, rate and score. */
export function totalFunds(annex: string): LayoutRow {
  const columns = ['initial', 'annual', 'executed', 'weight', 'rate', 'score']
  return {
    cells: [
      { text: '年度资金总额', span: 2 },
      ...columns.map((column) => ({ text: `{{${annex}.funds.total.${column}}}` })),
    ],
  }
}

/** 年度总体目标: what was meant beside what was done. */
export function goals(annex: string): LayoutRow {
  return {
    side: { text: '年度总体目标' },
    rows: [
      { cells: [half('预期目标', 'center'), half('实际完成情况', 'center')], heading: true },
      { cells: [half(`{{${annex}.goal.expected}}`), half(`{{${annex}.goal.actual}}`)] },
    ],
  }
}

/** Half of the table beside its first column. */
export function half(text: string, align: LayoutCell['align'] = 'left'): LayoutCell {
  return { text, span: 4, align }
}

/** The indicator tree and 总分 under it. */
export function indicators(annex: string): readonly LayoutRow[] {
  return [
    {
      side: { text: '绩效指标' },
      rows: [
        {
          indicators: annex,
          levels: ['一级指标', '二级指标'],
          columns: [
            { label: '三级指标', column: 'name' },
            { label: '年度指标值', column: 'target' },
            { label: '实际完成值', column: 'actual' },
            { label: '分值', column: 'weight' },
            { label: '自评得分', column: 'score' },
            { label: '偏差原因分析及改进措施', column: 'reason', align: 'left' },
          ],
        },
      ],
    },
    {
      cells: [
        { text: '总分', span: 6 },
        { text: `{{${annex}.total.weight}}` },
        { text: `{{${annex}.total.score}}` },
        { text: '' },
      ],
    },
  ]
}

/** Who filled the annex in and who answers for it. */
export function signatureLine(annex: string): AnnexLayout['signature'] {
  return [
    { label: '填表人', cell: `${annex}.signature.preparer` },
    { label: '填报日期', cell: `${annex}.signature.date` },
    { label: '联系电话', cell: `${annex}.signature.phone` },
    { label: '单位负责人签字', cell: `${annex}.signature.head` },
  ]
}
