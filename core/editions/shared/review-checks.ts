import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import * as words from './review-words.ts'

const measurable = '绩效指标应当细化、量化、可衡量'
const surveyed = '满意度按对服务对象的调查填写'

/** The second level that is about satisfaction, and the first level whose indicators are benefits. */
const satisfactionTable = 'satisfaction'
const benefitLevel = 'benefit'

/** What a review of one self-evaluation table (`overall` or `project.*`) names first. */
export function reviewChecks(annex: string, levels: readonly FirstLevel[]): readonly Check[] {
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  const benefits = levels.flatMap(({ id, second }) => (id === benefitLevel ? second.map((table) => table.id) : []))
  const row = (table: string) => `${annex}.indicators.${table}.*`
  return [
    ...tables.map(row).map(bareName),
    ...benefits.map(row).flatMap(shamChecks),
    ...complaintChecks(row(satisfactionTable)),
  ]
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
