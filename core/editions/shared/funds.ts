import type { Kind } from '../../cell-kind.ts'
import type { Row, ScoringSettings } from '../../edition.ts'
import { executionCells } from './evaluation.ts'

const amount: Kind = { type: 'amount' }

const columns = [
  { column: 'initial', label: '年初预算数', aliases: ['年初预算', '年初'] },
  { column: 'annual', label: '全年预算数', aliases: ['全年预算', '全年'] },
  { column: 'executed', label: '全年执行数', aliases: ['执行数', '执行'] },
] as const

const sources = [
  { id: 'fiscal', label: '当年财政拨款', hint: '没有就点“都填无”。' },
  { id: 'carryover', label: '上年结转资金', hint: '没有结转就点“都填无”。' },
  { id: 'other', label: '其他资金', hint: '没有就点“都填无”。' },
] as const

/** 项目资金 of one project: the total with its execution, then each source; the first source may have a longer hint. */
export function fundsRows(scoring: ScoringSettings, words: { readonly example: string; readonly how?: string }): Row[] {
  return [totalOf(scoring), ...sources.map((source, at) => sourceOf(source, words.example, at === 0 ? words.how : ''))]
}

function totalOf(scoring: ScoringSettings): Row {
  const sums = columns.map(({ column, label }) => ({
    column,
    label,
    kind: amount,
    formula: { sum: sources.map((source) => `project.*.funds.${source.id}.${column}`) },
  }))
  return {
    id: 'project.*.funds.total',
    section: 'project.funds',
    label: '年度资金总额',
    cells: [...sums, ...executionCells('project.*', scoring)],
  }
}

function sourceOf({ id, label, hint }: (typeof sources)[number], example: string, how = ''): Row {
  return {
    id: `project.*.funds.${id}`,
    section: 'project.funds',
    label,
    hint: `${how}${hint}`,
    example,
    cells: columns.map((column) => ({ ...column, kind: amount })),
  }
}
