import type { Condition, Each } from '../../../formula-grammar.ts'
import type { Also, ProseSection, Saying } from '../../../narrative/vocabulary.ts'
import {
  all,
  answered,
  columnsOf,
  either,
  indicatorsOf,
  inWords,
  lost,
  not,
  nothingLost,
  reached,
  when,
} from './conditions.ts'

const annexes = ['overall', 'project.*']
const itsOwner = '{{..name}}的'

/** Rows that lost points, the department's first, then each project's. */
const lostRows: readonly Each[] = [...indicatorsOf('overall', lost), ...indicatorsOf('project.*', lost, itsOwner)]

/** A problem: what falls short, by how much, and why. A target that was met but scored down is worded as such. */
const problem: Saying = [
  {
    when: { all: [reached, { is: ['.direction', ['atMost']] }] },
    say: '{lead}{{.name}}控制在年度指标以内（实际{{.actual}}），扣分的主要原因{{.reason.causeTold}}。',
  },
  {
    when: { all: [reached, inWords] },
    say: '{lead}{{.name}}达到定性的年度指标，扣分的主要原因{{.reason.causeTold}}。',
  },
  { when: reached, say: '{lead}{{.name}}达到年度指标（实际{{.actual}}），扣分的主要原因{{.reason.causeTold}}。' },
  {
    when: inWords,
    say: '{lead}{{.name}}的年度指标为“{{.target}}”，实际为“{{.actual}}”，主要原因{{.reason.causeTold}}。',
  },
  {
    when: { is: ['.direction', ['atMost']] },
    say: '{lead}{{.name}}超过年度指标：指标值{{.spokenTarget}}，实际{{.actual}}，{{.gap}}，主要原因{{.reason.causeTold}}。',
  },
  {
    say: '{lead}{{.name}}未达到年度指标：指标值{{.spokenTarget}}，实际{{.actual}}，{{.gap}}，主要原因{{.reason.causeTold}}。',
  },
]

/** The other indicators that missed their targets for the same cause. */
const alsoMissed: Also = {
  first: '该问题同时影响',
  say: '{lead}{{.name}}（指标值{{.spokenTarget}}，实际{{.actual}}）',
  alike: '{{..name}}',
  alikeEnd: '的相应指标',
  join: '、',
  end: '。',
}

const given: Condition = { like: ['.reason', '\\S'] }

const unspent: Condition = { above: ['.annual', '.executed'] }
const because = '，主要原因{{.reason.causeTold}}。'

/** The unspent part of a budget, with its cause if one was given. */
function executionOf(of: string, left: string, otherwise: string): Saying {
  return [
    { when: all(unspent, given), say: `${of}${left}${because}` },
    { when: unspent, say: `${of}${left}。` },
    { when: given, say: `${of}${otherwise}${because}` },
    { say: `${of}${otherwise}。` },
  ]
}

const executionProblem = executionOf(
  '预算',
  '未全部执行，年末未执行{{difference.unexecuted}}',
  '执行扣{{points.execution}}',
)
const projectExecution = executionOf('{{..name}}', '执行率{{.rate}}，未执行{{.unspent}}', '执行率{{.rate}}')

const measure: Saying = [
  { when: reached, say: '针对{lead}{{.name}}自评扣分的问题，{{.reason.measure}}。' },
  { when: inWords, say: '针对{lead}{{.name}}与年度指标有差距的问题，{{.reason.measure}}。' },
  { say: '针对{lead}{{.name}}未达到年度指标的问题，{{.reason.measure}}。' },
]

const executed = (annex: string): readonly Each[] => {
  const row = `${annex}.funds.total`
  return [{ row, only: lost(row) }]
}

export const problems: ProseSection = {
  id: 'problems',
  title: '存在的问题及原因分析',
  drafted: {
    uses: [
      'unit.selfReference',
      'project.*.name',
      'difference.unexecuted',
      ...annexes.flatMap((annex) =>
        ['rate', 'annual', 'executed', 'reason.cause'].map((column) => `${annex}.funds.total.${column}`),
      ),
      ...columnsOf(annexes, ['name', 'target', 'spokenTarget', 'actual', 'gap', 'score', 'weight', 'reason.cause']),
      'report.shortfalls.problems',
    ],
    tells: ['overall', 'project'],
  },
  paragraphs: [
    { each: executed('overall'), say: executionProblem },
    {
      each: lostRows,
      say: problem,
      also: alsoMissed,
    },
    { each: executed('project.*'), say: projectExecution },
    [
      when(nothingLost, '年度绩效指标均已完成。'),
      when(answered('report.shortfalls.problems'), '对照预算绩效管理要求，还存在以下不足：'),
    ],
    [
      when(
        either(
          answered('report.shortfalls.problems'),
          all(nothingLost, not({ is: ['report.shortfalls.problems', ['']] })),
        ),
        '{{report.shortfalls.problems}}',
      ),
    ],
  ],
}

export const measures: ProseSection = {
  id: 'measures',
  title: '下一步改进措施',
  drafted: {
    uses: [
      'unit.selfReference',
      'project.*.name',
      ...annexes.flatMap((annex) =>
        ['reason.cause', 'reason.measure'].map((column) => `${annex}.funds.total.${column}`),
      ),
      ...columnsOf(annexes, ['name', 'reason.cause', 'reason.measure']),
      'report.shortfalls.measures',
    ],
    tells: ['overall', 'project'],
    pairs: 'problems',
  },
  paragraphs: [
    { each: executed('overall'), say: '针对预算未全部执行的问题，{{.reason.measure}}。' },
    {
      each: lostRows,
      say: measure,
      also: {
        first: '',
        say: '对{lead}{{.name}}，{{.reason.measure}}',
        alike: '对{{..name}}的相应指标，{{.reason.measure}}',
        alikeEnd: '',
        join: '；',
        end: '。',
        unlessMeasure: true,
      },
    },
    { each: executed('project.*'), say: '针对{{..name}}未全部执行的问题，{{.reason.measure}}。' },
    [when(all(nothingLost, not(answered('report.shortfalls.measures'))), '没有需要整改的指标。')],
    [when(all(not(nothingLost), answered('report.shortfalls.measures')), '针对上述其他不足：')],
    [
      when(
        either(
          answered('report.shortfalls.measures'),
          all(nothingLost, not({ is: ['report.shortfalls.measures', ['']] })),
        ),
        '{{report.shortfalls.measures}}',
      ),
    ],
  ],
}
