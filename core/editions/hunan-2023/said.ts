import type { SaidFigure, SaidSettings, SaidText } from '../../paper/filing/said/rules.ts'
import { funds, initial, ofPart, otherTime, together } from './said-budget.ts'
import { saidOfUnit } from './said-unit.ts'

const generalOf = {
  of: 'money',
  column: 'final',
  within: ['basicFinal'],
  only: '一般公共(?:预算)?(?:财政)?(?:拨款)?(?:预算)?支出(?:(?!总支出|支出合计)[^。；]){0,80}(?:；项目支出)?$',
  unless: `${otherTime}|(?:${funds}|全年预算|年初预算)[^。；]{0,60}$`,
} as const

const general: readonly SaidFigure[] = [
  { ...generalOf, cell: 'report.general.basic', words: ['基本支出'] },
  { ...generalOf, cell: 'report.general.projects', words: ['项目支出'] },
]

/** A kind of purchase, by its name in reports. */
function bought(column: string, noun: string): SaidFigure {
  return {
    cell: `base.procurement.${column}`,
    words: [
      noun,
      `${noun}类`,
      `${noun}支出`,
      `${noun}类支出`,
      `${noun}采购`,
      `${noun}类采购`,
      `${noun}采购支出`,
      `${noun}类采购支出`,
      `采购${noun}`,
      `采购${noun}类`,
      `采购${noun}支出`,
      `政府采购${noun}`,
      `政府采购${noun}支出`,
      `政府采购${noun}类支出`,
      `${noun}类政府采购`,
    ],
    of: 'money',
    column: 'final',
    within: ['procurement'],
    only: '采购',
    unless: `${otherTime}|${ofPart}|${together('货物|工程|服务')}|计划(?:(?!实际|支出)[^。；]){0,60}$|中小企业|小微|合同|预留|监狱|节能|上年`,
  }
}

/** A budget from which few units spend, in its own section. */
function fund(cell: string, section: string, names: readonly string[]): SaidFigure {
  return {
    cell,
    words: [
      '支出',
      '全年支出',
      '本年支出',
      '实际支出',
      '支出决算',
      '支出合计',
      ...names.flatMap((name) => [`${name}支出`, `${name}财政拨款支出`, `${name}拨款支出`, `${name}本年支出`]),
    ],
    of: 'money',
    column: 'final',
    within: [section],
    unless: `${otherTime}|${ofPart}|其中|包括|上年|一般公共`,
  }
}

/** An amount with its unit. */
const amount = '(?<value>\\d[\\d,]{0,15}(?:\\.\\d{1,6})?[万亿]{0,2}元)'

/** A section that consists of the amount alone. */
function alone(cell: string, section: string): SaidText {
  return { cell, within: [section], ways: [{ find: `^${amount}[。.]?$` }] }
}

const texts: readonly SaidText[] = [
  {
    cell: 'report.initialBudget.general',
    within: ['basicBudget'],
    ways: [
      {
        find: `(?:年初|部门)预算(?:数|安排)?(?:总?收入)?(?:数|安排|为|共计|合计)?${amount}，(?:(?:资金|收入)?来源)?(?:全部|均)(?:[为是]|来源于|来自)一般公共(?:预算)?(?:财政)?(?:拨款|收入)`,
      },
    ],
  },
  {
    cell: 'report.initialBudget.basic',
    within: ['basicBudget'],
    ways: [
      {
        find: `(?:年初|部门)预算[^。；]{0,40}(?:；|，)(?:安排)?支出(?:数|为|共计|合计)?${amount}，(?:全部|均)[为是]基本支出`,
      },
    ],
  },
  {
    cell: 'report.initialBudget.projects',
    within: ['basicBudget'],
    ways: [],
    none: '(?:年初|预算).{0,200}(?:未安排|没有安排|无)项目支出',
  },
  ...(['goods', 'works', 'services'] as const).map((column, at): SaidText => {
    const noun = ['货物', '工程', '服务'][at]
    return {
      cell: `base.procurement.${column}`,
      within: ['procurement'],
      ways: [{ find: `采购(?:实际)?(?:支出|金额|总额)(?:总额|合计)?(?:为|共计)?${amount}，(?:全部|均)[为是]${noun}` }],
      none: `(?:未发生|未安排|未采购|没有|无)(?:政府)?(?:采购)?${noun}(?:类|采购|支出|$|[，。；])`,
    }
  }),
  {
    cell: 'report.carryover.amount',
    within: ['basicFinal'],
    ways: [
      {
        find: `(?<!上)年末(?:财政拨款)?(?:资金)?(?:结转和?结余|结转|结余)(?:资金)?(?:数|为|共|共计)?${amount}(?![，、](?:年末)?结余\\d)`,
        unless: '其中|上年',
      },
    ],
    none: '年末(?:无|没有)结转(?:和?结余)?',
  },
  alone('report.governmentFund.amount', 'governmentFund'),
  alone('report.stateCapital.amount', 'stateCapital'),
  alone('report.socialInsurance.amount', 'socialInsurance'),
  {
    cell: 'report.governmentFund.use',
    within: ['governmentFund'],
    ways: [{ find: '(?:主要|全部)?用于(?<value>[^，。；：]{2,100})[。；]?$' }],
  },
]

/** Facts in the prose of 附件四 that no table contains. */
export const said: SaidSettings = {
  figures: [
    ...initial,
    ...general,
    bought('goods', '货物'),
    bought('works', '工程'),
    bought('services', '服务'),
    fund('report.governmentFund.amount', 'governmentFund', ['政府性基金', '政府性基金预算']),
    fund('report.stateCapital.amount', 'stateCapital', ['国有资本经营', '国有资本经营预算']),
    fund('report.socialInsurance.amount', 'socialInsurance', ['社会保险基金', '社会保险基金预算']),
    ...saidOfUnit.figures,
  ],
  texts: [...texts, ...saidOfUnit.texts],
}
