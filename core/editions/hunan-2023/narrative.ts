import type {
  Condition,
  Each,
  FirstLevel,
  Formula,
  Narrative,
  Pattern,
  Phrase,
  ProseSection,
  Sentence,
} from '../../edition.ts'
import { reasonWords, suggestedIn } from '../shared/suggested.ts'
import { levels, tables } from './indicators.ts'

const indicators: readonly Each[] = tables.map((table) => ({ row: `overall.indicators.${table}.*` }))
/** The indicators of an annex that lost points. */
function lostIn(annex: string): readonly Each[] {
  const rows = tables.map((table) => `${annex}.indicators.${table}.*`)
  return rows.map((row) => ({ row, only: { above: [`${row}.weight`, `${row}.score`] } }))
}

/** The indicators of an annex that lost none. */
function fullIn(annex: string): readonly Each[] {
  const rows = tables.map((table) => `${annex}.indicators.${table}.*`)
  return rows.map((row) => ({ row, only: { equal: [`${row}.weight`, `${row}.score`] } }))
}

const zero: Formula = { constant: '0' }

/** What stands for a rate of execution where no budget was given. */
const noBudget = '（年初未安排预算，不计算执行率）'

const generalSpending: Formula = { sum: ['report.general.basic', 'report.general.projects'] }

/** Figures worked out from others, for the prose. */
export const phrases: Readonly<Record<string, Phrase>> = {
  'join.offices': { join: 'unit.offices' },
  'count.offices': { count: 'unit.offices' },
  'join.subordinates': { join: 'unit.subordinates' },
  'count.subordinates': { count: 'unit.subordinates' },
  'change.income': { change: ['overall.funds.total.initial', 'overall.income.total'] },
  'change.basic': { change: ['report.initialBudget.basic', 'overall.expenditure.basic'] },
  'change.threePublic': { change: ['base.threePublic.lastFinal', 'base.threePublic.final'] },
  'change.threePublicBudget': { change: ['base.threePublic.budget', 'base.threePublic.final'] },
  'change.projects': { change: ['base.projects.lastFinal', 'base.projects.final'] },
  'share.basic': { share: ['overall.expenditure.basic', 'overall.expenditure.total'] },
  'share.projects': { share: ['overall.expenditure.projects', 'overall.expenditure.total'] },
  'sum.general': { amount: generalSpending },
  'sum.provincial': { amount: 'base.provincial.*.final' },
  'sum.otherProjects': { amount: 'base.otherProjects.*.final' },
  'rate.procurement': { rate: ['base.procurement.final', 'base.procurement.budget'], ofNothing: noBudget },
  'rate.threePublic': { rate: ['base.threePublic.final', 'base.threePublic.budget'], ofNothing: noBudget },
  'rate.projects': { rate: ['base.projects.final', 'base.projects.budget'], ofNothing: noBudget },
  'rate.publicFunds': { rate: ['base.publicFunds.final', 'base.publicFunds.budget'], ofNothing: noBudget },
  'change.publicFunds': { change: ['base.publicFunds.lastFinal', 'base.publicFunds.final'] },
  'count.indicators': { rows: indicators },
  'count.lost': { rows: lostIn('overall') },
  'count.full': { rows: fullIn('overall') },
  'grade.overall': { grade: 'overall.total.score' },
  'points.missed': { points: { minus: ['overall.total.weight', 'overall.total.score'] } },
}

/** All indicators of an annex, by column. */
function allIndicators(annex: string, column: string): Formula {
  return { sum: tables.map((table) => `${annex}.indicators.${table}.*.${column}`) }
}

function noneLostIn(annex: string): Condition {
  return { equal: [allIndicators(annex, 'weight'), allIndicators(annex, 'score')] }
}

const noIndicators: Condition = { equal: [allIndicators('overall', 'weight'), zero] }

const nothingLost: Condition = {
  all: ['overall', 'project.*'].map(noneLostIn),
}

/** “无。” where the fund is 0, else the sentence with its figure. */
function fund(figure: Pattern, say: string): readonly Sentence[] {
  const nothing: Condition = { equal: [figure, { constant: '0' }] }
  return [
    { when: nothing, say: '无。' },
    { when: { not: nothing }, say },
  ]
}

/** Said only where the figure is above 0, or not yet known. */
function unlessZero(figure: Formula, say: string): Sentence {
  return { when: { not: { equal: [figure, { constant: '0' }] } }, say }
}

const filled = (cell: Pattern): Condition => ({ not: { is: [cell, ['']] } })

const annexes = ['overall', 'project.*']

/** Cells of every indicator of these annexes. */
function ofIndicators(annexes: readonly string[], columns: readonly string[]): readonly Pattern[] {
  const rows = annexes.flatMap((annex) => tables.map((table) => `${annex}.indicators.${table}.*`))
  return rows.flatMap((row) => columns.map((column) => `${row}.${column}`))
}

const forPerformance: readonly Pattern[] = [
  'unit.selfReference',
  'overall.goal.actual',
  'overall.funds.total.annual',
  'overall.funds.total.executed',
  'overall.funds.total.rate',
  'overall.funds.total.score',
  'overall.total.score',
  'grade.overall',
  'points.missed',
  'count.indicators',
  'count.full',
  'count.lost',
  'share.basic',
  'share.projects',
  'change.threePublic',
  'change.threePublicBudget',
  'rate.threePublic',
  'change.publicFunds',
  'rate.publicFunds',
  'change.projects',
  'rate.projects',
  'rate.procurement',
  ...ofIndicators(['overall'], ['name', 'target', 'actual', 'score', 'weight']),
]
const problemColumns = ['name', 'target', 'actual', 'score', 'weight', 'reason.cause']
const forProblems: readonly Pattern[] = [
  'unit.selfReference',
  'project.*.name',
  ...ofIndicators(annexes, problemColumns),
]
const forMeasures: readonly Pattern[] = [
  'unit.selfReference',
  'project.*.name',
  ...ofIndicators(annexes, ['name', 'reason.cause', 'reason.measure']),
]
const forPublication: readonly Pattern[] = [
  'unit.selfReference',
  'overall.total.score',
  'grade.overall',
  'report.publication',
]

/** What the indicators of a first level came to: those in figures with their targets, the others as they are. */
function indicatorsTold({ label, second }: FirstLevel): readonly Sentence[] {
  const rows = second.map(({ id }) => `overall.indicators.${id}.*`)
  const told = (only: (direction: Condition) => Condition): readonly Each[] =>
    rows.map((row) => ({ row, only: only({ is: [`${row}.direction`, ['qualitative']] }) }))
  const said = '{{.name}}{{.actual}}（指标值{{.target}}）'
  return [
    {
      each: told((qualitative) => ({ not: qualitative })),
      first: `${label.replace('指标', '')}方面，`,
      say: said,
      join: '，',
      end: '。',
    },
    { each: told((qualitative) => qualitative), say: '“{{.name}}”{{.actual}}', join: '，', end: '。' },
  ]
}

/** Every section of 附件四, as templates. */
export const sections: readonly ProseSection[] = [
  {
    id: 'opening',
    title: '开头',
    paragraphs: [
      [
        { when: filled('unit.noticeTitle'), say: '根据《{{unit.noticeTitle}}》（{{unit.notice}}）要求，' },
        { when: { is: ['unit.noticeTitle', ['']] }, say: '根据{{unit.notice}}文件要求，' },
        '{{unit.selfReference}}对{year}年度部门整体支出和项目支出开展了绩效自评，现将有关情况报告如下。',
      ],
    ],
  },
  {
    id: 'duties',
    title: '部门职责',
    drafted: { uses: ['unit.selfReference', 'unit.duties'] },
    paragraphs: [['{{unit.duties}}']],
  },
  {
    id: 'staffing',
    title: '人员编制情况',
    paragraphs: [
      [
        { when: filled('unit.address'), say: '{{unit.name}}位于{{unit.address}}。' },
        { when: filled('unit.offices'), say: '内设{{join.offices}}共{{count.offices}}个股室。' },
        { when: filled('unit.subordinates'), say: '下属{{join.subordinates}}共{{count.subordinates}}个二级机构。' },
        '编制{{base.staff.quota}}，{year}年末实际在职{{base.staff.actual}}，人员控制率{{base.staff.controlRate}}；退休{{unit.retired}}。',
      ],
    ],
  },
  {
    id: 'basicBudget',
    title: '部门预算情况',
    paragraphs: [
      [
        '{year}年年初预算安排支出{{overall.funds.total.initial}}，其中基本支出{{report.initialBudget.basic}}，项目支出{{report.initialBudget.projects}}；年初一般公共预算收入安排{{report.initialBudget.general}}。',
      ],
    ],
  },
  {
    id: 'basicFinal',
    title: '部门决算情况',
    paragraphs: [
      [
        '{year}年一般公共预算拨款收入{{overall.income.general}}，一般公共预算支出{{sum.general}}，其中基本支出{{report.general.basic}}，项目支出{{report.general.projects}}。',
      ],
      [
        '按全部资金口径，{year}年决算总收入{{overall.income.total}}，与年初预算相比{{change.income}}；总支出{{overall.expenditure.total}}，其中基本支出{{overall.expenditure.basic}}，占{{share.basic}}，项目支出{{overall.expenditure.projects}}，占{{share.projects}}。基本支出与年初预算相比{{change.basic}}。',
        { when: filled('report.change.reason'), say: '主要原因：{{report.change.reason}}。' },
      ],
    ],
  },
  {
    id: 'threePublic',
    title: '“三公”经费执行情况',
    paragraphs: [
      [
        '{year}年“三公”经费预算{{base.threePublic.budget}}，其中因公出国（境）费{{base.overseas.budget}}，公务用车购置及运行维护费{{base.vehicles.budget}}，公务接待费{{base.reception.budget}}。',
        '决算{{base.threePublic.final}}，其中因公出国（境）费{{base.overseas.final}}，公务用车购置及运行维护费{{base.vehicles.final}}，公务接待费{{base.reception.final}}。',
        '决算与预算相比{{change.threePublicBudget}}；与上年决算相比{{change.threePublic}}。',
      ],
    ],
  },
  {
    id: 'procurement',
    title: '政府采购执行情况',
    paragraphs: [
      [
        '{year}年政府采购支出{{base.procurement.final}}，其中货物{{base.procurement.goods}}，工程{{base.procurement.works}}，服务{{base.procurement.services}}。',
        {
          when: { above: ['base.procurement.budget', { constant: '0' }] },
          say: '政府采购预算{{base.procurement.budget}}，执行率{{rate.procurement}}。',
        },
      ],
    ],
  },
  {
    id: 'projects',
    title: '项目支出情况',
    paragraphs: [
      [
        '{year}年项目支出{{base.projects.final}}，与上年决算相比{{change.projects}}。',
        unlessZero('base.operations.final', '业务工作经费支出{{base.operations.final}}。'),
        unlessZero('base.maintenance.final', '运行维护经费支出{{base.maintenance.final}}。'),
        unlessZero('base.otherProjects.*.final', '其他项目支出{{sum.otherProjects}}。'),
        {
          each: [{ row: 'base.provincial.*', only: { not: { equal: ['base.provincial.*.final', zero] } } }],
          first: '省级专项资金支出{{sum.provincial}}，包括',
          say: '{{.name}}{{.final}}',
          join: '，',
          end: '。',
        },
      ],
    ],
  },
  {
    id: 'governmentFund',
    title: '政府性基金预算支出情况',
    paragraphs: [
      fund(
        'overall.income.governmentFund',
        '{year}年政府性基金拨款{{overall.income.governmentFund}}，按规定用途安排使用。',
      ),
    ],
  },
  {
    id: 'stateCapital',
    title: '国有资本经营预算支出情况',
    paragraphs: [fund('report.stateCapital.amount', '{year}年国有资本经营预算支出{{report.stateCapital.amount}}。')],
  },
  {
    id: 'socialInsurance',
    title: '社会保险基金预算支出情况',
    paragraphs: [
      fund('report.socialInsurance.amount', '{year}年社会保险基金预算支出{{report.socialInsurance.amount}}。'),
    ],
  },
  {
    id: 'performance',
    title: '部门整体支出绩效情况',
    drafted: { uses: forPerformance, tells: ['overall'] },
    paragraphs: [
      [
        '{year}年，{{unit.selfReference}}全年预算{{overall.funds.total.annual}}，全年执行{{overall.funds.total.executed}}，预算执行率{{overall.funds.total.rate}}，该项得{{overall.funds.total.score}}。部门整体支出绩效自评总分{{overall.total.score}}，等级为“{{grade.overall}}”。',
      ],
      [{ when: filled('overall.goal.actual'), say: '{{overall.goal.actual}}。' }],
      levels.flatMap(indicatorsTold),
      [
        { when: { all: [noneLostIn('overall'), { not: noIndicators }] }, say: '{{count.indicators}}项指标均得满分。' },
        { when: { not: noneLostIn('overall') }, say: '{{count.indicators}}项指标中，{{count.full}}项得满分' },
        { each: lostIn('overall'), say: '，{{.name}}得{{.score}}（满分{{.weight}}）', join: '', end: '' },
        { when: { not: noneLostIn('overall') }, say: '。' },
      ],
    ],
  },
  {
    id: 'problems',
    title: '存在的问题及原因分析',
    drafted: { uses: forProblems, tells: ['overall', 'project'] },
    paragraphs: [
      {
        each: lostIn('overall'),
        say: '部门整体“{{.name}}”没有得满分：指标值{{.target}}，实际{{.actual}}，得{{.score}}（满分{{.weight}}）。主要原因：{{.reason.cause}}。',
      },
      {
        each: lostIn('project.*'),
        say: '{{..name}}“{{.name}}”没有得满分：指标值{{.target}}，实际{{.actual}}，得{{.score}}（满分{{.weight}}）。主要原因：{{.reason.cause}}。',
      },
      [{ when: nothingLost, say: '部门整体和各项目的绩效指标均得满分，没有失分的指标。' }],
    ],
  },
  {
    id: 'measures',
    title: '下一步改进措施',
    drafted: { uses: forMeasures, tells: ['overall', 'project'], pairs: 'problems' },
    paragraphs: [
      {
        each: lostIn('overall'),
        say: '“{{.name}}”：{{.reason.measure}}。',
      },
      {
        each: lostIn('project.*'),
        say: '{{..name}}“{{.name}}”：{{.reason.measure}}。',
      },
      [
        {
          when: nothingLost,
          say: '编制下年度绩效目标时，把指标细化到可核对的数量和时点，并按季度留存完成情况的佐证资料。',
        },
      ],
    ],
  },
  {
    id: 'publication',
    title: '自评结果拟应用和公开情况',
    drafted: { uses: forPublication, promises: 'free' },
    paragraphs: [
      [
        '{{unit.selfReference}}将自评结果作为编制下年度预算、调整项目安排和改进内部管理的依据',
        { when: filled('report.publication'), say: '，并在{{report.publication}}公开，接受社会监督' },
        '。',
      ],
    ],
  },
]

export const narrative: Narrative = {
  phrases,
  sections,
  meanings: {
    'join.offices': '内设股室',
    'count.offices': '内设股室个数',
    'join.subordinates': '二级机构',
    'count.subordinates': '二级机构个数',
    'change.income': '决算总收入与年初预算相比',
    'change.basic': '基本支出与年初预算相比',
    'change.threePublic': '“三公”经费决算与上年决算相比',
    'change.threePublicBudget': '“三公”经费决算与本年预算相比',
    'change.projects': '项目支出决算与上年决算相比',
    'change.publicFunds': '公用经费决算与上年决算相比',
    'share.basic': '基本支出占总支出的比例',
    'share.projects': '项目支出占总支出的比例',
    'sum.general': '一般公共预算支出',
    'sum.provincial': '省级专项资金支出',
    'sum.otherProjects': '其他项目支出',
    'rate.threePublic': '“三公”经费决算占预算的比例',
    'rate.projects': '项目支出决算占年初预算的比例',
    'rate.publicFunds': '公用经费决算占预算的比例',
    'rate.procurement': '政府采购执行率',
    'count.indicators': '部门整体的指标个数',
    'count.full': '部门整体得满分的指标个数',
    'count.lost': '部门整体没有得满分的指标个数',
    'points.missed': '部门整体失分',
    'grade.overall': '自评等级',
  },
  reasons: reasonWords,
  suggested: annexes.flatMap((annex) => suggestedIn(annex, tables)),
}
