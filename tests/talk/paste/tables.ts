import { bind } from '../../../core/address.ts'
import { textAt } from '../../../core/formula.ts'
import { measureText } from '../../../core/indicator.ts'
import { form } from '../../fixtures/facts.ts'
import { tables } from '../../fixtures/tables.ts'

type Facts = ReadonlyMap<string, string>

/** How a table is written. */
export type Style = {
  readonly parted: 'tabs' | 'bars' | 'spaces'
  readonly header: boolean
  /** The order of the year columns. */
  readonly columns: readonly string[]
  /** Includes what the form prints before a label, and derived rows. */
  readonly printed: boolean
  readonly wide: boolean
  readonly blankLines: boolean
  readonly turned: boolean
}

const years: Readonly<Record<string, string>> = {
  lastFinal: '2022年决算数',
  budget: '2023年预算数',
  final: '2023年决算数',
}
const funds: Readonly<Record<string, string>> = { initial: '年初预算数', annual: '全年预算数', executed: '全年执行数' }

type Block = readonly (readonly string[])[]

const moneyRows: readonly (readonly [string, string, string])[] = [
  ['vehiclePurchase', '公车购置', '其中：公车购置'],
  ['vehicleRunning', '公车运行维护', '公车运行维护'],
  ['overseas', '出国经费', '2、出国经费'],
  ['reception', '公务接待', '3、公务接待'],
  ['projects', '项目支出', '项目支出：'],
  ['operations', '业务工作经费', '1、业务工作经费'],
  ['maintenance', '运行维护经费', '2、运行维护经费'],
  ['publicFunds', '公用经费', '公用经费'],
  ['office', '办公经费', '其中：办公经费'],
  ['utilitiesTravel', '水费、电费、差旅费', '水费、电费、差旅费'],
  ['meetingsTraining', '会议费、培训费', '会议费、培训费'],
]

/** 附件一 as somebody writes it. */
export function annexOne(facts: Facts, style: Style): string {
  const shown = style.header ? style.columns : Object.keys(years)
  const money = (row: string, label: string) => [label, ...shown.map((column) => cell(facts, `base.${row}.${column}`))]
  const listed = (list: string, label: string): Block => [
    [label, ...(style.parted === 'spaces' ? [] : ['', '', ''])],
    ...rows(facts, `base.${list}`).map((number) =>
      money(`${list}.${number}`, facts.get(`base.${list}.${number}.name`) ?? ''),
    ),
  ]
  const blocks: Block[] = moneyRows.map(([row, label, printed]) => [money(row, style.printed ? printed : label)])
  blocks.push(listed('otherProjects', '其他项目'), listed('provincial', '3、省级专项资金（每个专项一行）'))
  if (style.printed) blocks.push([money('threePublic', '三公经费')], [money('vehicles', '1、公务用车购置和维护经费')])
  const header = style.header ? [['经费控制情况（万元）', ...shown.map((column) => years[column] ?? '')]] : []
  const staff = [
    [
      '财政供养人员情况（人）',
      ...['quota', 'actual', ...(style.printed ? ['controlRate'] : [])].map((column) =>
        cell(facts, `base.staff.${column}`),
      ),
    ],
  ]
  return written([...staff, ...header, ...(style.turned ? blocks.reverse() : blocks).flat()], style)
}

/** The money of a project, with the total in between. */
export function projectFunds(facts: Facts, number: number, style: Style): string {
  const order = ['initial', 'annual', 'executed']
  const line = (source: string, label: string) => [
    label,
    ...order.map((column) => cell(facts, `project.${number}.funds.${source}.${column}`)),
  ]
  const total = [
    ...line('total', '年度资金总额'),
    ...(style.parted === 'spaces'
      ? []
      : ['10', cell(facts, `project.${number}.funds.total.rate`), cell(facts, `project.${number}.funds.total.score`)]),
  ]
  const header = style.header
    ? [
        [
          '项目资金（万元）',
          ...order.map((column) => funds[column] ?? ''),
          ...(style.parted === 'spaces' ? [] : ['分值', '执行率', '自评得分']),
        ],
      ]
    : []
  const sources = [
    line('fiscal', style.printed ? '其中：当年财政拨款' : '当年财政拨款'),
    line('carryover', '上年结转资金'),
    line('other', '其他资金'),
  ]
  return written([...header, ...(style.printed ? [total] : []), ...(style.turned ? sources.reverse() : sources)], style)
}

/** The indicators of an annex, with merged cells left empty; names and words contain no spaces. */
export function indicatorTable(facts: Facts, annex: string, style: Style): string {
  const labels = form.edition.levels.flatMap((level) =>
    level.second.map((second, at) => ({ ...second, level: at === 0 ? `${level.label}(${level.weight}分)` : '' })),
  )
  const lines = tables.flatMap((table) => {
    const label = labels.find(({ id }) => id === table)
    const list = `${annex}.indicators.${table}`
    const each = rows(facts, list).map((number) => indicator(facts, `${list}.${number}`, style))
    const none = style.parted === 'spaces' ? ['无'] : ['', '', '', '', '', '']
    return (each.length > 0 ? each : [none]).map((line, at) => [
      at === 0 ? (label?.level ?? '') : '',
      at === 0 ? (label?.label ?? '') : '',
      ...line,
    ])
  })
  if (style.parted === 'spaces')
    return written(
      lines.flatMap(([level, second, ...rest]) => [...(level ? [[level]] : []), ...(second ? [[second]] : []), rest]),
      style,
    )
  const header = [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '自评得分',
    '偏差原因分析及改进措施',
  ]
  const total = [
    '总分',
    '',
    '',
    '',
    '',
    '',
    cell(facts, `${annex}.total.weight`),
    cell(facts, `${annex}.total.score`),
    '',
  ]
  const wide = lines.map((line) => ['', ...line])
  return written([...(style.header ? [header] : []), ...wide, ...(style.printed ? [total] : [])], {
    ...style,
    wide: false,
  })
}

function indicator(facts: Facts, row: string, style: Style): string[] {
  const target =
    facts.get(`${row}.direction`) === 'equal'
      ? `=${facts.get(`${row}.target`)}${facts.get(`${row}.unit`)}`
      : measureText(facts, `${row}.target`)
  const signed = target === '100%' ? '≥100%' : target
  const line = [
    facts.get(`${row}.name`) ?? '',
    signed,
    measureText(facts, `${row}.actual`),
    cell(facts, `${row}.weight`),
    cell(facts, `${row}.score`),
  ]
  const reason = facts.get(`${row}.reason`) ?? ''
  return style.parted === 'spaces' && reason === '' ? line : [...line, reason]
}

function rows(facts: Facts, list: string): string[] {
  return (facts.get(list) ?? '').split(',').filter((number) => number !== '')
}

function cell(facts: Facts, address: string): string {
  return textAt(form, facts, bind(address, [])) ?? ''
}

function written(lines: Block, style: Style): string {
  const sign = { tabs: '\t', bars: ' | ', spaces: '  ' }[style.parted]
  const blank = style.parted === 'spaces' ? '无' : ''
  const texts = lines.map((cells) => {
    const even = cells
      .map((text, at) => (text === '' && at > 0 ? blank : text))
      .map((text) => (style.wide ? widened(text) : text))
    return style.parted === 'bars' ? `| ${even.join(sign)} |` : even.join(sign)
  })
  return texts.join(style.blankLines ? '\n\n' : '\n')
}

/** Full-width digits and points in cells with a figure. */
function widened(text: string): string {
  return /^[\d.]+$/.test(text)
    ? text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : text
}
