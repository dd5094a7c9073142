import type { Kind } from '../../cell-kind.ts'
import type { Cell, Offer, Row } from '../../edition.ts'
import type { Formula } from '../../formula-grammar.ts'
import { signatureRow } from '../shared/signature.ts'

const amount: Kind = { type: 'amount' }
const count: Kind = { type: 'count', unit: '人' }
const area: Kind = { type: 'area' }
const percent: Kind = { type: 'percent' }

const columns = ['lastFinal', 'budget', 'final'] as const
const labels = { lastFinal: '{lastYear}年决算', budget: '{year}年预算', final: '{year}年决算' }
const aliases = {
  lastFinal: [
    ...['上年决算', '上年', '上年决算数', '去年决算', '去年实际', '去年花了', '去年支出', '上年支出', '去年'],
    ...['上年执行', '上年执行数', '去年执行', '去年用了'],
  ],
  budget: [
    '本年预算',
    '预算',
    '预算数',
    '今年预算',
    '预算安排',
    '今年年初预算',
    '今年年初安排',
    '今年安排',
    '年初安排',
    '年初预算',
    '批复预算',
  ],
  final: [
    ...['本年决算', '决算', '决算数', '今年决算', '实际花了', '实际支出', '实际', '花了'],
    ...['年底决算', '年末决算', '最后花了', '一共花了', '全年花了', '今年花了', '今年支出', '全年支出'],
    ...['执行', '执行数', '实际执行', '全年执行', '今年执行', '用了', '实际用了'],
  ],
}

/** A year alone in front of a figure; of this year's, which may be either, the final one. */
const years: Readonly<Record<string, readonly string[]>> = {
  lastFinal: ['{lastYear}年度', '{lastYear}年', '上年度', '上年', '上一年', '去年度', '去年'],
  final: ['{year}年度', '{year}年', '本年度', '本年', '今年度', '今年', '当年'],
}

const whenNone = { lastFinal: '上年没支出', budget: '年初没安排', final: '全年没支出' }

function yearCells(more: { required?: readonly string[]; formula?: (column: string) => Formula } = {}): Cell[] {
  return columns.map((column) => ({
    column,
    label: labels[column],
    kind: amount,
    aliases: aliases[column],
    ...(years[column] ? { years: years[column] } : {}),
    ...(more.required?.includes(column) ? { required: true as const, whenNone: whenNone[column] } : {}),
    ...(more.formula ? { formula: more.formula(column) } : {}),
  }))
}

function moneyRow(id: string, section: string, label: string, more: Partial<Row> = {}): Row {
  return { id, section, label, cells: yearCells(), example: '3.93 5.0 4.28', ...more }
}

const threePublic: readonly Row[] = [
  {
    id: 'base.threePublic',
    section: 'base.threePublic',
    label: '三公经费',
    cells: yearCells({
      formula: (column) => ({
        sum: [`base.vehicles.${column}`, `base.overseas.${column}`, `base.reception.${column}`],
      }),
    }),
  },
  {
    id: 'base.vehicles',
    section: 'base.threePublic',
    label: '公务用车购置和维护经费',
    cells: yearCells({
      formula: (column) => ({ sum: [`base.vehiclePurchase.${column}`, `base.vehicleRunning.${column}`] }),
    }),
  },
  moneyRow('base.vehiclePurchase', 'base.threePublic', '公车购置', {
    hint: '没有购车就点“都填无”。',
    aliases: ['公务用车购置', '公务用车购置费'],
    saidNone: ['没有买车', '没买车', '未买车', '没有购车', '没购车', '未购车', '没有买新车', '没买新车'],
  }),
  moneyRow('base.vehicleRunning', 'base.threePublic', '公车运行维护', {
    aliases: ['公务用车运行维护', '公务用车运行维护费', '公务用车运行费'],
  }),
  moneyRow('base.overseas', 'base.threePublic', '出国经费', {
    hint: '因公出国（境）费。',
    saidNone: ['没有出国', '没出国', '没有人出国', '没人出国', '未出国'],
    aliases: ['因公出国（境）费', '因公出国（境）费用', '因公出国（境）经费', '出国（境）费', '因公出国费'],
  }),
  moneyRow('base.reception', 'base.threePublic', '公务接待', {
    aliases: ['公务接待费', '公务接待费用', '接待费'],
    saidNone: ['没有接待', '没接待', '没有公务接待', '未接待'],
  }),
]

const projects: readonly Row[] = [
  moneyRow('base.projects', 'base.projects', '项目支出', {
    cells: yearCells({ required: columns }),
    hint: '基本支出以外的全部支出，应等于下面各行之和。',
  }),
  moneyRow('base.operations', 'base.projects', '业务工作经费'),
  moneyRow('base.maintenance', 'base.projects', '运行维护经费'),
  namedList('base.otherProjects', '其他项目', '除业务工作、运行维护和省级专项以外的项目，一行一个。'),
  namedRow('base.otherProjects.*', '其他项目'),
  namedList('base.provincial', '省级专项资金', '每个专项一行。附件三里的省级项目都要在这里有一行。', {
    from: { row: 'project.*', only: { is: ['project.*.level', ['省级']] } },
    copies: { budget: 'funds.total.initial', final: 'funds.total.executed' },
  }),
  namedRow('base.provincial.*', '省级专项资金'),
]

const publicFunds: readonly Row[] = [
  moneyRow('base.publicFunds', 'base.publicFunds', '公用经费', {
    cells: yearCells({ required: ['final'] }),
    hint: '基本支出中的一般商品和服务支出。',
  }),
  moneyRow('base.office', 'base.publicFunds', '办公经费'),
  moneyRow('base.utilitiesTravel', 'base.publicFunds', '水费、电费、差旅费', {
    aliases: [
      '水费、电费和差旅费',
      '水电费、差旅费',
      '水电费和差旅费',
      '水电差旅费',
      '差旅费、水电费',
      '差旅费和水电费',
    ],
  }),
  moneyRow('base.meetingsTraining', 'base.publicFunds', '会议费、培训费', {
    aliases: ['会议费和培训费', '会议培训费', '培训费、会议费', '培训费和会议费', '培训会议费'],
  }),
]

const procurement: readonly Row[] = [
  {
    id: 'base.procurement',
    section: 'base.procurement',
    label: '政府采购金额',
    hint: '决算数按货物、工程、服务三项相加。',
    example: '预算260 货物190.85 工程0 服务69.06',
    cells: [
      { column: 'budget', label: '{year}年预算', kind: amount, aliases: aliases.budget },
      {
        column: 'final',
        label: '{year}年决算',
        kind: amount,
        formula: { sum: ['base.procurement.goods', 'base.procurement.works', 'base.procurement.services'] },
      },
      { column: 'goods', label: '货物', kind: amount },
      { column: 'works', label: '工程', kind: amount },
      { column: 'services', label: '服务', kind: amount },
    ],
  },
  {
    id: 'base.basicAdjustment',
    section: 'base.procurement',
    label: '部门基本支出预算调整',
    cells: [
      { column: 'budget', label: '{year}年预算', kind: amount, formula: 'report.initialBudget.basic' },
      { column: 'final', label: '{year}年决算', kind: amount, formula: 'overall.expenditure.basic' },
    ],
  },
]

const buildings: readonly Row[] = [
  {
    id: 'base.buildings',
    section: 'base.buildings',
    label: '楼堂馆所（{year}年完工项目）',
    hint: '一行一个：名称 批复规模 实际规模 预算投资 实际投资。没有完工项目就发“无”。',
    example: '业务用房 1200 1180 300 298.5',
    cells: [{ column: '', label: '楼堂馆所', kind: { type: 'rows' } }],
    repeats: { row: 'base.buildings.*' },
  },
  {
    id: 'base.buildings.*',
    section: 'base.buildings',
    label: '楼堂馆所',
    example: '业务用房 1200 1180 300 298.5',
    cells: [
      { column: 'name', label: '名称', kind: { type: 'text' } },
      { column: 'approvedArea', label: '批复规模', kind: area },
      { column: 'actualArea', label: '实际规模', kind: area },
      {
        column: 'areaRate',
        label: '规模控制率',
        kind: percent,
        formula: { ratio: ['base.buildings.*.actualArea', 'base.buildings.*.approvedArea'] },
      },
      { column: 'budgetInvestment', label: '预算投资', kind: amount },
      { column: 'actualInvestment', label: '实际投资', kind: amount },
      {
        column: 'investmentRate',
        label: '投资概算控制率',
        kind: percent,
        formula: { ratio: ['base.buildings.*.actualInvestment', 'base.buildings.*.budgetInvestment'] },
      },
    ],
  },
]

function namedList(id: string, noun: string, hint: string, offers?: Offer): Row {
  return {
    id,
    section: 'base.projects',
    label: noun,
    hint: `${hint}可以只发名称，也可以连数字一起发。没有就发“无”。`,
    example: '某某专项资金 120 130 128.5',
    cells: [{ column: '', label: noun, kind: { type: 'rows' } }],
    repeats: { row: `${id}.*`, ...(offers ? { offers } : {}) },
  }
}

function namedRow(id: string, label: string): Row {
  return {
    id,
    section: 'base.projects',
    label,
    example: '120 130 128.5',
    cells: [{ column: 'name', label: '名称', kind: { type: 'text' } }, ...yearCells()],
  }
}

/** 附件一 部门整体支出绩效评价基础数据表. */
export const baseRows: readonly Row[] = [
  {
    id: 'base.staff',
    section: 'base.staff',
    label: '财政供养人员',
    hint: '编制数不含退休人员。',
    example: '32 29',
    cells: [
      { column: 'quota', label: '编制数', kind: count, required: true, aliases: ['编制'] },
      {
        column: 'actual',
        label: '{year}年实际在职人数',
        kind: count,
        required: true,
        aliases: ['在职', '实际', '实有'],
      },
      {
        column: 'controlRate',
        label: '控制率',
        kind: percent,
        formula: { ratio: ['base.staff.actual', 'base.staff.quota'] },
      },
    ],
  },
  ...threePublic,
  ...projects,
  ...publicFunds,
  ...procurement,
  ...buildings,
  {
    id: 'base.frugality',
    section: 'base.buildings',
    label: '厉行节约保障措施',
    hint: '一两句话，写清制度和做法。',
    cells: [{ column: 'text', label: '厉行节约保障措施', kind: { type: 'text', long: true }, required: true }],
  },
  signatureRow('base'),
]
