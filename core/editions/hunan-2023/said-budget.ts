import type { SaidFigure } from '../../paper/filing/said/rules.ts'

export const funds = '政府性基金|国有资本|社会保险|非税|其他资金'
/** Words that make the figures after them belong to another time, another budget or a change. */
export const otherTime = '[上下]半年|季度|(?<!\\d)(?:[1-9]|1[01])月|调整[后为]|追加|调减|差异|差额|变动'

/** Parts of one amount, and money of another body or of a part of this one. */
export const together = (nouns: string) => `(?:${nouns})[^，。；\\d]{0,6}[、和及与][^，。；\\d]{0,12}$`
export const ofPart = '(?:机关|本级|二级(?:机构|单位)|下属(?:单位|机构))(?:(?!预算)[^。；]){0,60}$'

const initialOf = {
  of: 'money',
  column: 'budget',
  within: ['basicBudget'],
  only: '年初|部门预算|预算(?:安排|批复|数|总额|为)|(?:收入|支出)预算|批复',
  asked: true,
} as const

/** Money outside the initial budget. */
const notInitial = `${otherTime}|${ofPart}|${together('基本支出|项目支出')}|(?:${funds})[^。；]{0,60}$|一般公共预算[^。；，]{0,12}支出[^。；]{0,40}$`

/** 年初预算 in its parts. */
export const initial: readonly SaidFigure[] = [
  {
    ...initialOf,
    cell: 'report.initialBudget.basic',
    words: ['基本支出', '基本支出预算', '安排基本支出', '用于基本支出', '基本支出经费'],
    unless: notInitial,
  },
  {
    ...initialOf,
    cell: 'report.initialBudget.projects',
    words: ['项目支出', '项目支出预算', '安排项目支出', '用于项目支出', '项目支出经费'],
    unless: notInitial,
  },
  {
    ...initialOf,
    cell: 'report.initialBudget.general',
    words: [
      '一般公共预算',
      '一般公共预算资金',
      '一般公共预算经费拨款',
      '一般公共财政预算拨款',
      '一般公共预算收入',
      '一般公共预算拨款',
      '一般公共预算拨款收入',
      '一般公共预算财政拨款',
      '一般公共预算财政拨款收入',
      '一般公共财政拨款',
      '一般公共财政拨款收入',
      '一般公共预算安排收入',
      '一般公共预算收入安排',
    ],
    unless: `${otherTime}|上年|支出[^。；]{0,40}其中[^。；]{0,12}$`,
  },
]
