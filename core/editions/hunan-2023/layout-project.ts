import type { AnnexLayout, LayoutRow } from '../../layout.ts'
import { uprightSettings } from '../shared/settings.ts'
import { fundsHeadings, goals, indicators, moneyColumns, signatureLine, totalFunds } from './layout-tables.ts'

/** One source of a project's money; it has no weight, rate or score. */
function source(id: string, label: string): LayoutRow {
  const columns = ['initial', 'annual', 'executed']
  return {
    cells: [
      { text: label },
      ...columns.map((column) => ({ text: `{{project.*.funds.${id}.${column}}}` })),
      ...Array.from({ length: 3 }, () => ({ text: '' })),
    ],
  }
}

const about: readonly LayoutRow[] = [
  {
    cells: [
      { text: '项目支出名称', span: 2 },
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
  side: { text: '项目资金（万元）' },
  rows: [
    fundsHeadings,
    totalFunds('project.*'),
    source('fiscal', '其中：当年财政拨款'),
    source('carryover', '上年结转资金'),
    source('other', '其他资金'),
  ],
}

/** 附件三, once per project. */
export const projectLayout: AnnexLayout = {
  annex: 'project',
  title: '{year}年度项目支出绩效自评表',
  tables: [{ widths: moneyColumns, rows: [...about, funds, goals('project.*')] }, indicators('project.*')],
  settings: uprightSettings,
  notes: [],
  signature: signatureLine('project.*'),
}
