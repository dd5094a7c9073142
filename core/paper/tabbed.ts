import { gridOf } from './grid.ts'
import type { Cell, Source, Table } from './page.ts'

/** A line break within a cell, while a text is split into lines. */
export const innerBreak = '\u2028'
/** A cell with line breaks, which a spreadsheet puts in quotes. */
const quoted = /(^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/g

/** The lines of a text, with any line ending; breaks within quoted cells stay in their line. */
export function linesWithin(text: string): readonly string[] {
  const even = text.replace(/\r\n?/g, '\n').replaceAll(innerBreak, '\n')
  return (even.includes('\t') ? unquoted(even) : even).split('\n')
}

function unquoted(text: string): string {
  return text.replace(quoted, (_, before: string, inner: string) => {
    return `${before}${inner.replaceAll('""', '"').replaceAll('\n', innerBreak)}`
  })
}

/** A row of tab-separated cells: their texts, with lines separated by `\n`, and the row's source. */
export type TabbedRow = { readonly cells: readonly string[]; readonly source: (column: number) => Source }

/** A table of rows whose cells are separated by tabs only. */
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
