import type { FirstLevel } from '../../../edition.ts'
import type { Condition } from '../../../formula-grammar.ts'
import type { ProseSection, Saying, Sentence } from '../../../narrative/vocabulary.ts'
import { levels } from '../indicators.ts'
import {
  all,
  allIndicators,
  answered,
  columnsOf,
  indicatorsOf,
  inWords,
  isAbove,
  isLost,
  isSome,
  isZero,
  lost,
  noneLostIn,
  not,
  reached,
  when,
} from './conditions.ts'

const execution = 'overall.funds.total'

const leads: Readonly<Record<string, string>> = {
  quantity: '数量上，',
  quality: '质量上，',
  timeliness: '时效上，',
  cost: '成本上，',
  economic: '经济效益上，',
  social: '社会效益上，',
  ecological: '生态效益上，',
  sustainable: '可持续影响上，',
}

/** The result of an indicator; the target of a missed one is given with the problem. */
const told: Saying = [
  { when: inWords, say: '{{.name}}（定性指标）完成情况为“{{.actual}}”' },
  { when: { all: [isLost, not(reached)] }, say: '{{.spokenName}}{{.actual}}' },
  { when: { all: [{ equal: ['.actual', '.target'] }, { like: ['.unit', '[%％]'] }] }, say: '{{.name}}达到{{.actual}}' },
  {
    when: not({ above: [{ times: ['.target', { constant: '1.3' }] }, '.actual'] }),
    say: '{{.spokenName}}{{.actual}}（年度指标{{.spokenTarget}}{{explanation..actual.farAbove}}）',
  },
  { say: '{{.spokenName}}{{.actual}}（年度指标{{.spokenTarget}}{{explanation..actual.rate}}）' },
]

/** The indicators of some first levels, kind by kind. */
function indicatorsTold(of: readonly FirstLevel[]): readonly Sentence[] {
  const group = of
    .flatMap(({ second }) => second)
    .map(
      ({ id }): Sentence => ({
        each: [{ row: `overall.indicators.${id}.*` }],
        ...(leads[id] === undefined ? {} : { first: leads[id] }),
        say: told,
        join: '、',
        end: '',
      }),
    )
  return [{ group, join: '；', end: '。' }]
}

const someIndicators = isSome(allIndicators('overall', 'weight'))
const executionLost = lost(execution)
const indicatorsLost = all(someIndicators, not(noneLostIn('overall')))
const overall = (met: boolean) =>
  indicatorsOf('overall', (row) => all(lost(row), met ? { reached: row } : not({ reached: row })))

/** How many indicators have full marks, which were missed, and the points lost in total. */
const marks: readonly Sentence[] = [
  when(all(noneLostIn('overall'), someIndicators, not(executionLost)), '{{count.indicators}}项指标均得满分。'),
  when(
    all(noneLostIn('overall'), someIndicators, executionLost),
    '预算执行率扣{{points.execution}}，其余{{count.indicators}}项指标均得满分。',
  ),
  {
    when: indicatorsLost,
    group: [
      '{{count.indicators}}项指标中，{{count.full}}项得满分',
      { each: overall(false), say: '{{.name}}', join: '、', end: '未达到年度指标' },
      { each: overall(true), say: '{{.name}}', join: '、', end: '达到年度指标但自评有扣分' },
    ],
    join: '，',
    end: '；',
  },
  when(all(indicatorsLost, executionLost), '连同预算执行，共扣{{points.missed}}。'),
  when(all(indicatorsLost, not(executionLost)), '共扣{{points.missed}}。'),
]

const evaluated = 'project.*.funds.total.executed'

const spentWhole: Condition = { equal: ['.funds.total.annual', '.funds.total.executed'] }
const reachedGoal: Condition = { like: ['.goal.actual', '\\S'] }
const spentOf = (executed: string) => `{{.name}}全年预算{{.funds.total.annual}}，${executed}，自评得{{.total.score}}。`
const [whole, part] = [spentOf('全部执行'), spentOf('执行{{.funds.total.executed}}')]

/** What a project spent, its results and its score. */
const projectSayings: Saying = [
  { when: isZero('.funds.total.annual'), say: '{{.name}}未安排资金，自评得{{.total.score}}。' },
  { when: all(spentWhole, reachedGoal), say: `${whole}{{.goal.actual}}。` },
  { when: spentWhole, say: whole },
  { when: reachedGoal, say: `${part}{{.goal.actual}}。` },
  { say: part },
]

const projectResults: readonly Sentence[] = [
  when(isSome(evaluated), '单独自评项目{{count.projects}}个'),
  when(
    all(isSome(evaluated), isAbove('base.projects.final', evaluated)),
    '，占项目支出的{{share.evaluated}}{{explanation.project.executed.coverage}}',
  ),
  when(isSome(evaluated), '。'),
  { each: [{ row: 'project.*' }], say: projectSayings, join: '', end: '' },
]

const output = levels.filter(({ id }) => id === 'output')
const others = levels.filter(({ id }) => id !== 'output')

export const performanceSection: ProseSection = {
  id: 'performance',
  title: '部门整体支出绩效情况',
  drafted: {
    uses: [
      'unit.selfReference',
      'report.highlights.text',
      'overall.goal.actual',
      'overall.funds.total.annual',
      'overall.funds.total.executed',
      'overall.funds.total.rate',
      'overall.funds.total.score',
      'overall.total.score',
      'grade.overall',
      'points.missed',
      'points.execution',
      'count.indicators',
      'count.full',
      'count.lost',
      'count.projects',
      'share.basic',
      'share.projects',
      'share.evaluated',
      'change.income',
      'change.basic',
      'change.threePublic',
      'change.threePublicBudget',
      'rate.threePublic',
      'change.publicFunds',
      'rate.publicFunds',
      'change.projects',
      'rate.projects',
      'rate.procurement',
      ...['name', 'funds.total.annual', 'funds.total.executed', 'total.score', 'goal.actual'].map(
        (column) => `project.*.${column}`,
      ),
      ...columnsOf(['overall'], ['name', 'spokenName', 'target', 'spokenTarget', 'actual', 'score', 'weight']),
    ],
    tells: ['overall'],
  },
  paragraphs: [
    [
      when(not(isZero('overall.funds.total.executed')), '全年预算执行数{{overall.funds.total.executed}}，'),
      '预算执行率{{overall.funds.total.rate}}，该指标得{{overall.funds.total.score}}（满分{{overall.funds.total.weight}}）；部门整体支出绩效自评得{{overall.total.score}}，等级为“{{grade.overall}}”。',
      ...marks,
    ],
    [when(answered('report.highlights.text'), '履职方面，{{report.highlights.text}}。')],
    [
      when(
        all(answered('overall.goal.actual'), { news: ['overall.goal.actual', indicatorsOf('overall')] }),
        '对照年度总体目标，{{overall.goal.actual}}。',
      ),
    ],
    indicatorsTold(output),
    indicatorsTold(others),
    projectResults,
  ],
}
