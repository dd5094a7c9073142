import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import type { Cell } from '../../../core/edition.ts'
import { readRow } from '../../../core/values/row.ts'

const cell = (column: string, label: string, kind: Kind, aliases: string[] = []): Cell => ({
  column,
  label,
  kind,
  aliases,
})
const amount: Kind = { type: 'amount' }
const reception = [
  cell('lastFinal', '2022年决算数', amount, ['上年决算', '上年']),
  cell('budget', '2023年预算数', amount, ['预算']),
  cell('final', '2023年决算数', amount, ['决算']),
]
/** The same with words for the year and for the figure apart. */
const dated: readonly Cell[] = [
  { ...cell('lastFinal', '2022年决算', amount, ['上年决算']), years: ['上年', '去年', '2022年'] },
  cell('budget', '2023年预算', amount, ['预算', '今年预算']),
  {
    ...cell('final', '2023年决算', amount, ['决算', '实际', '实际支出', '实际花了']),
    years: ['今年', '2023年'],
  },
]
const staff = [
  cell('quota', '编制数', { type: 'count', unit: '人' }, ['编制']),
  cell('actual', '实际在职人数', { type: 'count', unit: '人' }, ['在职']),
]
const indicator = [
  cell('name', '三级指标', { type: 'text' }),
  cell('target', '年度指标值', { type: 'measure' }, ['目标']),
  cell('actual', '实际完成值', { type: 'measure' }, ['实际']),
  cell('weight', '分值', { type: 'points' }),
]
const building = [
  cell('name', '名称', { type: 'text' }),
  cell('approvedArea', '批复规模（㎡）', { type: 'area' }),
  cell('actualArea', '实际规模（㎡）', { type: 'area' }),
  cell('budgetInvestment', '预算投资（万元）', amount),
  cell('actualInvestment', '实际投资（万元）', amount),
]
const project = [
  cell('name', '项目名称', { type: 'text' }),
  cell('authority', '主管部门', { type: 'text' }),
  cell('implementer', '实施单位', { type: 'text' }),
]

/** The readings in short: the value, the code of a refusal, or the number of choices. */
function said(cells: readonly Cell[], line: string) {
  const { readings, missing, extra } = readRow(cells, line, '万元')
  const words = [...readings].map(([column, reading]) => {
    if ('value' in reading) return [column, reading.value]
    return [column, 'refused' in reading ? `!${reading.refused.code}` : `?${reading.choices.length}`]
  })
  expect([...readings.keys(), ...missing].sort()).toEqual(cells.map(({ column }) => column).sort())
  return extra === undefined ? Object.fromEntries(words) : { ...Object.fromEntries(words), extra }
}

test.each([
  ['展演厅，批复规模1200，实际规模1180', { name: '展演厅', approvedArea: '1200', actualArea: '1180' }],
  ['展演厅批复规模1200实际规模1180', { name: '展演厅', approvedArea: '1200', actualArea: '1180' }],
  ['展演厅 预算投资 300万 实际投资 2985000元', { name: '展演厅', budgetInvestment: '300', actualInvestment: '298.5' }],
  ['展演厅（批复规模1200，实际规模1180）', { name: '展演厅', approvedArea: '1200', actualArea: '1180' }],
  ['展演厅，预算投资约300', { name: '展演厅', budgetInvestment: '!approximate' }],
  ['预算投资评审中心 1200', { name: '预算投资评审中心', approvedArea: '1200' }],
  ['二期预算投资300展厅', { name: '二期预算投资300展厅' }],
])('labelled figures stand behind the name of a listed row: %s', (line, values) => {
  expect(said(building, line)).toEqual(values)
})

test.each([
  ['400000、450000、436000元', { lastFinal: '40', budget: '45', final: '43.6' }],
  ['400000 0 436000元', { lastFinal: '40', budget: '0', final: '43.6' }],
  ['40、45、43.6万元', { lastFinal: '40', budget: '45', final: '43.6' }],
  ['3.93 5 42800元', { lastFinal: '3.93', budget: '5', final: '4.28' }],
  ['39300 5 42800元', { lastFinal: '3.93', budget: '5', final: '4.28' }],
  ['3000 5 42800元', { lastFinal: '0.3', budget: '5', final: '4.28' }],
  ['300 5 42800元', { lastFinal: '?2', budget: '5', final: '4.28' }],
  ['4100元 4000 3250', { lastFinal: '0.41', budget: '0.4', final: '0.325' }],
  ['41000元 4 32500', { lastFinal: '4.1', budget: '4', final: '3.25' }],
])('a unit behind the last amount is that of all, where it makes them alike: %s', (line, values) => {
  expect(said(reception, line)).toEqual(values)
})

test.each([
  ['4.1万 4万 32500', { lastFinal: '4.1', budget: '4', final: '?2' }],
  ['四万一千 4万 32500', { lastFinal: '4.1', budget: '4', final: '?2' }],
  ['4.1万 4万 0.05', { lastFinal: '4.1', budget: '4', final: '0.05' }],
  ['4.1 4 3.25元', { lastFinal: '?2', budget: '?2', final: '?2' }],
  ['41000 40000 32500', { lastFinal: '?2', budget: '?2', final: '?2' }],
  ['41000 40000 0', { lastFinal: '?2', budget: '?2', final: '0' }],
  ['4.1 4 32500', { lastFinal: '4.1', budget: '4', final: '?2' }],
  ['4096 4000 3837', { lastFinal: '4096', budget: '4000', final: '3837' }],
  ['41000.5 40000.8 32500', { lastFinal: '41000.5', budget: '40000.8', final: '32500' }],
])('an amount that may be in 元 beside others is asked about: %s', (line, values) => {
  expect(said(reception, line)).toEqual(values)
})

test.each([
  ['41000 40000 32500，单位：元', { lastFinal: '4.1', budget: '4', final: '3.25' }],
  ['上年41000，决算32500（单位：元）', { lastFinal: '4.1', final: '3.25' }],
  ['41000 4万元 无 都是元', { lastFinal: '4.1', budget: '4', final: '' }],
  ['4.1（万） 40000（元） 3.25（万）', { lastFinal: '4.1', budget: '4', final: '3.25' }],
])('a unit stated beside the figures is that of each without one: %s', (line, values) => {
  expect(said(reception, line)).toEqual(values)
})

test.each([
  ['展演经费：12 13 14', { name: '展演经费', approvedArea: '12', actualArea: '13', budgetInvestment: '14' }],
  ['展演经费：1,200', { name: '展演经费', approvedArea: '1200' }],
  ['展演厅，1200，1180', { name: '展演厅', approvedArea: '1200', actualArea: '1180' }],
  ['一期：2号楼 1200', { name: '一期：2号楼', approvedArea: '1200' }],
  ['办公用房，2栋', { name: '办公用房，2栋' }],
])('a mark parts a name from its figures: %s', (line, values) => {
  expect(said(building, line)).toEqual(values)
})

describe('figures in the order of the row', () => {
  const all = { lastFinal: '3.93', budget: '5.0', final: '4.28' }
  test.each([
    '3.93 5.0 4.28',
    ' 3.93  5.0　4.28 ',
    '3.93\t5.0\t4.28',
    '3.93、5.0、4.28',
    '3.93，5.0，4.28',
    '3.93, 5.0, 4.28',
    '3.93；5.0；4.28',
    '3.93 万元 5.0 万元 42,800 元',
    '39,300元，5.0万，4.28',
    '3.93\t5.0\t4.28\t\t',
    '3.93/5.0/4.28',
    '好的，3.93 5.0 4.28',
    '3.93 5.0 4.28。已核对',
    '3.93万/5.0万/42800元，谢谢！',
  ])('%j', (line) => expect(said(reception, line)).toEqual(all))
  test.each([
    ['人民币 42,800元', { lastFinal: '4.28' }],
    ['四万二千八百 元', { lastFinal: '4.28' }],
    ['四 万元 5.0 万元整', { lastFinal: '4', budget: '5.0' }],
    ['约 500 万', { lastFinal: '!approximate' }],
    ['3.93 大约 五万 4.28', { lastFinal: '3.93', budget: '!approximate', final: '4.28' }],
    ['3.93 5万元 左右 4.28', { lastFinal: '3.93', budget: '!approximate', final: '4.28' }],
    ['负 5万 4 3', { lastFinal: '!negative', budget: '4', final: '3' }],
  ])('a word that belongs to a figure stays with it: %s', (line, expected) => {
    expect(said(reception, line)).toEqual(expected)
  })
  test('in a row with a name such words may be part of the name', () => {
    expect(said(indicator, '经费节约 5 4 10')).toEqual({ name: '经费节约', target: '5', actual: '4', weight: '10' })
    expect(said(indicator, '党员培训第三 期 5 4 10')).toEqual({
      name: '党员培训第三 期',
      target: '5',
      actual: '4',
      weight: '10',
    })
  })
  test.each(['活动场次 ≥40（次） 42（次） 10', '活动场次 ≥40 （次） 42 （次） 10', '活动场次 ≥40 (次) 42 次 10'])(
    'a unit in brackets stays with its figure: %s',
    (line) => {
      expect(said(indicator, line)).toEqual({ name: '活动场次', target: '40', actual: '42', weight: '10' })
    },
  )
  test('a name that ends like an answer stays the name', () => {
    expect(said(indicator, '组织 培训5期 ≥5期 已完成6期 10')).toEqual({
      name: '组织 培训5期',
      target: '5',
      actual: '6',
      weight: '10',
    })
  })
  test.each([
    ['送戏下乡 ≥100场 80场 25 20', { extra: '20' }],
    ['送戏下乡 ≥100场 好 80场 25', { extra: '≥100场 好 80场 25' }],
    ['≥100场 送戏下乡 118场 25', { extra: '≥100场 送戏下乡 118场 25' }],
    ['送戏>2次活动 5 4 10', { name: '送戏>2次活动', target: '5', actual: '4', weight: '10' }],
  ])('a target with its sign is never part of a name: %s', (line, expected) => {
    expect(said(indicator, line)).toEqual(expected)
  })
  test('an incomplete row leaves the rest missing', () => {
    expect(said(reception, '3.93 5.0')).toEqual({ lastFinal: '3.93', budget: '5.0' })
    expect(readRow(reception, '3.93', '万元').missing).toEqual(['budget', 'final'])
    expect(readRow(reception, ' ', '万元')).toEqual({ readings: new Map(), missing: ['lastFinal', 'budget', 'final'] })
  })
  test('a blank cell of a spreadsheet is a blank', () => {
    expect(said(reception, '\t5.0\t')).toEqual({ lastFinal: '', budget: '5.0', final: '' })
    expect(said(reception, '3.93\t—\t4.28')).toEqual({ lastFinal: '3.93', budget: '', final: '4.28' })
  })
  test('无 alone applies to the whole row, between figures to its cell', () => {
    expect(said(reception, '无')).toEqual({ lastFinal: '', budget: '', final: '' })
    expect(said(reception, '3.93 无 4.28')).toEqual({ lastFinal: '3.93', budget: '', final: '4.28' })
  })
  test('thousands are not split, except at ， if every cell then has its figure', () => {
    expect(said(reception, '4,096.83 0 3,837.88')).toEqual({ lastFinal: '4096.83', budget: '0', final: '3837.88' })
    expect(said(reception, '100，200，300')).toEqual({ lastFinal: '100', budget: '200', final: '300' })
    expect(said(reception, '1，200')).toEqual({ lastFinal: '1200' })
  })
  test('a surplus is named and nothing is read', () => {
    expect(said(reception, '3.93 5.0 4.28 6 7')).toEqual({ extra: '6 7' })
    expect(said(reception, '3.93\t5.0\t4.28\t6')).toEqual({ extra: '6' })
  })
  test('each cell is refused or asked about separately', () => {
    expect(said(reception, '约3万 3万5 -2')).toEqual({ lastFinal: '!approximate', budget: '?2', final: '!negative' })
    expect(said(staff, '32人 29.5人')).toEqual({ quota: '32', actual: '!notWhole' })
  })
})

describe('figures after their labels', () => {
  test.each([
    ['预算5 决算4.28', { budget: '5', final: '4.28' }],
    ['预算：5，决算：4.28', { budget: '5', final: '4.28' }],
    ['决算4.28', { final: '4.28' }],
    ['预算5决算4.28', { budget: '5', final: '4.28' }],
    ['2023年预算数 5 万元；2022年决算数为3.93', { budget: '5', lastFinal: '3.93' }],
    ['预算数=5，上年决算是3.93', { budget: '5', lastFinal: '3.93' }],
    ['预算 5 万元 决算 无', { budget: '5', final: '' }],
    ['预算和决算都是4', { budget: '4', final: '4' }],
    ['预算、决算均为4.1万元', { budget: '4.1', final: '4.1' }],
    ['预算与决算都没有', { budget: '', final: '' }],
    ['预算4万/决算3.25万', { budget: '4', final: '3.25' }],
    ['预算 决算4.28', { final: '4.28' }],
    ['预算5 预算6', { extra: '预算6' }],
    ['预算约5', { budget: '!approximate' }],
  ])('%s', (line, expected) => expect(said(reception, line)).toEqual(expected))

  test.each([
    ['预算4，上年实际4.1', { lastFinal: '4.1', budget: '4' }],
    ['上年决算实际4.1，预算4', { lastFinal: '4.1', budget: '4' }],
    ['去年的实际支出是4.1万，今年预算数4万，实际支出3.25万', { lastFinal: '4.1', budget: '4', final: '3.25' }],
    ['去年实际花了4.1，实际花了3.25', { lastFinal: '4.1', final: '3.25' }],
    ['2022年：决算4.1；2023年：预算4，决算3.25', { lastFinal: '4.1', budget: '4', final: '3.25' }],
    ['决算去年4.1今年3.25，预算4', { lastFinal: '4.1', budget: '4', final: '3.25' }],
    ['预算今年4', { budget: '4' }],
    ['预算 决算4.28', { final: '4.28' }],
    ['去年预算5，决算3.25', { extra: '去年预算5' }],
  ])('that say the year apart from what they are: %s', (line, expected) => {
    expect(said(dated, line)).toEqual(expected)
  })
  test('a year beside a label stands behind a name as well', () => {
    const row = [cell('name', '名称', { type: 'text' }), ...dated]
    const all = { name: '湿地保护', lastFinal: '210', budget: '260' }
    expect(said(row, '湿地保护，上年实际210万，预算260')).toEqual(all)
    expect(said(row, '名称：湿地保护，上年实际210，预算260')).toEqual(all)
  })

  test('of an indicator or a building, without its unit in brackets', () => {
    expect(said(indicator, '目标≥90% 实际：95%，分值 10')).toEqual({ target: '90', actual: '95', weight: '10' })
    expect(said(indicator, '三级指标：群众 满意度；目标：优良')).toEqual({ name: '群众 满意度', target: '优良' })
    expect(said(indicator, '目标=100%')).toEqual({ target: '100' })
    expect(said(building, '预算投资：300万 实际投资：280')).toEqual({
      budgetInvestment: '300',
      actualInvestment: '280',
    })
  })
  test.each([
    ['展演场次目标5场实际办了6场10分', { name: '展演场次', target: '5', actual: '6', weight: '10' }],
    ['展演场次，目标5场实际达到6场分值10', { name: '展演场次', target: '5', actual: '6', weight: '10' }],
    ['目标5场实际6场分值10', { target: '5', actual: '6', weight: '10' }],
    ['展演场次：≥5场，实际6场，10分', { name: '展演场次', target: '5', actual: '6', weight: '10' }],
    ['展演场次 实际6场，10分', { name: '展演场次', actual: '6', weight: '10' }],
    ['完成目标3项 3 3 10', { name: '完成目标3项', target: '3', actual: '3', weight: '10' }],
  ])('that run on without a space: %s', (line, expected) => {
    expect(said(indicator, line)).toEqual(expected)
  })
  test('a name that begins with a label is still a name', () => {
    expect(said(indicator, '目标责任书签订率 100% 95% 10')).toEqual({
      name: '目标责任书签订率',
      target: '100',
      actual: '95',
      weight: '10',
    })
  })
})

describe('a name followed by figures is read from the right', () => {
  test.each([
    ['群众满意度 ≥90% 95% 10', { name: '群众满意度', target: '90', actual: '95', weight: '10' }],
    ['群众 满意 度 ≥ 90 % 95 % 10 分', { name: '群众 满意 度', target: '90', actual: '95', weight: '10' }],
    [
      '指导企业安全生产≥50次，组织培训≥2次 100% 100% 10',
      { name: '指导企业安全生产≥50次，组织培训≥2次', target: '100', actual: '100', weight: '10' },
    ],
    [
      '企业发展成效 效果明显 达成年度指标 10',
      { name: '企业发展成效', target: '效果明显', actual: '达成年度指标', weight: '10' },
    ],
    ['群众满意度 ≥90%', { name: '群众满意度', target: '90' }],
    ['群众满意度', { name: '群众满意度' }],
    ['群众 满意度', { name: '群众 满意度' }],
    ['≥90% 95% 10', { target: '90', actual: '95', weight: '10' }],
    ['群众满意度 约90% 95% 10', { name: '群众满意度', target: '!approximate', actual: '95', weight: '10' }],
    ['群众满意度\t≥90%\t\t10', { name: '群众满意度', target: '90', actual: '', weight: '10' }],
    ['步道里程\t≥\t12\t公里\t11.4\t20', { name: '步道里程', target: '12', actual: '11.4', weight: '20' }],
    ['每公里造价\t ≤ \t20\t万元\t20.8\t10', { name: '每公里造价', target: '20', actual: '20.8', weight: '10' }],
    ['合格率\t＝\t100\t%\t\t10', { name: '合格率', target: '100', actual: '', weight: '10' }],
    [
      '管护机制\t定性\t建立管护机制\t\t达成年度指标\t20',
      { name: '管护机制', target: '建立管护机制', actual: '达成年度指标', weight: '20' },
    ],
    ['步道里程\t≥\t12\t公里\t11.4\t20\t19', { extra: '19' }],
    ['群众满意度 ≥90% 95% 10 9', { extra: '9' }],
    ['无 100% 100% 10', { name: '', target: '100', actual: '100', weight: '10' }],
  ])('%j', (line, expected) => expect(said(indicator, line)).toEqual(expected))

  test.each([
    [
      '县委 办公楼 1200㎡ 1100㎡ 300 280',
      {
        name: '县委 办公楼',
        approvedArea: '1200',
        actualArea: '1100',
        budgetInvestment: '300',
        actualInvestment: '280',
      },
    ],
    [
      '3号楼 1200 1100 300万 280万',
      { name: '3号楼', approvedArea: '1200', actualArea: '1100', budgetInvestment: '300', actualInvestment: '280' },
    ],
    ['办公楼 1200 1100', { name: '办公楼', approvedArea: '1200', actualArea: '1100' }],
  ])('%s', (line, expected) => expect(said(building, line)).toEqual(expected))
})

describe('words', () => {
  test('a single text takes the whole line, a list all lines', () => {
    expect(said([cell('text', '厉行节约保障措施', { type: 'text' })], '压缩 会议 3 次、培训')).toEqual({
      text: '压缩 会议 3 次、培训',
    })
    expect(said([cell('', '内设机构', { type: 'items' })], '办公室\n财务股')).toEqual({ '': '办公室\n财务股' })
    expect(said([cell('date', '日期', { type: 'date' })], '2024 年 7 月 3 日')).toEqual({ date: '2024-07-03' })
  })
  test('several texts are one word, one line or one column each', () => {
    const all = { name: '搬迁改造', authority: '县科工局', implementer: '县工业园' }
    expect(said(project, '搬迁改造 县科工局 县工业园')).toEqual(all)
    expect(said(project, '搬迁改造\n县科工局\n县工业园')).toEqual(all)
    expect(said(project, '搬迁改造\t县科工局\t县工业园')).toEqual(all)
    expect(said(project, '主管部门：县科工局 实施单位：县工业园')).toEqual({
      authority: '县科工局',
      implementer: '县工业园',
    })
    expect(said(project, '搬迁 改造 县科工局 县工业园')).toEqual({ extra: '县工业园' })
  })
  test('long texts are read one at a time', () => {
    const goals = [
      cell('expected', '预期目标', { type: 'text', long: true }),
      cell('actual', '实际完成情况', { type: 'text', long: true }),
    ]
    expect(said(goals, '完成 三项 任务')).toEqual({ expected: '完成 三项 任务' })
    expect(said(goals, '完成三项任务\n全部完成')).toEqual({ expected: '完成三项任务', actual: '全部完成' })
  })
})
