import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import { noComplaint } from './review-words.ts'

const basis = '财政部预算绩效自评要求；自评表填报说明'
const arithmetic = '自评表的计算关系'
/** Cell contents that say nothing. */
export const blankWords = [
  ...['', '无', '无。', '没有', '没有。', '正常', '正常。', '无偏差', '无偏差。', '/', '／', '—', '——', '-'],
  ...['不涉及', '不涉及。', '没有偏差', '没有偏差。', '没有变动', '没有变动。'],
]
const blankNames = ['无', '无。', '没有', '不涉及', '不适用', '—', '——', '/', '／', '-']

/** The source of the first-level weights, and how a different weight is corrected. */
export type Standard = { readonly basis: string; readonly mend: string }

/**
 * The rules of one self-evaluation table (`overall` or `project.*`); `headings` gives those of a first-level weight.
 */
export function indicatorChecks(
  annex: string,
  levels: readonly FirstLevel[],
  headings: (annex: string, level: FirstLevel) => readonly Check[],
): readonly Check[] {
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  return [
    {
      id: `${annex}.funds.total.executed.withinAnnual`,
      kind: 'atMost',
      grade: 'must',
      basis: arithmetic,
      says: '全年执行数超过全年预算数，执行率不能大于100%。请核对全年预算数（含追加）和执行数。',
      left: `${annex}.funds.total.executed`,
      right: `${annex}.funds.total.annual`,
    },
    ...levels.flatMap((level) => headings(annex, level)),
    {
      id: `${annex}.total.weight.hundred`,
      kind: 'equal',
      grade: 'must',
      basis: arithmetic,
      says: '各项分值加上预算执行率的分值应等于100分。请调整指标分值。',
      left: `${annex}.total.weight`,
      right: { constant: '100' },
      weighs: { as: 'sum' },
    },
    ...tables.flatMap((table) => rowChecks(`${annex}.indicators.${table}.*`, table)),
  ]
}

/** A first-level weight is the sum of its indicators, and equals the weight in the notice. */
export function headingChecks(annex: string, level: FirstLevel, standard: Standard): readonly Check[] {
  return [headingSum(annex, level), headingStandard(annex, level, level.weight, standard)]
}

/** A first-level weight is the sum of its indicators. */
export function headingSum(annex: string, level: FirstLevel): Check {
  const heading = `${annex}.heading.${level.id}`
  return {
    id: `${heading}.sum`,
    kind: 'equal',
    grade: 'must',
    basis: arithmetic,
    says: `${level.label}的分值应等于所属各指标分值之和。请调整指标分值，或改一级指标分值。`,
    left: heading,
    right: { sum: level.second.map((second) => `${annex}.indicators.${second.id}.*.weight`) },
    weighs: { as: 'sum', heading: level.label, weight: level.weight },
  }
}

/** A first-level weight should equal the one in the notice. */
export function headingStandard(annex: string, level: FirstLevel, weight: string, { basis, mend }: Standard): Check {
  const heading = `${annex}.heading.${level.id}`
  return {
    id: `${heading}.standard`,
    kind: 'equal',
    grade: 'explain',
    basis,
    says: `${level.label}原则上为${weight}分。${mend}`,
    left: heading,
    right: { constant: weight },
    weighs: { as: 'standard', heading: level.label, weight },
  }
}

function rowChecks(row: string, table: string): readonly Check[] {
  return [
    {
      id: `${row}.weight.positive`,
      kind: 'above',
      grade: 'must',
      basis,
      says: '指标的分值应大于0。请填分值，不考核的指标就删除。',
      left: `${row}.weight`,
      right: { constant: '0' },
    },
    {
      id: `${row}.name.none`,
      kind: 'notWords',
      grade: 'must',
      basis,
      says: '指标名称是“无”（或不涉及、短横），却有分值。请换成真实的指标，或删除这一行；删后一级指标分值不足的，请把差的分值补给其下其他指标。',
      when: { above: [`${row}.weight`, { constant: '0' }] },
      cell: `${row}.name`,
      words: blankNames,
    },
    {
      id: `${row}.score.withinWeight`,
      kind: 'atMost',
      grade: 'must',
      basis: arithmetic,
      says: '自评得分不能超过分值。请改正得分。',
      left: `${row}.score`,
      right: `${row}.weight`,
    },
    {
      id: `${row}.reason.given`,
      kind: 'notWords',
      grade: 'must',
      basis: '未得满分的指标须说明偏差原因和改进措施',
      says: '这个指标没有得满分，要写偏差原因和改进措施。请写一两句：为什么扣分，下一步怎么做。',
      when: { above: [`${row}.weight`, `${row}.score`] },
      cell: `${row}.reason`,
      words: blankWords,
    },
    {
      id: `${row}.score.rule`,
      kind: 'score',
      grade: 'explain',
      basis: '自评得分计算办法',
      says: '自评得分与按规则计算的分数不同。请改为按规则计算的分数，或说明理由。',
      row,
    },
    ...comparableChecks(row, table),
    {
      id: `${row}.direction.sign`,
      kind: 'direction',
      grade: 'explain',
      basis,
      says: '指标方向（越高越好或越低越好）与年度指标值的符号（≥、≤）不一致。请改成一致，或说明理由。',
      row,
    },
    {
      id: `${row}.actual.farAbove`,
      kind: 'farAbove',
      grade: 'explain',
      basis: '年度指标值明显偏低的须说明（130%为提醒线）',
      says: '实际完成值达到指标值的130%以上（“≥”“＝”类指标）。请核对完成值；属实请说明是年初指标值定得偏低，还是工作量增加。',
      row,
    },
  ]
}

/** Says what the rules cannot score, and what to write instead; 无投诉 for satisfaction is another finding. */
function comparableChecks(row: string, table: string): readonly Check[] {
  return [
    {
      id: `${row}.actual.words`,
      kind: 'comparable',
      grade: 'explain',
      basis: '自评得分计算办法',
      says: '指标值是数字，实际完成值是文字，不能按规则计分。请写完成的数和单位（例如指标值≥90%，完成值写92%）；确实没有数字的，请说明得分的依据。',
      row,
      apart: ['words'],
      ...(table === 'satisfaction' ? { when: { not: { like: [`${row}.actual`, noComplaint] } } } : {}),
    },
    {
      id: `${row}.actual.comparable`,
      kind: 'comparable',
      grade: 'note',
      basis: '自评得分计算办法',
      says: '指标值和实际完成值不能按同一个单位比较，得分没有核对。请各写一个数字，用同一个单位（例如指标值≥80户，完成值写75户）；单位写错的请改正。',
      row,
      apart: ['units', 'unclear', 'unread', 'target'],
    },
    {
      id: `${row}.actual.band`,
      kind: 'comparable',
      grade: 'note',
      basis: '自评得分计算办法',
      says: '指标值是文字，实际完成值没有写明是哪一档，得分没有核对。请写“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”，能用数字的改写数字和单位。',
      row,
      apart: ['band'],
    },
  ]
}
