import type { Condition, Each, FirstLevel, ReasonWords, Suggested } from '../../edition.ts'
import * as words from './words.ts'

/** How a reason is taken apart into its cause and its measure. */
export const reasonWords: ReasonWords = {
  measure: words.timesToCome,
  act: words.callsToAct,
  behind: words.plansBehind,
  later: words.laterWithin,
  amiss: words.amiss,
  noCause: '见附件中该指标的说明',
  noMeasure: '对照年度指标值查明环节，明确责任股室和完成时间，按季度核对进度',
  noMeasures: {
    quantity: ['把年度任务量分解到月，明确责任股室，按月核对进度', '年初列出任务清单，落后的及时补上'],
    quality: ['把质量检查提前到实施过程中，验收前先自查', '对照验收标准逐项检查，不合格的先整改再验收'],
    timeliness: ['倒排各环节的完成时间，临近时限逐项提醒', '提前做好前期准备，按节点督促进度'],
    cost: ['编制预算时充分询价，超出指标值的支出先审核后实施', '实施中按节点核对支出，偏差较大的及时查明原因'],
    economic: ['跟踪项目带动的效果，按季度收集数据，效果不明显的调整做法'],
    social: ['摸清服务对象的需求，调整服务内容和时间'],
    ecological: ['定期监测实施效果，发现退步及时整治'],
    sustainable: ['把有效的做法写进制度，明确日常管护责任', '明确后续管护的人员和经费来源'],
    satisfaction: ['梳理不满意的意见，逐条答复，改进后回访'],
  },
}

/** The texts of one self-evaluation table that are drafted on request: why points were lost, and what the year's goals came to. */
export function suggestedIn(annex: string, tables: readonly string[]): readonly Suggested[] {
  const rows = tables.map((table) => `${annex}.indicators.${table}.*`)
  return [goal(annex, rows), ...rows.map(reason)]
}

/** The ids of all second-level tables. */
export function tablesOf(levels: readonly FirstLevel[]): readonly string[] {
  return levels.flatMap(({ second }) => second.map(({ id }) => id))
}

function reason(row: string): Suggested {
  return {
    brief: 'reason',
    cell: `${row}.reason`,
    title: '偏差原因',
    label: '起草一句',
    drafted: {
      uses: ['name', 'target', 'actual', 'weight', 'score', 'gap'].map((column) => `${row}.${column}`),
      promises: 'free',
    },
    paragraphs: [[`实际{{${row}.actual}}，{{${row}.gap}}`]],
    asks: { cause: '，主要原因是{cause}', measure: '改进措施：{measure}。' },
  }
}

function goal(annex: string, rows: readonly string[]): Suggested {
  const counted = rows.filter((row) => !/\.(?:cost|economicCost|socialCost|ecologicalCost)\.\*$/.test(row))
  const each = (only: (row: string) => Condition, of = rows): readonly Each[] =>
    of.map((row) => ({ row, only: only(row) }))
  const lost = each((row) => ({ above: [`${row}.weight`, `${row}.score`] }))
  return {
    brief: 'goal',
    cell: `${annex}.goal.actual`,
    title: '年度总体目标·实际完成情况',
    label: '起草',
    drafted: {
      uses: [
        `${annex}.goal.expected`,
        ...rows.flatMap((row) => ['name', 'target', 'actual'].map((column) => `${row}.${column}`)),
      ],
    },
    needs: rows.map((row) => `${row}.actual`),
    paragraphs: [
      [
        {
          each: each((row) => ({ not: { is: [`${row}.direction`, ['qualitative', '']] } }), counted),
          say: '{{.name}}{{.actual}}',
          join: '，',
          end: '。',
        },
        { each: lost, first: '其中，', say: '{{.name}}', join: '、', end: '没有得满分，原因见各指标的说明。' },
      ],
    ],
  }
}
