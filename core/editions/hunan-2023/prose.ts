import type { Pattern } from '../../address.ts'
import type { Formula } from '../../formula-grammar.ts'
import type { Anchor, Part, ProseSettings } from '../../prose/rules.ts'
import { speakers } from './self-references.ts'

/** The parts of 附件四 by the words of their headings. */
const parts: readonly Part[] = [
  { id: 'about', words: ['部门基本情况', '单位基本情况', '基本情况', '部门概况', '单位概况'] },
  { id: 'duties', words: ['部门职责', '主要职责', '单位职责', '职能职责', '主要职能'], within: 'about' },
  { id: 'staffing', words: ['人员编制', '机构设置', '人员情况', '机构人员'], within: 'about' },
  { id: 'general', words: ['一般公共预算支出', '一般公共预算情况', '一般公共预算财政拨款'] },
  { id: 'basic', words: ['基本支出情况', '基本支出'], within: 'general' },
  { id: 'basicBudget', words: ['部门预算情况'], within: 'general' },
  { id: 'basicFinal', words: ['部门决算情况'], within: 'general' },
  { id: 'threePublic', words: ['三公经费'], within: 'general' },
  { id: 'procurement', words: ['政府采购'], within: 'general' },
  { id: 'projects', words: ['项目支出'], within: 'general' },
  { id: 'governmentFund', words: ['政府性基金'] },
  { id: 'stateCapital', words: ['国有资本经营'] },
  { id: 'socialInsurance', words: ['社会保险基金'] },
  { id: 'problems', words: ['存在的问题', '存在问题', '存在的主要问题', '主要问题'] },
  { id: 'measures', words: ['改进措施', '下一步措施', '下一步工作', '整改措施', '改进的措施'] },
  { id: 'publication', words: ['结果拟应用', '应用和公开', '结果应用', '公开情况'] },
  { id: 'performance', words: ['整体支出绩效情况', '绩效情况', '绩效目标完成情况', '绩效实现情况'] },
]

const generalSpending: Formula = { sum: ['report.general.basic', 'report.general.projects'] }
const otherFunds = '政府性基金|国有资本|社会保险|其他资金|非税'
const general = '一般公共预算|财政拨款'
const anyFund = `${otherFunds}|${general}`
/** The general budget's part of one kind of spending is no figure of the tables. */
const partOfSpending =
  '(?:项目支出|基本支出|采购支出|政府采购|经费|费)[\\d.,]{1,16}[万亿]?元[，（(]其中[^，。；]{0,12}$'
const bodies = '下属|二级|机关|中心|[^门]站|[^附]馆|其中'

/** A line of annex 1, by its three columns. */
function line(row: Pattern, words: readonly string[], unless?: string): Anchor {
  return {
    words,
    of: 'money',
    means: { budget: [`${row}.budget`], final: [`${row}.final`], lastFinal: [`${row}.lastFinal`] },
    ...(unless === undefined ? {} : { unless }),
  }
}

/** Words that count all funds, or the general budget alone if it was mentioned; its own figure must then be known. */
function ofBothScopes(words: readonly string[], means: Anchor['means']): readonly Anchor[] {
  return [
    { words, of: 'money', means, unless: anyFund },
    { words, of: 'money', means, only: general, unless: otherFunds, known: true },
  ]
}

const threePublic: readonly Anchor[] = [
  line('base.threePublic', ['三公经费', '三公经费支出', '三公经费总额', '三公经费财政拨款']),
  line('base.reception', ['公务接待费', '公务接待', '公务接待费支出', '公务接待支出']),
  line('base.overseas', [
    '因公出国费',
    '因公出国（境）费',
    '因公出国（境）费用',
    '因公出国（境）经费',
    '出国经费',
    '出国（境）费',
  ]),
  line('base.vehicles', [
    '公务用车购置及运行维护费',
    '公务用车购置和运行维护费',
    '公务用车购置及运行费',
    '公务用车购置和维护经费',
    '公务用车购置及维护费',
  ]),
  line('base.vehicleRunning', ['公务用车运行维护费', '公务用车运行费', '公车运行维护费', '公务用车运行维护支出']),
  line('base.vehiclePurchase', ['公务用车购置费', '公车购置费', '公务用车购置支出']),
]

const wholeIncome = {
  of: 'money',
  means: {
    budget: ['overall.funds.total.initial', 'report.initialBudget.general'],
    final: ['overall.income.total', 'overall.income.general'],
  },
  unless: anyFund,
} as const

const wholeSpending = {
  of: 'money',
  means: {
    budget: ['overall.funds.total.initial'],
    annual: ['overall.funds.total.annual'],
    final: ['overall.expenditure.total', 'overall.funds.total.executed', generalSpending],
  },
  unless: anyFund,
} as const

const spending: readonly Anchor[] = [
  { words: ['总收入', '部门总收入', '本年收入合计'], ...wholeIncome, whole: 'always' },
  { words: ['收入合计', '收入总额'], ...wholeIncome, whole: 'alone' },
  {
    words: ['总支出', '部门总支出', '本年支出合计', '整体支出', '部门整体支出'],
    ...wholeSpending,
    whole: 'always',
  },
  { words: ['支出合计', '支出总额'], ...wholeSpending, whole: 'alone' },
  {
    words: ['收入', '安排收入'],
    of: 'money',
    means: {
      budget: ['report.initialBudget.general', 'overall.funds.total.initial'],
      final: ['overall.income.total', 'overall.income.general'],
    },
    named: true,
    whole: 'alone',
    unless: otherFunds,
  },
  {
    words: ['支出', '安排支出'],
    of: 'money',
    means: {
      budget: ['overall.funds.total.initial', 'report.initialBudget.general'],
      annual: ['overall.funds.total.annual'],
      final: ['overall.expenditure.total', generalSpending],
    },
    named: true,
    whole: 'alone',
    unless: `${anyFund}|三公|采购|专项|项目支出`,
  },
  {
    words: [
      '一般公共预算收入',
      '一般公共预算拨款收入',
      '一般公共预算财政拨款收入',
      '一般公共财政拨款收入',
      '一般公共预算拨款',
      '一般公共预算财政拨款',
    ],
    of: 'money',
    means: { budget: ['report.initialBudget.general'], final: ['overall.income.general'] },
    unless: partOfSpending,
  },
  {
    words: [
      '一般公共预算支出',
      '一般公共预算财政拨款支出',
      '一般公共预算拨款支出',
      '支出中属于一般公共预算的',
      '支出合计中属于一般公共预算的',
      '属于一般公共预算的支出',
      '属于一般公共预算的',
    ],
    of: 'money',
    means: {
      budget: ['report.initialBudget.general', 'overall.funds.total.initial'],
      final: [generalSpending, 'overall.income.general'],
    },
    known: true,
  },
  {
    words: [
      '政府性基金拨款',
      '政府性基金收入',
      '政府性基金预算拨款',
      '政府性基金预算拨款收入',
      '政府性基金预算收入',
      '政府性基金预算财政拨款',
      '政府性基金拨款收入',
      '政府性基金预算财政拨款收入',
    ],
    of: 'money',
    means: { final: ['overall.income.governmentFund'] },
    unless: '年初|预算安排',
  },
  ...ofBothScopes(['基本支出'], {
    budget: ['report.initialBudget.basic'],
    final: ['overall.expenditure.basic', 'report.general.basic'],
  }),
  ...ofBothScopes(['项目支出'], {
    budget: ['base.projects.budget', 'report.initialBudget.projects'],
    final: ['base.projects.final', 'report.general.projects'],
    lastFinal: ['base.projects.lastFinal'],
  }),
  line('base.publicFunds', ['公用经费', '公用经费支出', '日常公用经费'], '其中|人均|政府采购'),
  line('base.office', ['办公经费'], '人均|项目'),
  { ...line('base.utilitiesTravel', ['差旅费'], '人均|项目'), only: '水费、电费、差旅费[^，。；、\\d]{0,4}$' },
  { ...line('base.meetingsTraining', ['培训费'], '人均|项目'), only: '会议费、培训费[^，。；、\\d]{0,4}$' },
  {
    words: ['年初预算'],
    of: 'money',
    means: {
      budget: [
        'overall.funds.total.initial',
        'report.initialBudget.general',
        'report.initialBudget.basic',
        'base.projects.budget',
        'base.publicFunds.budget',
      ],
    },
    within: ['basicBudget', 'basicFinal'],
    whole: 'alone',
    only: '年初(?:部门)?预算(?:数|总额)?[^，。；\\d]{0,2}$',
    unless: '支出|收入|费|项目|专项|采购|资金|基金|调整|上年',
  },
  {
    words: ['全年预算', '全年预算数', '调整后全年预算', '追加后全年预算', '全年预算总额', '年度资金总额'],
    of: 'money',
    means: {
      annual: ['overall.funds.total.annual'],
      budget: ['overall.funds.total.initial', 'overall.funds.total.annual'],
    },
    whole: 'alone',
    unless: `${otherFunds}|项目|专项`,
  },
]

const procurement: readonly Anchor[] = [
  {
    words: ['政府采购', '政府采购支出', '政府采购总额', '政府采购金额', '政府采购支出总额', '实际采购'],
    of: 'money',
    means: { budget: ['base.procurement.budget'], final: ['base.procurement.final'] },
  },
  ...(
    [
      ['goods', ['货物', '货物类', '货物支出', '货物采购']],
      ['works', ['工程', '工程类', '工程支出', '工程采购']],
      ['services', ['服务', '服务类', '服务支出', '服务采购']],
    ] as const
  ).map(
    ([column, words]): Anchor => ({
      words,
      of: 'money',
      means: { final: [`base.procurement.${column}`] },
      only: '采购(?:(?!采购).)*(?:支出|决算|金额|完成|执行)',
      unless: '采购预算(?:(?!采购预算)[^支])*$|中小企业|小微|合同',
    }),
  ),
]

const people: readonly Anchor[] = [
  {
    words: ['在职', '在职人数', '在职职工', '在职人员', '实有在职人员', '在职在编', '在编在职', '在职干部职工'],
    of: 'people',
    means: { final: ['base.staff.actual'] },
    unless: bodies,
  },
  {
    words: ['编制', '编制数', '人员编制', '核定编制', '编制总数', '核定人员编制'],
    of: 'people',
    means: { final: ['base.staff.quota'] },
    unless: bodies,
  },
  { words: ['退休', '退休人员'], of: 'people', means: { final: ['unit.retired'] }, unless: bodies },
]

const scores: readonly Anchor[] = [
  {
    words: ['部门整体支出绩效自评得', '整体支出绩效自评得', '部门整体支出绩效自评总分', '部门整体支出自评得'],
    of: 'points',
    means: { final: ['overall.total.score'] },
  },
  {
    words: [
      '自评',
      '自评得分',
      '自评总分',
      '自评分',
      '综合得分',
      '绩效自评得分',
      '支出绩效自评',
      '部门支出绩效自评',
      '部门整体支出绩效自评',
      '整体支出绩效自评',
      '部门整体支出绩效自评得分',
      '整体支出绩效自评得分',
    ],
    of: 'points',
    means: { final: ['overall.total.score'] },
    unless: '项目|指标|分值|满分|执行率|权重',
  },
  {
    words: ['预算执行率', '整体预算执行率', '年度预算执行率'],
    of: 'percent',
    means: { final: ['overall.funds.total.rate'] },
    whole: 'alone',
    unless: '三公|采购|项目|专项|基金|基本支出|公用|(?:经费|费)[^。；]{0,30}$',
  },
  {
    words: ['全年预算执行率'],
    of: 'percent',
    means: { annual: ['overall.funds.total.rate'] },
    whole: 'alone',
    only: '全年预算执行率(?:为|达到?|是)?$',
    unless: '三公|采购|项目|专项|基金|支出|经费|费',
  },
  {
    words: ['控制率', '人员控制率', '在职人员控制率'],
    of: 'percent',
    means: { final: ['base.staff.controlRate'] },
    unless: '三公|规模|面积|投资|概算',
  },
]

/** How the report is read: headings, columns, and the words that come before a figure of the form. */
export const prose: ProseSettings = {
  parts,
  columns: {
    annual: '全年预算数?|全年(?=(?:(?!全年)[^，])*预算)|调整后?预算数?',
    budget:
      '年初预算数?|年初|部门预算|(?<!公共|基金|经营|综合)预算数?(?!执行|绩效|完成|编制|控制|管理|法|单位|部门|拨款|收支|财政|调整)',
    final: '决算数?|实际支出|全年执行数|执行数|实际完成|实际发生',
    lastFinal: '上年(?:度)?决算数?|上年同期',
  },
  fill: {
    first: `其中|另外|此外|同时|包括|全县|${speakers}|全局|全年|年度|年末|年底|月末|末|截至|目前|现有|实有|总共|共有|共计|共|合计|实际|安排|全部|有|的|为|度`,
    last: '总数|数额|数|金额|共计|共|安排|人员|资金|为|是|达到?|有|了',
  },
  annexes: {
    overall: '部门整体|整体支出|附件二',
    project:
      '各个?(?:项目(?!标)|专项)|自评的?项目|[该此]项目|附件三|项目(?:支出)?的?(?:绩效|自评|各项|指标|年度)|项目支出(?=[的和与及、均都]|方面)|[\\d一二两三四五六七八九十\\uFFFC]个(?:单独自评的?)?(?:专项|项目)(?=支出|绩效|自评|指标|[的，均都])',
  },
  anchors: [...threePublic, ...spending, ...procurement, ...people, ...scores],
}
