import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel, ScoringSettings } from '../../edition.ts'
import type { Expression } from '../../expression.ts'
import { doneFiller } from './review-words.ts'
import * as words from './words.ts'

const basis = '绩效指标应当细化、量化、可衡量'
const filling = '自评表填报说明'

/** The rules over the words of one self-evaluation table; `duties` is the cell that its goals should not repeat. */
export function wordingChecks(
  annex: string,
  levels: readonly FirstLevel[],
  { lowerIsBetter }: ScoringSettings,
  duties?: Pattern,
): readonly Check[] {
  const costPlace = levels.some(({ id }) => id === 'cost') ? words.costLevel : words.costTable
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  return [
    dutiesCheck(`${annex}.goal.expected`, duties),
    ...actualChecks(`${annex}.goal`),
    {
      id: `${annex}.indicators.repeated`,
      kind: 'repeated',
      grade: 'explain',
      basis,
      says: '两个指标意思相同。请保留一个，另一个换成别的指标，分值相应调整；不同的请说明区别。',
      rows: tables.map((table) => `${annex}.indicators.${table}.*`),
      readAs: words.readAs,
    },
    ...tables.flatMap((table) => tableChecks(annex, table, costPlace, lowerIsBetter.includes(table))),
  ]
}

/** If the form does not ask for the duties, they are recognised by their wording. */
function dutiesCheck(cell: Pattern, from: Pattern | undefined): Check {
  const check = {
    id: `${cell}.duties`,
    grade: 'explain',
    basis: '年度总体目标应与部门职责区分',
    says: '预期目标写的像是部门职责，看不出这一年要做成什么。请写本年要完成的事和数量，或说明理由。',
    cell,
    like: words.dutyLike,
  } as const
  if (from) return { ...check, kind: 'copied', from, share: 0.7, least: 12 }
  return { ...check, kind: 'like', example: ['负责农村公路的建设和养护。', '养护农村公路36公里。'] }
}

function actualChecks(goal: string): readonly Check[] {
  return [
    {
      id: `${goal}.actual.expected`,
      kind: 'copied',
      grade: 'explain',
      basis: '实际完成情况应对照预期目标填写',
      says: '实际完成情况与预期目标几乎相同。请写实际做到的数量和结果，或说明确实一致。',
      cell: `${goal}.actual`,
      from: `${goal}.expected`,
      share: 0.9,
      least: 8,
      dropped: doneFiller,
    },
    {
      id: `${goal}.actual.figures`,
      kind: 'like',
      grade: 'explain',
      basis: '实际完成情况应对照预期目标填写',
      says: '实际完成情况里没有一个数字。请对照预期目标写上完成的数量，或说明为什么没有。',
      cell: `${goal}.actual`,
      like: '\\S',
      unlike: words.anyFigure,
      example: ['较好地完成了各项工作。', '养护公路36公里，开展培训4场。'],
    },
  ]
}

function tableChecks(annex: string, table: string, costPlace: string, isCost: boolean): readonly Check[] {
  const row = `${annex}.indicators.${table}.*`
  return [
    ...targetChecks(row, table),
    ...(words.misplacedIn(costPlace)[table] ?? []).map((misplaced) => placeCheck(row, misplaced)),
    ...directionChecks(annex, row, isCost),
    {
      id: `${row}.actual.sign`,
      kind: 'like',
      grade: 'explain',
      basis: filling,
      says: '实际完成值带有“≥”“≤”，看不出实际完成多少。请写实际完成的数，或说明理由。',
      cell: `${row}.actual`,
      like: words.sign,
      example: ['≥95%', '96%'],
    },
    ...reasonChecks(row),
  ]
}

/** A reason that the report can use: why points were lost, and what will be done. */
export function reasonChecks(row: Pattern): readonly Check[] {
  const parts = [
    ['cause', '写了改进措施，看不出原因。请补一句为什么扣分。', '下一步加强调度，按月督促进度。'],
    ['measure', '写了原因，没写改进措施。请补一句下一步怎么做、由谁做。', '征地推迟，开工晚了两个月。'],
  ] as const
  return parts.map(
    ([names, says, wrong]): Check => ({
      id: `${row}.reason.${names}`,
      kind: 'reason',
      grade: 'must',
      inFile: 'note',
      basis: '未得满分的指标须说明偏差原因和改进措施',
      says,
      when: { above: [`${row}.weight`, `${row}.score`] },
      cell: `${row}.reason`,
      names,
      unless: words.noReason,
      example: [wrong, '征地推迟，开工晚了两个月。下一步加强调度，按月督促进度。'],
    }),
  )
}

function targetChecks(row: Pattern, table: string): readonly Check[] {
  return [
    {
      id: `${row}.name.targets`,
      kind: 'like',
      grade: 'explain',
      basis,
      says: '指标名称里写了指标值。请把名称和指标值分开写，几个目标分成几行，或说明理由。',
      cell: `${row}.name`,
      like: words.targetsInName,
      example: ['培训场次≥4场', '培训场次'],
    },
    {
      id: `${row}.target.vague`,
      kind: 'like',
      grade: 'explain',
      basis,
      says: '指标值无法衡量。请写成数量、比率或完成日期，或说明怎么衡量。',
      cell: `${row}.target`,
      like: words.vague,
      unlike: words.figureOrDay,
      example: ['明显改善', '≥95%', '96%'],
      ...(words.inFigures.includes(table) ? {} : { besides: [`${row}.actual`, words.figureOrDay] as const }),
    },
    {
      id: `${row}.target.several`,
      kind: 'like',
      grade: 'explain',
      basis,
      says: '一个指标值里写了几个目标。请每个目标写一行，各有分值，或说明理由。',
      cell: `${row}.target`,
      like: words.severalTargets,
      example: ['培训4场、展演12场', '培训4场'],
    },
    {
      id: `${row}.target.share`,
      kind: 'like',
      grade: 'explain',
      basis,
      says: '这个指标数的是次数、人数等数量，指标值却是百分比。请写成具体数量（如≥50次），或把名称改成比率，也可以说明理由。',
      cell: `${row}.target`,
      like: '[%％]|百分之',
      besides: [`${row}.name`, namesCount(table)],
      example: ['≥95%', '≥50次', '培训人次数'],
    },
  ]
}

/** A name that counts: every name under 数量指标; a name with its own target is another finding. */
function namesCount(table: string): Expression {
  const counted = table === 'quantity' ? '' : words.counted
  return `^(?!.*(?:${words.shared}))(?!.*(?:${words.targetsInName})).*(?:${counted})`
}

function placeCheck(row: Pattern, { id, like, unlike, says, example }: words.Misplaced): Check {
  return {
    id: `${row}.name.${id}`,
    kind: 'like',
    grade: 'explain',
    basis: '三级指标应与二级指标相符',
    says,
    cell: `${row}.name`,
    like,
    ...(unlike ? { unlike } : {}),
    example: [example, '培训场次'],
  }
}

function directionChecks(annex: string, row: Pattern, isCost: boolean): readonly Check[] {
  return [
    {
      id: `${row}.target.lower`,
      kind: 'betterLower',
      grade: 'explain',
      basis: '成本控制类指标一般不超过指标值',
      says: '这个指标越低越好，现在却按越高越好计分。请把指标值的符号改为“≤”并重算得分，或说明理由。',
      row,
      ...(isCost ? {} : { names: words.betterLower }),
      except: words.betterHigher,
      example: isCost ? '每公里造价' : '工程返工率',
    },
    {
      id: `${row}.actual.rate`,
      kind: 'statedRate',
      grade: 'explain',
      basis: '自评表的预算执行率',
      says: '完成值与本表的预算执行率不同，又没有写这个率怎么算。请在名称里写明公式（哪个数÷哪个数）；与预算执行率是一回事的，请改成一致，或说明理由。',
      row,
      names: words.ownRate,
      formula: words.formula,
      example: '资金使用率',
      rate: `${annex}.funds.total.rate`,
    },
  ]
}
