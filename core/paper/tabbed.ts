import { gridOf } from './grid.ts'
import type { Cell, Source, Table } from './page.ts'

/** A line break inside of a cell, while a text is parted into lines. */
export const innerBreak = '\u2028'
/** A spreadsheet puts a cell with line breaks into quotes. */
const quoted = /(^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/g

/** The lines of a text, whatever ends them; the breaks inside of quoted cells stay within their line. */
export function linesWithin(text: string): readonly string[] {
  const even = text.replace(/\r\n?/g, '\n').replaceAll(innerBreak, '\n')
  return (even.includes('\t') ? unquoted(even) : even).split('\n')
}

function unquoted(text: string): string {
  return text.replace(quoted, (_, before: string, inner: string) => {
    return `${before}${inner.replaceAll('""', '"').replaceAll('\n', innerBreak)}`
  })
}

/** A row whose cells tabs kept apart: their texts, lines apart by `\n`, and where each stands. */
export type TabbedRow = { readonly cells: readonly string[]; readonly source: (column: number) => Source }

/** A table of rows whose cells are only told apart by tabs. */
export function tabbedTable(rows: readonly TabbedRow[], source: Source): Table {
  const placed = rows.flatMap(({ cells, source }, row) =>
    cells.map((text, column) => {
      const lines = text.split('\n').flatMap((line) => line.trim() || [])
      const cell: Cell = { rows: 1, columns: 1, lines, tables: [], source: source(column + 1) }
      return { row, column, cell }
    }),
  )
  return { is: 'table', tabbed: true, grid: gridOf(placed), source }
}
