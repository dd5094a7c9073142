import type { BoardLine } from '../../core/bureau/board.ts'
import {
  type SummaryColumn,
  type SummaryLine,
  type SummarySheet,
  summaryLines,
  summarySheets,
} from '../../core/bureau/summary.ts'
import type { Facts } from '../../core/facts.ts'
import type { Form } from '../../core/form.ts'
import { stageOfLine } from './board-words.ts'
import { type Cell, columnLetters, headStyle, type Sheet } from './workbook.ts'

const formats: Partial<Record<SummaryColumn['kind'], string>> = { percent: '0.00%', count: '0' }

/** A line of a summary with the department's state at that time. */
type StatedLine = SummaryLine & { readonly state: string }

/** Collects one department after another, so that only one filing is in memory at a time; then gives the sheets. */
export class Summary {
  readonly #form: Form
  readonly #totals: Cell[][] = []
  readonly #sheets: readonly { readonly sheet: SummarySheet; readonly lines: StatedLine[] }[]

  constructor(form: Form, year: number) {
    this.#form = form
    this.#sheets = summarySheets(form, year).map((sheet) => ({ sheet, lines: [] }))
  }

  add(line: BoardLine, facts: Facts): void {
    const { department, standing, score, grade } = line
    const state = stageOfLine(line)
    const points = score === undefined ? null : { value: Number(score), format: '0.00' }
    this.#totals.push([department, state, points, grade ?? null, standing.open, standing.must, standing.explain])
    for (const { sheet, lines } of this.#sheets)
      for (const one of summaryLines(this.#form, sheet, { department, facts })) lines.push({ ...one, state })
  }

  sheets(): Sheet[] {
    const head = ['部门', '状态', '自评得分', '等级', '没答的题', '要改', '要说明']
    const all: Sheet = { title: '总表', head, lines: this.#totals, widths: [36, 10, 10, 8, 10, 10, 10], named: 1 }
    return [all, ...this.#sheets.map(({ sheet, lines }) => annexSheet(sheet, lines))]
  }
}

function annexSheet({ annex, columns }: SummarySheet, lines: readonly StatedLine[]): Sheet {
  const copied = annex.each !== undefined
  const names = copied ? ['部门', '项目', '状态'] : ['部门', '状态']
  const named = lines.map(({ name, copy, state, figures }): Cell[] => [
    name,
    ...(copied ? [copy ?? ''] : []),
    state,
    ...figures.map((value, at) => figureCell(columns[at], value)),
  ])
  return {
    title: `${annex.number}${annex.title}`,
    head: [...names, ...columns.map(({ label }) => label)],
    lines: named,
    ...(lines.length === 0 ? {} : feetOf(columns, names.length, lines)),
    widths: [36, ...(copied ? [30] : []), 10, ...columns.map(() => 14)],
    named: copied ? 2 : 1,
  }
}

/** Sums and averages of the lines that a filter leaves visible. */
function feetOf(columns: readonly SummaryColumn[], names: number, lines: readonly StatedLine[]) {
  const worth = new Map<string, number>()
  const cells = columns.map((column, at): Cell => {
    if (column.foot === undefined) return null
    const letters = columnLetters(names + at)
    const values = lines.flatMap(({ figures }) => figures[at] ?? [])
    // The average of nothing would be an error in the cell.
    if (column.foot === 'average' && values.length === 0) return null
    const formula = `SUBTOTAL(${column.foot === 'sum' ? 109 : 101},${letters}2:${letters}${lines.length + 1})`
    worth.set(formula, worthOf(values, column.foot))
    return { value: formula, type: 'Formula', format: formatOf(column), fontWeight: 'bold' }
  })
  const foot = (word: string, kind: SummaryColumn['foot']): Cell[] => [
    { value: word, ...headStyle },
    ...Array.from({ length: names - 1 }, (): Cell => ({ value: '', ...headStyle })),
    ...cells.map((cell, at) => (columns[at]?.foot === kind ? cell : null)),
  ]
  const kinds = [['合计', 'sum'] as const, ['平均', 'average'] as const]
  const feet = kinds.filter(([, kind]) => columns.some((column) => column.foot === kind))
  return { feet: feet.map(([word, kind]) => foot(word, kind)), worth }
}

function worthOf(values: readonly number[], foot: 'sum' | 'average'): number {
  const sum = values.reduce((all, value) => all + value, 0)
  return Number((foot === 'sum' ? sum : sum / values.length).toFixed(6))
}

function figureCell(column: SummaryColumn | undefined, value: number | null): Cell {
  return value === null || !column ? null : { value, format: formatOf(column) }
}

function formatOf({ kind }: SummaryColumn): string {
  return formats[kind] ?? '0.00'
}
