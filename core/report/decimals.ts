import type { Address } from '../address.ts'
import { cellAt, type Form } from '../form.ts'
import type { Run, Table } from './blocks.ts'

/**
 * Figures of a kind print this many decimals if any of the annex has decimals; scores as many as any in their column.
 */
const usual = 2
/** A cent in 万元; figures given with more decimals keep them. */
const most = 6
const kinds: ReadonlySet<string> = new Set(['amount', 'area', 'percent', 'points'])
const figure = /^-?\d+(?:\.(\d+))?(%?)$/

/** A figure of money, area, rate or score, and its column. */
type Figure = { readonly kind: string; readonly column: string; readonly decimals: number }

/**
 * The tables with the same number of decimals throughout a column, filled up with zeros: `7` beside `7.47` becomes
 * 7.00. An amount given with more decimals keeps them, and so does its column.
 */
export function evenDecimals(form: Form, tables: readonly Table[]): Table[] {
  const runs = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs)))
  const figures = runs.flatMap((run) => figureOf(form, run) ?? [])
  const even = (run: Run): Run => {
    const found = figureOf(form, run)
    return found ? { ...run, text: filledUp(run.text, found.decimals, wanted(figures, found)) } : run
  }
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, runs: cell.runs.map(even) })),
    })),
  }))
}

function figureOf(form: Form, { text, address }: Run): Figure | undefined {
  const kind = address === undefined ? undefined : cellAt(form, address)?.kind.type
  const given = figure.exec(text)
  if (address === undefined || !given || !kinds.has(kind ?? '')) return undefined
  return { kind: kind ?? '', column: columnOf(address), decimals: given[1]?.length ?? 0 }
}

function columnOf(address: Address): string {
  return address.slice(address.lastIndexOf('.') + 1)
}

/** The decimals of a figure's column. */
function wanted(figures: readonly Figure[], { kind, column }: Figure): number {
  const alike = figures.filter((one) => one.kind === kind)
  const inColumn = alike.filter((one) => one.column === column).map(({ decimals }) => Math.min(most, decimals))
  const least = kind !== 'points' && alike.some(({ decimals }) => decimals > 0) ? usual : 0
  return Math.max(least, ...inColumn)
}

function filledUp(text: string, decimals: number, wanted: number): string {
  if (decimals >= wanted) return text
  const [digits = '', sign = ''] = text.split(/(?=%)/)
  return `${digits}${decimals === 0 ? '.' : ''}${'0'.repeat(wanted - decimals)}${sign}`
}
