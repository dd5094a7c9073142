import { gridOf } from './grid.ts'
import type { Cell, Source, Table } from './page.ts'

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
