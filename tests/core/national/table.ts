import type { Grade } from '../../../core/checks/kinds.ts'
import type { Table } from '../../fixtures/facts.ts'
import { nationalFiling } from '../../fixtures/national.ts'

const correct = nationalFiling()
const [served, unserved] = ['project.1', 'project.2'] as const
const row = `${served}.indicators.timeliness.1`

/**
 * A rule, its grade in a file and the cell to mend first; what breaks it in the correct filing; the working then shown.
 */
export type Breaking = readonly [check: string, grade: Grade, at: string, change: Table, shows: RegExp]

const project: readonly Breaking[] = [
  ['project.any', 'must', 'project', { project: '' }, /^空白$/],
  [
    `${unserved}.funds.total.annual.yuan`,
    'explain',
    `${unserved}.funds.total.annual`,
    { [`${unserved}.funds.fiscal.annual`]: '15', [`${unserved}.funds.fiscal.executed`]: '15' },
    /15.* ≤ 10000$/,
  ],
  [
    `${served}.funds.total.executed.withinAnnual`,
    'must',
    `${served}.funds.total.executed`,
    { [`${served}.funds.other.executed`]: '100000' },
    /^4200000\.5 > 4200000，多 0\.5$/,
  ],
]

/** Money that was left, or moved within the year. */
const little: readonly Breaking[] = [
  [
    `${served}.funds.total.executed.low`,
    'explain',
    `${served}.funds.total.executed`,
    { [`${served}.funds.fiscal.annual`]: '9000000' },
    /^4100000\.5 ÷ 9200000 = 44\.57%，低于50%$/,
  ],
  [
    `${unserved}.funds.total.executed.fullMarks`,
    'explain',
    `${unserved}.funds.total.executed`,
    { [`${unserved}.funds.fiscal.executed`]: '30000' },
    /^30000 ÷ 150000 = 20%，扫描页数 20\/20 满分$/,
  ],
  [
    `${unserved}.funds.total.annual.midYear`,
    'explain',
    `${unserved}.funds.total.annual`,
    { [`${unserved}.funds.fiscal.initial`]: '90000' },
    /^150000 ÷ 90000 = 166\.67%，超过130%$/,
  ],
]

/** Full marks for what was not finished or late, another deduction, a goal that says nothing, one share for all. */
const reviewed: readonly Breaking[] = [
  [
    `${row}.score.unfinished`,
    'explain',
    `${row}.reason`,
    { [`${row}.reason`]: '尚未验收' },
    /^“尚未验收”，“标段按期完工率”得分 10\/10$/,
  ],
  [
    `${row}.score.goalUnfinished`,
    'explain',
    `${served}.goal.actual`,
    { [`${served}.goal.actual`]: '11.4公里正在施工' },
    /得分 10\/10$/,
  ],
  [
    `${row}.reason.deduction`,
    'explain',
    `${row}.reason`,
    { [`${row}.score`]: '6', [`${row}.reason`]: '征地推迟，扣20%；下年补建' },
    /^写“扣20%”，得分 10 → 6/,
  ],
  [
    `${row}.actual.late`,
    'explain',
    `${row}.actual`,
    {
      [`${row}.target`]: '6月底前',
      [`${row}.actual`]: '9月',
      [`${row}.direction`]: 'qualitative',
      [`${row}.unit`]: '',
    },
    /^完成值 9月，晚于指标值 6月底前/,
  ],
  [
    `${served}.goal.expected.empty`,
    'explain',
    `${served}.goal.expected`,
    { [`${served}.goal.expected`]: '健身步道建设' },
    /就是项目名称“健身步道建设专项资金”$/,
  ],
  [
    `${served}.indicators.benefit.sameTarget`,
    'explain',
    `${served}.indicators.economic.1.target`,
    Object.fromEntries(
      ['economic.1', 'social.1', 'social.2'].flatMap((at) => [
        [`${served}.indicators.${at}.target`, '≥95%'],
        [`${served}.indicators.${at}.unit`, ''],
        [`${served}.indicators.${at}.direction`, ''],
      ]),
    ),
    /^3个指标的指标值都是≥95%$/,
  ],
]

const twice: Breaking = [
  'project.repeated',
  'explain',
  `${served}.name`,
  { [`${unserved}.name`]: '健身步道建设项目' },
  /^“健身步道建设专项资金”与“健身步道建设项目”$/,
]

const headings: readonly Breaking[] = [
  ...(['output', 'cost', 'benefit'] as const).map(
    (level): Breaking => [
      `${served}.heading.${level}.sum`,
      'must',
      `${served}.heading.${level}`,
      { [`${served}.heading.${level}`]: '19' },
      /^19 ≠ .*，差 \d+$/,
    ],
  ),
  [
    `${served}.heading.satisfaction.sum`,
    'must',
    `${served}.heading.satisfaction`,
    { [`${served}.heading.satisfaction`]: '9' },
    /^9 ≠ 10，差 1$/,
  ],
  [
    `${unserved}.heading.satisfaction.none`,
    'must',
    `${unserved}.heading.satisfaction`,
    { [`${unserved}.heading.satisfaction`]: '10', [`${unserved}.heading.benefit`]: '20' },
    /^10 ≠ 0，差 10$/,
  ],
  ...(['output', 'cost', 'benefit', 'satisfaction'] as const).map(
    (level): Breaking => [
      `${served}.heading.${level}.standard`,
      'explain',
      `${served}.heading.${level}`,
      { [`${served}.heading.${level}`]: '15' },
      /^15 ≠ (40|20|10)，差/,
    ],
  ),
  [
    `${unserved}.heading.benefit.standard.alone`,
    'explain',
    `${unserved}.heading.benefit`,
    { [`${unserved}.heading.benefit`]: '20' },
    /^20 ≠ 30，差 10$/,
  ],
  [
    `${served}.total.weight.hundred`,
    'must',
    `${served}.total.weight`,
    { [`${served}.indicators.quality.1.weight`]: '10.5' },
    /100\.5 ≠ 100，差 0\.5$/,
  ],
]

const indicator: readonly Breaking[] = [
  [`${row}.weight.positive`, 'must', `${row}.weight`, { [`${row}.weight`]: '0' }, /^0 ≤ 0$/],
  [`${row}.name.none`, 'must', `${row}.name`, { [`${row}.name`]: '无' }, /^“无”$/],
  [`${row}.score.withinWeight`, 'must', `${row}.score`, { [`${row}.score`]: '10.5' }, /^10\.5 > 10，多 0\.5$/],
  [`${row}.reason.given`, 'must', `${row}.reason`, { [`${row}.score`]: '9', [`${row}.reason`]: '正常' }, /“正常”/],
  [`${row}.score.rule`, 'explain', `${row}.score`, { [`${row}.actual`]: '45' }, /^自评得 10 分，按规则得 5 分：.*= 5$/],
  [`${row}.direction.sign`, 'explain', `${row}.direction`, { [`${row}.target`]: '≤90%' }, /≤90%$/],
  [`${row}.actual.farAbove`, 'explain', `${row}.actual`, { [`${row}.actual`]: '117' }, /= 130%$/],
  [`${row}.actual.words`, 'explain', `${row}.actual`, { [`${row}.actual`]: '较好' }, /完成值 较好$/],
  [
    `${row}.actual.band`,
    'note',
    `${row}.actual`,
    { [`${row}.target`]: '全覆盖', [`${row}.actual`]: '全覆盖', [`${row}.direction`]: '', [`${row}.unit`]: '' },
    /完成值 全覆盖$/,
  ],
  [`${row}.actual.comparable`, 'note', `${row}.actual`, { [`${row}.actual`]: '91家' }, /完成值 91家$/],
]

/** Words and figures that are possible but seldom right. */
const plausible: readonly Breaking[] = [
  [
    'project.1.goal.expected.duties',
    'explain',
    'project.1.goal.expected',
    { 'project.1.goal.expected': '负责全县健身设施建设' },
    /负责/,
  ],
  [
    'project.1.goal.actual.expected',
    'explain',
    'project.1.goal.actual',
    { 'project.1.goal.actual': '新建健身步道12公里。' },
    /./,
  ],
  ['project.1.goal.actual.figures', 'explain', 'project.1.goal.actual', { 'project.1.goal.actual': '都做完了。' }, /./],
  [
    'project.1.indicators.repeated',
    'explain',
    `${served}.indicators.quantity.1.name`,
    { [`${row}.name`]: '步道里程' },
    /步道里程/,
  ],
  [`${row}.name.targets`, 'explain', `${row}.name`, { [`${row}.name`]: '完工率≥90%' }, /完工率≥90%/],
  ['project.texts.residue', 'must', `${row}.name`, { [`${row}.name`]: '标段……' }, /……/],
  [
    'project.texts.typos',
    'note',
    `${served}.goal.actual`,
    { [`${served}.goal.actual`]: '新建步道11.4公里，、等等。' },
    /等等/,
  ],
  [
    `${row}.target.vague`,
    'explain',
    `${row}.target`,
    { [`${row}.target`]: '及时完成', [`${row}.direction`]: 'qualitative', [`${row}.unit`]: '' },
    /及时完成/,
  ],
  [`${row}.target.several`, 'explain', `${row}.target`, { [`${row}.target`]: '一期≥90%、二期≥80%' }, /一期/],
  [`${row}.target.share`, 'explain', `${row}.target`, { [`${row}.name`]: '完工标段个数' }, /%/],
  [`${row}.name.quality`, 'explain', `${row}.name`, { [`${row}.name`]: '验收合格率' }, /合格/],
  [`${row}.name.cost`, 'explain', `${row}.name`, { [`${row}.name`]: '每公里造价' }, /造价/],
  [`${row}.name.satisfaction`, 'explain', `${row}.name`, { [`${row}.name`]: '工人满意度' }, /满意度/],
  ...(
    [
      ['quality', 'timeliness', '完工及时率', /及时/],
      ['quantity', 'execution', '资金拨付率', /拨付率/],
      ['quantity', 'sufficient', '补助足额发放率', /足额/],
      ['quality', 'bare', '合格率', /^“合格率”$/],
      ['social', 'great', '效益明显', /^“效益明显”与/],
      ['social', 'change', '促进增收', /^“促进增收”与/],
      ['satisfaction', 'counts', '安全事故发生数', /发生数/],
      ['satisfaction', 'complaints', '投诉次数', /投诉次数/],
    ] as const
  ).map(([table, rule, name, shows]): Breaking => {
    const cell = `${served}.indicators.${table}.1.name`
    const share = { [cell.replace('name', 'target')]: '95', [cell.replace('name', 'unit')]: '%' }
    return [`${cell}.${rule}`, 'explain', cell, { ...(table === 'social' ? share : {}), [cell]: name }, shows]
  }),
  ...['target', 'actual', 'reason'].map((column): Breaking => {
    const cell = `${served}.indicators.satisfaction.1.${column}`
    return [`${cell}.complaints`, 'explain', cell, { [cell]: '无投诉' }, /^“无投诉”$/]
  }),
  [
    'project.1.indicators.socialCost.1.target.lower',
    'explain',
    'project.1.indicators.socialCost.1.target',
    { 'project.1.indicators.socialCost.1.direction': 'atLeast', 'project.1.indicators.socialCost.1.actual': '5' },
    /./,
  ],
  [
    `${row}.actual.rate`,
    'explain',
    `${row}.actual`,
    { [`${row}.name`]: '预算执行率', [`${row}.actual`]: '99' },
    /99.*97\.62%/,
  ],
  [`${row}.actual.sign`, 'explain', `${row}.actual`, { [`${row}.actual`]: '≥91%' }, /≥91%/],
  ...(
    [
      ['cause', '下年三月前由工程股补建0.6公里。', /补建/],
      ['measure', '末段征地推迟。', /征地/],
    ] as const
  ).map(([rule, text, shows]): Breaking => {
    const reason = `${served}.indicators.quantity.1.reason`
    return [`${reason}.${rule}`, 'note', reason, { [reason]: text }, shows]
  }),
  ...(['fiscal', 'carryover', 'other'] as const).map((source): Breaking => {
    const funds = `${served}.funds.${source}`
    const slip = { [`${funds}.initial`]: '', [`${funds}.annual`]: '4000000', [`${funds}.executed`]: '400' }
    return [`${funds}.magnitude`, 'must', `${funds}.annual`, slip, /4000000 ÷ 400 = 10000/]
  }),
  [
    'project.1.signature.date.afterYear',
    'explain',
    'project.1.signature.date',
    { 'project.1.signature.date': '2022-12-30' },
    /12/,
  ],
  ['project.funds.allSpent', 'note', 'project', { [`${served}.funds.fiscal.executed`]: '4000000' }, /4350000/],
  ...['expected', 'actual'].map((cell): Breaking => {
    const goal = `${served}.goal.${cell}`
    return [`${goal}.year`, 'explain', goal, { [goal]: '2019年新建步道12.5公里。' }, /^写的是2019年，评价年度为2022年$/]
  }),
  ...['expected', 'actual'].map((cell): Breaking => {
    const goal = `${served}.goal.${cell}`
    return [`${goal}.ownUnit`, 'explain', goal, { [goal]: '石桥县档案馆负责整理档案。' }, /^写的是石桥县档案馆，/]
  }),
  [
    `${served}.ownUnit`,
    'explain',
    `${served}.authority`,
    { [`${served}.authority`]: '石桥县档案馆', [`${served}.implementer`]: '石桥县档案馆' },
    /^写的是石桥县档案馆，/,
  ],
  ['project.indicators.alike', 'explain', 'project', sameAgain(), /./],
  ['project.total.score.full', 'note', 'project', { project: '2' }, /100/],
]

/** The second project with the indicators of the first. */
function sameAgain(): Table {
  const first = [...correct].filter(([address]) => address.startsWith(`${served}.indicators.`))
  return Object.fromEntries(first.map(([address, value]) => [address.replace(served, unserved), value]))
}

/** What breaks each rule of the form once. */
export const nationalBreakings: readonly Breaking[] = [
  ...project,
  ...little,
  ...reviewed,
  twice,
  ...headings,
  ...indicator,
  ...plausible,
]
