import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import type { Condition } from '../../formula-grammar.ts'
import * as words from './review-words.ts'
import { thresholds } from './thresholds.ts'
import { anyFigure } from './words.ts'

const measurable = '绩效指标应当细化、量化、可衡量'
const surveyed = '满意度按对服务对象的调查填写'

/** The second levels that count what was done and that ask who is satisfied, and the first level whose indicators are benefits. */
const quantityTable = 'quantity'
const satisfactionTable = 'satisfaction'
const benefitLevel = 'benefit'
/** The second levels in which a target is a day. */
const dueTables: readonly string[] = ['quantity', 'timeliness']

/** Cells of a form that explain what is found, so that no other explanation is asked for. */
export type Explaining = {
  /** Why the money was not spent; one in each table, named without it. */
  readonly unspent?: string
  /** Why the budget was changed within the year. */
  readonly changed?: Pattern
}

/** What a review of one self-evaluation table (`overall` or `project.*`) names first. */
export function reviewChecks(
  annex: string,
  levels: readonly FirstLevel[],
  explaining: Explaining = {},
): readonly Check[] {
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  const benefits = levels.flatMap(({ id, second }) => (id === benefitLevel ? second.map((table) => table.id) : []))
  const row = (table: string) => `${annex}.indicators.${table}.*`
  return [
    ...fundsChecks(annex, row(quantityTable), explaining),
    ...tables.map(row).map(bareName),
    ...benefits.map(row).flatMap(shamChecks),
    sameTarget(annex, benefits.map(row)),
    ...complaintChecks(row(satisfactionTable)),
    ...tables.flatMap((table) => fullMarksChecks(annex, row(table), dueTables.includes(table))),
    emptyGoal(annex),
  ]
}

/** Full marks for what was not finished, or late; and deductions that were told otherwise. */
function fullMarksChecks(annex: string, row: Pattern, isDue: boolean): readonly Check[] {
  const full = { grade: 'explain', basis: '自评得分与完成情况相符' } as const
  return [
    {
      ...full,
      id: `${row}.score.unfinished`,
      kind: 'unfinished',
      says: '这里写还没有完成，指标却得了满分。请按实际完成情况改完成值和得分，或说明为什么得满分。',
      row,
      cells: [`${row}.reason`, `${row}.actual`],
      words: words.unfinished,
      since: words.finishedSince,
    },
    {
      ...full,
      id: `${row}.score.goalUnfinished`,
      kind: 'unfinished',
      says: '实际完成情况写还没有完工或验收，验收、完工类指标却得了满分。请改得分，或改实际完成情况；属实请说明。',
      row,
      cells: [`${annex}.goal.actual`],
      words: words.unfinished,
      since: words.finishedSince,
      names: words.ofFinishedWorks,
    },
    {
      id: `${row}.reason.deduction`,
      grade: 'explain',
      basis: '自评得分与偏差原因相符',
      kind: 'saidDeduction',
      says: '写的扣分和实际扣的分不一样。请改原因里的数，或改得分；口径不同的请说明。',
      row,
    },
    ...(isDue
      ? [
          {
            ...full,
            id: `${row}.actual.late`,
            kind: 'late',
            says: '完成日期晚于指标值的日期，却得了满分。请核对日期，按规则扣分，或说明为什么不算超期。',
            row,
          } as const,
        ]
      : []),
  ]
}

/** Benefits that are all held to the same share. */
function sameTarget(annex: string, rows: readonly Pattern[]): Check {
  return {
    id: `${annex}.indicators.benefit.sameTarget`,
    kind: 'sameTarget',
    grade: 'explain',
    basis: measurable,
    says: '各项效益的指标值是同一个百分比，看不出按什么定的。请按每项效益分别定指标值，或说明为什么相同。',
    rows,
    like: words.highShare,
    least: thresholds.sameTargets,
  }
}

function emptyGoal(annex: string): Check {
  return {
    id: `${annex}.goal.expected.empty`,
    kind: 'emptyGoal',
    grade: 'explain',
    basis: '年度总体目标应当细化、量化',
    says: '预期目标只重复了项目名称，或只写“顺利完成”这样的话。请写本年要完成什么、完成多少，或说明理由。',
    cell: `${annex}.goal.expected`,
    ...(annex.includes('*') ? { name: `${annex}.name` } : {}),
    dropped: words.goalFiller,
    vague: words.goesWell,
    unless: anyFigure,
  }
}

/** No project, and no row of projects, is listed twice. */
export function listedOnce(id: string, rows: readonly Pattern[]): Check {
  return {
    id: `${id}.repeated`,
    kind: 'repeated',
    grade: 'explain',
    basis: '一个项目只列一次，不重复计算',
    says: '同一个项目列了两次，金额可能重复计算。请合并或删掉一行；确实是两个项目的，请说明区别。',
    rows,
    readAs: words.projectReadAs,
  }
}

/** Money that was left, or moved within the year. */
function fundsChecks(annex: string, quantity: Pattern, { unspent, changed }: Explaining): readonly Check[] {
  const total = `${annex}.funds.total`
  const low = { grade: 'explain', basis: '预算执行率与产出相匹配（执行率50%为提醒线）' } as const
  const reason = unspent && `${annex}.${unspent}`
  const lost: Condition = { above: [`${quantity}.weight`, `${quantity}.score`] }
  return [
    {
      ...low,
      ...(reason ? { explainedBy: reason } : {}),
      id: `${total}.executed.fullMarks`,
      kind: 'fullUnspent',
      says: '资金只执行了很少一部分，数量指标却都得了满分。请核对执行数、完成值和得分；属实请说明没花的钱是什么、为什么不影响完成。',
      spent: `${total}.executed`,
      whole: `${total}.annual`,
      below: thresholds.lowExecution,
      rows: [quantity],
    },
    {
      ...low,
      id: `${total}.executed.low`,
      kind: 'ratio',
      says: '资金只执行了很少一部分。请核对全年预算数和执行数；属实请说明为什么没有执行，下一步怎么做。',
      ...(reason ? { inTalk: 'silent', when: { all: [lost, isBlank(reason)] } } : { when: lost }),
      left: `${total}.executed`,
      right: `${total}.annual`,
      least: thresholds.lowExecution,
    },
    ...(annex.includes('*') ? [midYearChange(total, changed)] : []),
  ]
}

/** A cell without a text; the talk asks for it by itself. */
function isBlank(cell: Pattern): Condition {
  return { not: { like: [cell, '\\S'] } }
}

/** A project's budget that was changed much within the year. */
function midYearChange(total: Pattern, reason: Pattern | undefined): Check {
  return {
    id: `${total}.annual.midYear`,
    kind: 'ratio',
    grade: 'explain',
    basis: '预算调整率（增减30%为提醒线）',
    says: '全年预算数与年初预算数相差30%以上。请核对两处数字；属实请说明年中调整的原因和依据。',
    left: `${total}.annual`,
    right: `${total}.initial`,
    least: thresholds.midYearLeast,
    most: thresholds.midYearMost,
    ...(reason ? { inTalk: 'silent', when: isBlank(reason) } : {}),
  }
}

function bareName(row: Pattern): Check {
  return {
    id: `${row}.name.bare`,
    kind: 'like',
    grade: 'explain',
    basis: measurable,
    says: '指标名称没有写明是什么的率或数。请补上对象（例如“管护站验收合格率”），或说明指的是什么。',
    cell: `${row}.name`,
    like: words.bareName,
    example: ['完成率', '苗木成活率'],
  }
}

/** A benefit of no measure, with a share as its target. */
function shamChecks(row: Pattern): readonly Check[] {
  const check = {
    kind: 'like',
    grade: 'explain',
    basis: measurable,
    says: '效益只写“明显”“提升”，却用百分比作指标值，看不出怎么量。请换成能统计的指标（例如空气优良天数比例、带动户数），或说明这个百分比怎么算。',
    cell: `${row}.name`,
  } as const
  return [
    {
      ...check,
      id: `${row}.name.great`,
      like: words.calledGreat,
      besides: [`${row}.target`, words.anyShare],
      example: ['生态效益明显', '空气质量优良天数比例', '≥95%'],
    },
    {
      ...check,
      id: `${row}.name.change`,
      like: words.calledChange,
      unlike: `${words.measuredName}|${words.calledGreat}`,
      besides: [`${row}.target`, words.highShare],
      example: ['居民生活水平提升', '空气质量优良天数比例', '≥95%'],
    },
  ]
}

/** That nobody complained does not prove that people are satisfied. */
function complaintChecks(row: Pattern): readonly Check[] {
  const check = {
    kind: 'like',
    grade: 'explain',
    basis: surveyed,
    says: '没有投诉不等于满意。请写调查得来的满意度（问卷多少份、满意多少份），或说明满意度怎么得来。',
  } as const
  return [
    ...['target', 'actual', 'reason'].map(
      (column): Check => ({
        ...check,
        id: `${row}.${column}.complaints`,
        cell: `${row}.${column}`,
        like: words.noComplaint,
        unlike: words.surveyed,
        example: ['无投诉', '问卷120份，满意114份'],
      }),
    ),
    {
      ...check,
      id: `${row}.name.complaints`,
      cell: `${row}.name`,
      like: words.complaints,
      unlike: words.settled,
      example: ['群众投诉次数', '群众满意度'],
    },
  ]
}
