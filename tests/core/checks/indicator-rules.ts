import { tables } from '../../fixtures/tables.ts'

const perIndicator = [
  'weight.positive',
  'name.none',
  'score.withinWeight',
  'reason.given',
  'score.rule',
  'direction.sign',
  'actual.farAbove',
  'name.targets',
  'target.vague',
  'target.several',
  'target.share',
  'target.lower',
  'actual.rate',
  'actual.sign',
  'reason.measure',
]

/** Under which second level which words are out of place: the level that they belong to, a name, a look-alike that is right. */
export const misplaced: readonly (readonly [table: string, belongsTo: string, name: string, right: string])[] = [
  ['quantity', 'timeliness', '资料按时报送', '资料报送份数'],
  ['quantity', 'quality', '产品抽检合格率', '产品抽检批次'],
  ['quantity', 'cost', '单位造价', '单位个数'],
  ['quantity', 'execution', '资金支付率', '资金补助户数'],
  ['quantity', 'satisfaction', '学员满意度', '学员人数'],
  ['quality', 'timeliness', '按要求及时完成', '按期验收合格率'],
  ['quality', 'cost', '每公里造价', '路面平整度'],
  ['quality', 'satisfaction', '群众满意率', '群众知晓率'],
  ['timeliness', 'quality', '工程验收合格率', '工程按期验收合格率'],
  ['timeliness', 'cost', '平均成本', '平均办理天数'],
  ['timeliness', 'satisfaction', '企业满意度', '企业诉求办结及时率'],
  ['cost', 'timeliness', '补助及时发放', '补助发放标准'],
  ['cost', 'quality', '设备达标率', '设备购置费用'],
  ['cost', 'satisfaction', '用户满意度', '用户端费用'],
  ...['economic', 'social', 'ecological', 'sustainable'].map(
    (table) => [table, 'satisfaction', '居民满意度', '居民受益户数'] as const,
  ),
]

const annexes = ['overall', 'project.*']

/** The rules that stand for every indicator of annexes 2 and 3. */
export const indicatorRules: readonly string[] = annexes.flatMap((annex) =>
  tables.flatMap((table) => perIndicator.map((rule) => `${annex}.indicators.${table}.*.${rule}`)),
)

/** The rules of names that stand under the wrong second level. */
export const placeRules: readonly string[] = annexes.flatMap((annex) =>
  misplaced.map(([table, belongsTo]) => `${annex}.indicators.${table}.*.name.${belongsTo}`),
)
