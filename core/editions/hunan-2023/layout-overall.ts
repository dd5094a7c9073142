import type { AnnexLayout, LayoutRow } from '../../layout.ts'
import { fundsHeadings, goals, half, indicators, nineColumns, signatureLine, totalFunds } from './layout-tables.ts'

/** The income lines at the left, the spending lines at the right. */
const sources: readonly LayoutRow[] = [
  { cells: [half('按收入性质分：{{overall.income.total}}'), half('按支出性质分：{{overall.expenditure.total}}')] },
  {
    cells: [
      half('其中：一般公共预算：{{overall.income.general}}'),
      half('其中：基本支出：{{overall.expenditure.basic}}'),
    ],
  },
  {
    cells: [
      half('政府性基金拨款：{{overall.income.governmentFund}}'),
      half('项目支出：{{overall.expenditure.projects}}'),
    ],
  },
  { cells: [half('纳入专户管理的非税收入拨款：{{overall.income.nonTax}}'), half('')] },
  { cells: [half('其他资金：{{overall.income.other}}'), half('')] },
]

/** 附件二. */
export const overallLayout: AnnexLayout = {
  annex: 'overall',
  title: '{year}年度部门整体支出绩效自评表',
  table: {
    widths: nineColumns,
    rows: [
      {
        cells: [
          { text: '预算部门、单位名称', span: 2 },
          { text: '{{unit.name}}', span: 7 },
        ],
        repeated: true,
      },
      { side: { text: '年度预算申请（万元）' }, rows: [fundsHeadings, totalFunds('overall'), ...sources] },
      goals('overall'),
      ...indicators('overall'),
    ],
  },
  notes: [],
  signature: signatureLine('overall'),
}
