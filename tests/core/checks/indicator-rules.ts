import type { Table } from '../../fixtures/facts.ts'
import { tables } from '../../fixtures/tables.ts'

/** An indicator that breaks no rule, in any table. */
export const right: Table = {
  name: '会议压减场次',
  target: '50',
  actual: '50',
  direction: 'atLeast',
  unit: '次',
  weight: '10',
  score: '10',
}

/** What breaks each rule of an indicator, the cell to mend and the working. */
export const wrong: Readonly<Record<string, { change: Table; at: string; shows: RegExp; grade: string }>> = {
  'weight.positive': { change: { weight: '0', score: '0' }, at: 'weight', shows: /^0 ≤ 0$/, grade: 'must' },
  'name.none': { change: { name: '无' }, at: 'name', shows: /^“无”$/, grade: 'must' },
  'score.withinWeight': { change: { score: '10.5' }, at: 'score', shows: /^10\.5 > 10，多 0\.5$/, grade: 'must' },
  'reason.given': { change: { score: '9', reason: '' }, at: 'reason', shows: /^空白$/, grade: 'must' },
  'score.rule': {
    change: { score: '9' },
    at: 'score',
    shows: /^自评得 9 分，按规则得 10 分：完成值50次达到指标值50次，得满分10$/,
    grade: 'explain',
  },
  'direction.sign': {
    change: { target: '≤50次' },
    at: 'direction',
    shows: /^方向为不低于（≥），年度指标值写的是 ≤50次$/,
    grade: 'explain',
  },
  'actual.farAbove': {
    change: { actual: '65' },
    at: 'actual',
    shows: /^完成值 65次 ÷ 指标值 50次 = 130%$/,
    grade: 'explain',
  },
  'actual.words': {
    change: { actual: '较好' },
    at: 'actual',
    shows: /^指标值 ≥50次，完成值 较好$/,
    grade: 'explain',
  },
  'actual.comparable': {
    change: { actual: '49家' },
    at: 'actual',
    shows: /^指标值 ≥50次，完成值 49家$/,
    grade: 'note',
  },
  'actual.band': {
    change: { target: '全覆盖', actual: '全覆盖', direction: '', unit: '' },
    at: 'actual',
    shows: /^指标值 全覆盖，完成值 全覆盖$/,
    grade: 'note',
  },
  'name.targets': {
    change: { name: '培训≥50次，参展≥10家' },
    at: 'name',
    shows: /^“培训≥50次，参展≥10家”$/,
    grade: 'explain',
  },
  'target.vague': {
    change: { target: '显著提升', direction: 'qualitative', unit: '' },
    at: 'target',
    shows: /^“显著提升”/,
    grade: 'explain',
  },
  'target.several': {
    change: { target: '≥50次，≥2期', direction: 'qualitative', unit: '' },
    at: 'target',
    shows: /^“≥50次，≥2期”$/,
    grade: 'explain',
  },
  'target.share': {
    change: { target: '100', actual: '100', unit: '%' },
    at: 'target',
    shows: /^“100%”与“会议压减场次”$/,
    grade: 'explain',
  },
  'target.lower': {
    change: { name: '预算控制率', target: '100', actual: '90', score: '9', unit: '%' },
    at: 'target',
    shows: /^“预算控制率”的指标值按≥100%计$/,
    grade: 'explain',
  },
  'actual.rate': {
    change: { name: '预算控制率', target: '100', actual: '90', direction: 'atMost', unit: '%' },
    at: 'actual',
    shows: /^完成值90%，本表预算执行率100%$/,
    grade: 'explain',
  },
  'actual.sign': { change: { actual: '≥50次' }, at: 'actual', shows: /^“≥50次”$/, grade: 'explain' },
  'reason.cause': {
    change: { score: '9', reason: '下年六月前由培训股补训两家企业。' },
    at: 'reason',
    shows: /^“下年六月前由培训股补训两家企业。”$/,
    grade: 'must',
  },
  'reason.measure': {
    change: { score: '9', reason: '两家企业停产。' },
    at: 'reason',
    shows: /^“两家企业停产。”$/,
    grade: 'must',
  },
}

const perIndicator = [
  'weight.positive',
  'name.none',
  'score.withinWeight',
  'reason.given',
  'score.rule',
  'direction.sign',
  'actual.farAbove',
  'actual.words',
  'actual.comparable',
  'actual.band',
  'name.targets',
  'target.vague',
  'target.several',
  'target.share',
  'target.lower',
  'actual.rate',
  'actual.sign',
  'reason.cause',
  'reason.measure',
]

/** Words that are out of place under a second level: the level they belong to, a name, and a correct look-alike. */
export const misplaced: readonly (readonly [table: string, belongsTo: string, name: string, right: string])[] = [
  ['quantity', 'timeliness', '资料按时报送', '资料报送份数'],
  ['quantity', 'quality', '产品抽检合格率', '产品抽检批次'],
  ['quantity', 'sufficient', '补助足额发放率', '补助发放人数'],
  ['quantity', 'cost', '单位造价', '单位个数'],
  ['quantity', 'execution', '资金支付率', '资金补助户数'],
  ['quantity', 'satisfaction', '学员满意度', '学员人数'],
  ['quality', 'timeliness', '按要求及时完成', '按期验收合格率'],
  ['quality', 'cost', '每公里造价', '路面平整度'],
  ['quality', 'execution', '资金支付率', '资金使用合规率'],
  ['quality', 'satisfaction', '群众满意率', '群众知晓率'],
  ['timeliness', 'quality', '工程验收合格率', '工程按期验收合格率'],
  ['timeliness', 'cost', '平均成本', '平均办理天数'],
  ['timeliness', 'satisfaction', '企业满意度', '企业诉求办结及时率'],
  ['cost', 'timeliness', '补助及时发放', '补助发放标准'],
  ['cost', 'quality', '设备达标率', '设备购置费用'],
  ['cost', 'satisfaction', '用户满意度', '用户端费用'],
  ...['economic', 'social'].flatMap(
    (table) =>
      [
        [table, 'sufficient', '补助足额发放率', '补助带动户数'],
        [table, 'execution', '资金结余率', '资金带动投资'],
      ] as const,
  ),
  ...['economic', 'social', 'ecological', 'sustainable'].map(
    (table) => [table, 'satisfaction', '居民满意度', '居民受益户数'] as const,
  ),
  ['satisfaction', 'counts', '安全事故发生数', '居民安全感'],
]

const benefits = ['economic', 'social', 'ecological', 'sustainable']

/** What a rule of an indicator finds in some tables: the change that breaks it, the cell to mend and the working. */
export type Reviewed = {
  readonly rule: string
  readonly tables: readonly string[]
  readonly change: Table
  readonly at: string
  readonly shows: RegExp
}

const share: Table = { target: '95', actual: '95', unit: '%' }

/** The rules of what a review of indicators names first. */
export const reviewed: readonly Reviewed[] = [
  { rule: 'name.bare', tables, change: { name: '完成率' }, at: 'name', shows: /^“完成率”$/ },
  {
    rule: 'name.great',
    tables: benefits,
    change: { ...share, name: '效益明显' },
    at: 'name',
    shows: /^“效益明显”与“95%”$/,
  },
  {
    rule: 'name.change',
    tables: benefits,
    change: { ...share, name: '促进增收' },
    at: 'name',
    shows: /^“促进增收”与“95%”$/,
  },
  ...['target', 'actual', 'reason'].map((column) => ({
    rule: `${column}.complaints`,
    tables: ['satisfaction'],
    change: { [column]: '无投诉' },
    at: column,
    shows: /^“无投诉”$/,
  })),
  {
    rule: 'score.unfinished',
    tables,
    change: { reason: '尚未验收' },
    at: 'reason',
    shows: /^“尚未验收”，“会议压减场次”得分 10\/10$/,
  },
  {
    rule: 'reason.deduction',
    tables,
    change: { score: '6', reason: '两家停产，扣20%；下年补训' },
    at: 'reason',
    shows: /^写“扣20%”，得分 10 → 6，实际扣了 4 分（40%）$/,
  },
  {
    rule: 'actual.late',
    tables: ['quantity', 'timeliness'],
    change: { target: '6月底前', actual: '9月', direction: 'qualitative', unit: '' },
    at: 'actual',
    shows: /^完成值 9月，晚于指标值 6月底前，得分 10\/10$/,
  },
  {
    rule: 'name.complaints',
    tables: ['satisfaction'],
    change: { name: '投诉次数' },
    at: 'name',
    shows: /^“投诉次数”$/,
  },
]

const annexes = ['overall', 'project.*']

/** The rules of what a review names first, by their tables. */
export const reviewRules: readonly string[] = annexes.flatMap((annex) => [
  ...reviewed.flatMap(({ rule, tables: own }) => own.map((table) => `${annex}.indicators.${table}.*.${rule}`)),
  ...tables.map((table) => `${annex}.indicators.${table}.*.score.goalUnfinished`),
])

/** The rules that apply to every indicator of annexes 2 and 3. */
export const indicatorRules: readonly string[] = annexes.flatMap((annex) =>
  tables.flatMap((table) => perIndicator.map((rule) => `${annex}.indicators.${table}.*.${rule}`)),
)

/** The rules about names under the wrong second level. */
export const placeRules: readonly string[] = annexes.flatMap((annex) =>
  misplaced.map(([table, belongsTo]) => `${annex}.indicators.${table}.*.name.${belongsTo}`),
)
