import { correctFiling } from '../../fixtures/correct.ts'
import type { Table } from '../../fixtures/facts.ts'
import { fullMarks } from '../../fixtures/full-marks.ts'
import type { Breaking } from './table.ts'

const correct = correctFiling()

/** The rows of annex 1 with three years each, and figures of last year for the same fact. */
const yearly = [
  'base.vehiclePurchase',
  'base.vehicleRunning',
  'base.overseas',
  'base.reception',
  'base.projects',
  'base.operations',
  'base.maintenance',
  'base.otherProjects.1',
  'base.provincial.2',
  'base.publicFunds',
  'base.office',
  'base.utilitiesTravel',
  'base.meetingsTraining',
]

/** A figure ten thousand times its counterpart: the check, the large cell, the small one, what is left out. */
const tenThousand: readonly (readonly [string, string, string, Table?])[] = [
  ...yearly.map(
    (row) => [row, `${row}.final`, `${row}.lastFinal`, { [`${row}.budget`]: '' }] as [string, string, string, Table],
  ),
  ['base.procurement', 'base.procurement.goods', 'base.procurement.budget'],
  ['base.buildings.1', 'base.buildings.1.actualInvestment', 'base.buildings.1.budgetInvestment'],
  [
    'overall.expenditure.basic',
    'report.general.basic',
    'overall.expenditure.basic',
    { 'report.initialBudget.basic': '' },
  ],
  ['report.general.projects', 'report.general.projects', 'base.projects.final'],
  ['report.initialBudget.general', 'report.initialBudget.general', 'overall.funds.total.initial'],
  ['overall.income.total', 'overall.income.general', 'overall.expenditure.total'],
  ...['fiscal', 'carryover', 'other'].map((source): [string, string, string, Table] => {
    const row = `project.2.funds.${source}`
    return [row, `${row}.annual`, `${row}.executed`, { [`${row}.initial`]: '' }]
  }),
]

/** The sum of which such a figure is a part. */
const wholes: Readonly<Record<string, string>> = {
  'base.procurement.goods': 'base.procurement.final',
  'overall.income.general': 'overall.income.total',
}

const magnitudes: readonly Breaking[] = tenThousand.map(([id, large, small, left]) => {
  const worth =
    correct.get(small) || { 'overall.funds.total.initial': '1440', 'overall.expenditure.total': '1694.5' }[small] || '3'
  const change = { ...left, [large]: String(Number(worth) * 10_000), ...(correct.get(small) ? { [small]: worth } : {}) }
  const stated = small.endsWith('.total') || small.endsWith('.initial') ? {} : { [small]: worth }
  return [`${id}.magnitude`, 'must', wholes[large] ?? large, { ...change, ...stated }, /÷ .* = (?:9|10)\d{3}$/]
})

/** 附件三 of the second project with the indicators of the first. */
const copied: Table = Object.fromEntries(
  [...correct]
    .filter(([address]) => address.startsWith('project.1.indicators.'))
    .map(([address, text]) => [address.replace('project.1', 'project.2'), text]),
)

/** Every project spent exactly to the cent. */
const spent: Table = Object.fromEntries(
  [1, 2, 3].flatMap((project) =>
    ['fiscal', 'carryover', 'other'].flatMap((source) => {
      const row = `project.${project}.funds.${source}`
      const executed = correct.get(`${row}.executed`) ?? ''
      return [[`${row}.annual`, executed]]
    }),
  ),
)

/** The rules about figures and blocks that can be true but seldom are. */
export const plausibleBreakings: readonly Breaking[] = [
  ...magnitudes,
  [
    'overall.funds.total.magnitude',
    'must',
    'overall.funds.total.annual',
    { 'overall.funds.total.annual': '14400000', 'base.projects.final': '' },
    /^14400000 ÷ 1440 = 10000$/,
  ],
  [
    'base.buildings.1.figures',
    'must',
    'base.buildings.1.approvedArea',
    Object.fromEntries(
      ['approvedArea', 'actualArea', 'budgetInvestment', 'actualInvestment'].map((column) => [
        `base.buildings.1.${column}`,
        '',
      ]),
    ),
    /^空白$/,
  ],
  ['base.staff.quota.retired', 'explain', 'base.staff.quota', { 'base.staff.quota': '62' }, /^62；44 \+ 18 = 62$/],
  ['report.date.afterYear', 'explain', 'report.date', { 'report.date': '2023-12-30' }, /^2023-12-30 早于 2023-12-31$/],
  [
    'report.date.afterNotice',
    'explain',
    'report.date',
    { 'unit.notice': '云财绩〔2025〕12号' },
    /^2024-07-03 早于通知文号 云财绩〔2025〕12号 的年份$/,
  ],
  [
    'unit.duties.ownUnit',
    'explain',
    'unit.duties',
    { 'unit.duties': '石桥县档案馆负责全县档案工作。' },
    /^写的是石桥县档案馆，/,
  ],
  [
    'project.1.ownUnit',
    'explain',
    'project.1.authority',
    { 'project.1.authority': '石桥县档案馆', 'project.1.implementer': '石桥县档案馆' },
    /^写的是石桥县档案馆，/,
  ],
  [
    'unit.noticeTitle.year',
    'explain',
    'unit.noticeTitle',
    { 'unit.noticeTitle': '关于开展2022年度预算绩效自评工作的通知' },
    /^写的是2022年，评价年度为2023年$/,
  ],
  [
    'report.change.reason.year',
    'explain',
    'report.change.reason',
    { 'report.change.reason': '2021年中追加项目预算。' },
    /^写的是2021年/,
  ],
  ['project.funds.allSpent', 'note', 'project', spent, /^全年预算数 .*= 850；全年执行数 .*= 850$/],
  ['project.indicators.alike', 'explain', 'project', copied, /^2个：非遗保护专项资金、健身步道建设专项资金$/],
  ['overall.total.score.full', 'note', 'overall.total.score', fullMarks, /= 400；.*= 400$/],
]

/** The rules over the texts of a self-evaluation table. */
export function textBreakings(annex: 'overall' | 'project.2'): readonly Breaking[] {
  const duties = correct.get('unit.duties') ?? ''
  return [
    [
      `${annex}.goal.expected.duties`,
      'explain',
      `${annex}.goal.expected`,
      { [`${annex}.goal.expected`]: duties.replaceAll('\n', '；') },
      /^“拟订全县文化旅游发展规划；/,
    ],
    [
      `${annex}.goal.actual.expected`,
      'explain',
      `${annex}.goal.actual`,
      { [`${annex}.goal.actual`]: correct.get(`${annex}.goal.expected`) ?? '' },
      /^“/,
    ],
    [
      `${annex}.goal.actual.figures`,
      'explain',
      `${annex}.goal.actual`,
      { [`${annex}.goal.actual`]: '各项任务均已完成。' },
      /^“各项任务均已完成。”$/,
    ],
    ...['expected', 'actual'].map((cell): Breaking => {
      const goal = `${annex}.goal.${cell}`
      const text = cell === 'expected' ? '2022年办展演36场。' : '2021年办展演38场。'
      return [`${goal}.year`, 'explain', goal, { [goal]: text }, /^写的是202[12]年，评价年度为2023年$/]
    }),
    ...['expected', 'actual'].map((cell): Breaking => {
      const goal = `${annex}.goal.${cell}`
      const text = '石桥县档案馆负责整理档案2万卷。'
      return [`${goal}.ownUnit`, 'explain', goal, { [goal]: text }, /^写的是石桥县档案馆，/]
    }),
    [
      `${annex}.indicators.repeated`,
      'explain',
      `${annex}.indicators.quality.1.name`,
      {
        [`${annex}.indicators.quality.1.name`]: '按要求及时完成',
        [`${annex}.indicators.timeliness.1.name`]: '工作完成及时率',
      },
      /^“按要求及时完成”与“工作完成及时率”$/,
    ],
  ]
}
