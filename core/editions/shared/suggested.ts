import type { FirstLevel } from '../../edition.ts'
import type { Condition, Each } from '../../formula-grammar.ts'
import type { ReasonWords, Suggested } from '../../narrative/vocabulary.ts'
import * as words from './words.ts'

/** How a reason is split into its cause and its measure. */
export const reasonWords: ReasonWords = {
  measure: words.timesToCome,
  act: words.callsToAct,
  behind: words.plansBehind,
  later: words.laterWithin,
  amiss: words.amiss,
}

/**
 * The texts of one self-evaluation table that are drafted on request: why points were lost, and the results of the
 * year's goals.
 */
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
  const missed = each((row) => ({ all: [{ above: [`${row}.weight`, `${row}.score`] }, { not: { reached: row } }] }))
  return {
    brief: 'goal',
    cell: `${annex}.goal.actual`,
    title: '年度总体目标 实际完成情况',
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
          say: '{{.spokenName}}{{.actual}}',
          join: '，',
          end: '。',
        },
        { each: missed, say: '{{.name}}', join: '、', end: '未达到年度指标。' },
      ],
    ],
  }
}
