import { describe, expect, test } from 'vitest'
import { readLines } from '../../core/paper/lines.ts'
import { readFiling } from './generate/read-filing.ts'

const overall = ['附件二', '2023年度部门整体支出绩效自评表', '预算部门、单位名称', '青石县图书馆']
const funds = ['年度预算申请（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '自评得分']
const total = ['年度资金总额', '20.00', '25.00', '24.00', '10', '96%', '9.60']
const goals = ['年度总体目标', '预期目标', '实际完成情况']
const heads = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评得分']
const tree = [...heads, '偏差原因分析及改进措施', '产出指标（50分）', '数量指标']
const end = ['质量指标', '验收合格率', '≥98%', '100%', '15', '15', '', '总分', '100', '99.00']

function read(...lines: readonly string[]) {
  const found = readFiling([{ name: '自评表.txt', pages: [readLines(lines.join('\n'))] }])
  if ('none' in found) throw new Error(found.none)
  const placed = Object.fromEntries(found.placed.map(({ at, value }) => [at, value]))
  return { placed, doubts: found.doubts, unread: found.unread.map(({ text }) => text) }
}

function indicators(...values: readonly string[]) {
  const { placed, unread, doubts } = read(...overall, ...goals, '完成。', '已完成。', ...tree, ...values, ...end)
  const at = 'overall.indicators.quantity'
  const cells = (row: number) =>
    ['name', 'target', 'actual', 'weight', 'score', 'reason'].map((column) => placed[`${at}.${row}.${column}`])
  return { rows: [cells(1), cells(2)], list: placed[at], unread, doubts }
}

describe('a table copied as one cell per line', () => {
  test('keeps goals that look like labels of the form', () => {
    const said = ['1.项目支出：严控预算。', '基本支出：按月支付。']
    const { placed, doubts, unread } = read(
      ...overall,
      ...goals,
      ...said,
      ...tree,
      '宣传场次',
      '≥5场',
      '6场',
      '15',
      '15',
      '',
      ...end,
    )
    expect([placed['overall.goal.expected'], placed['overall.goal.actual'], doubts, unread]).toEqual([...said, [], []])
  })

  test('is read if labels and heads take several lines', () => {
    const broken = tree.flatMap((text) =>
      text
        .replace(/(?<=^.{2})(?=.{2})|(?=（)/g, '\n')
        .replace('及改', '及\n改')
        .split('\n'),
    )
    const { placed, unread } = read(
      ...overall,
      '年度预算申请',
      '（万元）',
      ...funds.slice(1),
      '年度资金',
      '总额',
      ...total.slice(1),
      ...goals,
      '完成。',
      '已完成。',
      ...broken,
      ...['办理件数', '≥5件', '5件', '15', '15', ''],
      ...end,
    )
    expect(unread).toEqual([])
    expect(placed).toMatchObject({
      'overall.funds.total.executed': '24.00',
      'overall.heading.output': '50',
      'overall.indicators.quantity.1.actual': '5件',
      'overall.indicators.quality.1.name': '验收合格率',
      'overall.total.score': '99.00',
    })
  })

  test('has both goals in doubt if there are more than two lines under them', () => {
    const { placed, doubts } = read(...overall, ...goals, '完成梳理', '并公布。', '已完成。', ...tree, ...end)
    expect(placed).not.toHaveProperty(['overall.goal.expected'])
    expect(placed).not.toHaveProperty(['overall.goal.actual'])
    const text = '完成梳理\n并公布。\n已完成。'
    expect(doubts).toMatchObject([
      { at: 'overall.goal.expected', text },
      { at: 'overall.goal.actual', text },
    ])
  })

  test('has both goals in doubt if there are two lines and a blank under them', () => {
    const { placed, doubts } = read(...overall, ...goals, '1.完成梳理。', '2.公布清单。', '', ...tree, ...end)
    expect(placed).not.toHaveProperty(['overall.goal.actual'])
    expect(doubts).toMatchObject([{ at: 'overall.goal.expected' }, { at: 'overall.goal.actual' }])
  })

  test('has goals in two numbered lists, each from 1', () => {
    const lines = ['1.完成梳理；', '2.满意度90%。', '1.已完成；', '2.满意度94%。']
    const { placed, doubts } = read(...overall, ...goals, ...lines, ...tree, ...end)
    expect(doubts).toEqual([])
    expect(placed).toMatchObject({
      'overall.goal.expected': '1.完成梳理；\n2.满意度90%。',
      'overall.goal.actual': '1.已完成；\n2.满意度94%。',
    })
  })

  test('has a name of two lines before figures', () => {
    expect(indicators('完成老旧', '小区', '≥5个', '5个', '15', '15', '').rows[0]).toEqual([
      ...['完成老旧小区', '≥5个', '5个', '15', '15', ''],
    ])
  })

  test('has a reason of two lines that ends as a sentence', () => {
    const first = ['办理件数', '≥5件', '4件', '15', '12', '人员调整；', '今后提前排班。']
    expect(indicators(...first, '走访户数', '≥9户', '9户', '10', '10', '').rows).toEqual([
      ['办理件数', '≥5件', '4件', '15', '12', '人员调整；\n今后提前排班。'],
      ['走访户数', '≥9户', '9户', '10', '10', ''],
    ])
  })

  test.each([
    ['a target in words may be the rest of a name', ['长效', '管理机制', '健全', '已达成', '15', '15', '']],
    ['a target is on two lines', ['办理件数', '≥5', '件', '5件', '15', '15', '']],
    [
      'a line may end a reason or begin a name',
      [...['办理件数', '≥5件', '4件', '15', '12', '人员', '调整'], ...['户数', '≥9户', '9户', '10', '10', '']],
    ],
  ])('places no indicator of a level if %s', (_, values) => {
    const { rows, list, unread } = indicators(...values)
    expect(rows.flat()).toEqual(Array.from({ length: 12 }, () => undefined))
    expect(list).toBeUndefined()
    expect(unread).toEqual(values.filter((text) => text !== ''))
  })

  test('has indicators and sums in place although blank cells vanished, if their kinds show where', () => {
    const rows = ['办理件数', '≥5件', '5件', '8', '8', '走访户数', '≥9户', '9户', '7', '7']
    const lines = [...overall, ...funds, ...total, ...goals, '完成。', '已完成。', ...tree, ...rows, ...end]
    const { placed, unread } = read(...lines.filter((text) => text !== ''))
    expect(unread).toEqual([])
    expect(placed).toMatchObject({
      'overall.indicators.quantity': '1,2',
      'overall.indicators.quantity.2.name': '走访户数',
      'overall.indicators.quantity.2.score': '7',
      'overall.funds.total.executed': '24.00',
    })
  })

  test('is read with an empty line after every line', () => {
    const lines = [
      ...overall,
      ...funds,
      ...total,
      ...goals,
      '完成。',
      '已完成。',
      ...tree,
      '件数',
      '5件',
      '5件',
      '8',
      '8',
      '',
    ]
    const { placed, unread } = read(...[...lines, ...end].flatMap((text) => [text, '']))
    expect(unread).toEqual([])
    expect(placed).toMatchObject({
      'unit.name': '青石县图书馆',
      'overall.indicators.quantity.1.reason': '',
      'overall.total.score': '99.00',
    })
  })
})
