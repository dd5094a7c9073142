import type { AnnexLayout, LayoutRow } from '../../layout.ts'
import { uprightSettings } from '../shared/settings.ts'
import { signatureLine } from './layout-tables.ts'

const columns = ['lastFinal', 'budget', 'final'] as const

/** A line of money: its label, then the three years. */
function moneyRow(row: string, label: string): LayoutRow {
  return {
    cells: [{ text: label, align: 'left' }, ...columns.map((column) => ({ text: `{{base.${row}.${column}}}` }))],
  }
}

/** One line per row of a list; without any, one line that says so. */
function namedRows(list: string, noun: string): LayoutRow {
  return {
    each: `base.${list}.*`,
    cells: [
      { text: `{{base.${list}.*.name}}`, align: 'left' },
      ...columns.map((column) => ({ text: `{{base.${list}.*.${column}}}` })),
    ],
    none: [{ text: `${noun}{{base.${list}}}`, align: 'left' }, { text: '' }, { text: '' }, { text: '' }],
  }
}

/** A line without last year, which the form does not ask for. */
function sinceThisYear(row: string, label: string): LayoutRow {
  return {
    cells: [
      { text: label, align: 'left' },
      { text: '——' },
      { text: `{{base.${row}.budget}}` },
      { text: `{{base.${row}.final}}` },
    ],
  }
}

const staff: LayoutRow = {
  side: { text: '财政供养人员情况（人）' },
  rows: [
    { cells: [{ text: '编制数' }, { text: '{year}年\n实际在职人数' }, { text: '控制率' }], heading: true },
    {
      cells: [
        { text: '{{base.staff.quota}}' },
        { text: '{{base.staff.actual}}' },
        { text: '{{base.staff.controlRate}}' },
      ],
    },
  ],
}

const money: readonly LayoutRow[] = [
  {
    cells: [
      { text: '经费控制情况（万元）' },
      { text: '{lastYear}年决算数' },
      { text: '{year}年预算数' },
      { text: '{year}年决算数' },
    ],
    heading: true,
    repeated: true,
  },
  moneyRow('threePublic', '三公经费'),
  moneyRow('vehicles', '1、公务用车购置和维护经费'),
  moneyRow('vehiclePurchase', '其中：公车购置'),
  moneyRow('vehicleRunning', '公车运行维护'),
  moneyRow('overseas', '2、出国经费'),
  moneyRow('reception', '3、公务接待'),
  moneyRow('projects', '项目支出'),
  moneyRow('operations', '1、业务工作经费'),
  moneyRow('maintenance', '2、运行维护经费'),
  namedRows('otherProjects', '其他项目：'),
  {
    cells: [{ text: '3、省级专项资金（每个专项一行）', align: 'left' }, { text: '' }, { text: '' }, { text: '' }],
    heading: true,
  },
  namedRows('provincial', ''),
  moneyRow('publicFunds', '公用经费'),
  moneyRow('office', '其中：办公经费'),
  moneyRow('utilitiesTravel', '水费、电费、差旅费'),
  moneyRow('meetingsTraining', '会议费、培训费'),
  sinceThisYear('procurement', '政府采购金额'),
  sinceThisYear('basicAdjustment', '部门基本支出预算调整'),
]

/** The label is in the row that repeats. */
const buildings: readonly LayoutRow[] = [
  {
    cells: [
      { text: '楼堂馆所控制情况\n（{year}年完工项目）', open: 'below' },
      { text: '批复规模\n（㎡）' },
      { text: '实际规模\n（㎡）' },
      { text: '规模\n控制率' },
      { text: '预算投资\n（万元）' },
      { text: '实际投资\n（万元）' },
      { text: '投资概算\n控制率' },
    ],
    heading: true,
    repeated: true,
  },
  {
    side: { text: '', open: 'above' },
    rows: [
      {
        each: 'base.buildings.*',
        cells: [
          { text: '{{base.buildings.*.name}} {{base.buildings.*.approvedArea}}' },
          { text: '{{base.buildings.*.actualArea}}' },
          { text: '{{base.buildings.*.areaRate}}' },
          { text: '{{base.buildings.*.budgetInvestment}}' },
          { text: '{{base.buildings.*.actualInvestment}}' },
          { text: '{{base.buildings.*.investmentRate}}' },
        ],
        none: [{ text: '{{base.buildings}}' }, ...Array.from({ length: 5 }, () => ({ text: '' }))],
      },
    ],
  },
]

const frugality: LayoutRow = {
  cells: [{ text: '厉行节约保障措施' }, { text: '{{base.frugality.text}}', align: 'left' }],
}

/** A label and three columns, in mm. */
const fourColumns = [61.2, 31.6, 31.6, 31.6] as const
const sevenColumns = [39, 19.5, 19.5, 19.5, 19.5, 19.5, 19.5] as const

/** 附件一: staff, money, buildings and 厉行节约 below each other; each list repeats its column heads. */
export const baseLayout: AnnexLayout = {
  annex: 'base',
  title: '{year}年度部门整体支出绩效评价基础数据表',
  tables: [
    { widths: fourColumns, rows: [staff] },
    { widths: fourColumns, rows: money },
    { widths: sevenColumns, rows: buildings },
    { widths: [39, 117], rows: [frugality] },
  ],
  settings: uprightSettings,
  notes: ['说明：“项目支出”填报基本支出以外的全部项目支出；“公用经费”填报基本支出中的一般商品和服务支出。'],
  signature: signatureLine('base'),
}
