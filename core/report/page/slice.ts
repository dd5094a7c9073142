import type { Table, TableCell, TableRow } from '../blocks.ts'

/**
 * A range of rows as a table of its own: repeated rows come first, and a cell spanning the upper edge is printed again,
 * so that no label is lost on the next page.
 */
export function slice(table: Table, from: number, to: number): Table {
  const rows = table.rows.slice(from, to).map((row, at) => {
    const above = at === 0 ? runningInto(table.rows, from) : []
    return {
      ...row,
      cells: [...above, ...row.cells].map((cell) => ({ ...cell, down: Math.min(cell.down, to - from - at) })),
    }
  })
  return { ...table, rows: [...headOf(table, from), ...rows] }
}

/** How many of a table's first rows are repeated on each further page. */
export function repeatedRows({ rows }: Table): number {
  const first = rows.findIndex((row) => !row.repeated)
  return first < 0 ? rows.length : first
}

function headOf(table: Table, from: number): TableRow[] {
  const head = from === 0 ? [] : table.rows.slice(0, Math.min(from, repeatedRows(table)))
  return head.map((row) => ({ ...row, cells: row.cells.map(again) }))
}

/** The cells that begin above a row and still span it, from left to right, with their remaining height. */
function runningInto(rows: readonly TableRow[], at: number): TableCell[] {
  return rows
    .slice(0, at)
    .flatMap((row, began) =>
      row.cells
        .filter(({ down }) => began + down > at)
        .map((cell) => again({ ...cell, down: cell.down - (at - began) })),
    )
}

/** A repeated cell has no remarks: they stay at the first printing. */
function again(cell: TableCell): TableCell {
  return { ...cell, runs: cell.runs.map((run) => ({ ...run })) }
}
