import type { AnnexLayout, LayoutRow } from '../../layout.ts'
import { uprightSettings } from '../shared/settings.ts'
import { fundsHeadings, goals, halves, indicators, moneyColumns, signatureLine, totalFunds } from './layout-tables.ts'

/** The income lines on the left, the spending lines on the right. */
const sources: readonly LayoutRow[] = [
  { cells: halves('按收入性质分：{{overall.income.total}}', '按支出性质分：{{overall.expenditure.total}}') },
  { cells: halves('其中：一般公共预算：{{overall.income.general}}', '其中：基本支出：{{overall.expenditure.basic}}') },
  { cells: halves('政府性基金拨款：{{overall.income.governmentFund}}', '项目支出：{{overall.expenditure.projects}}') },
  { cells: halves('纳入专户管理的非税收入拨款：{{overall.income.nonTax}}', '') },
  { cells: halves('其他资金：{{overall.income.other}}', '') },
]

/** 附件二. */
export const overallLayout: AnnexLayout = {
  annex: 'overall',
  title: '{year}年度部门整体支出绩效自评表',
  tables: [
    {
      widths: moneyColumns,
      rows: [
        {
          cells: [
            { text: '预算部门、单位名称', span: 2 },
            { text: '{{unit.name}}', span: 6 },
          ],
          repeated: true,
        },
        { side: { text: '年度预算申请（万元）' }, rows: [fundsHeadings, totalFunds('overall'), ...sources] },
        goals('overall'),
      ],
    },
    indicators('overall'),
  ],
  settings: uprightSettings,
  notes: [],
  signature: signatureLine('overall'),
}
