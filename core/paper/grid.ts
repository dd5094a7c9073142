import type { Cell, Grid } from './page.ts'
import { PaperRefusedError } from './refusal.ts'

/** A cell with its first row and column, counted from 0. */
export type Placed = { readonly row: number; readonly column: number; readonly cell: Cell }

/** The most positions in a grid; annexes of 200 pages have some 100,000. */
const mostPositions = 2_000_000

/** A grid that gives the cell of each position. Where cells overlap, the first one wins. */
export function gridOf(cells: readonly Placed[], rows = 0): Grid {
  const height = Math.max(
    rows,
    mostOf(cells, ({ row, cell }) => row + cell.rows),
  )
  const width = mostOf(cells, ({ column, cell }) => column + cell.columns)
  const covered = cells.reduce((sum, { cell }) => sum + cell.rows * cell.columns, 0)
  if (!(Math.max(height * width, covered) <= mostPositions)) throw new PaperRefusedError('tooMuch')
  const grid = Array.from({ length: height }, () => new Array<Cell | undefined>(width).fill(undefined))
  for (const placed of cells) place(grid, placed)
  return grid
}

function place(grid: (Cell | undefined)[][], { row, column, cell }: Placed): void {
  for (const line of grid.slice(row, row + cell.rows))
    for (let at = column; at < column + cell.columns; at += 1) line[at] ??= cell
}

function mostOf(cells: readonly Placed[], measure: (placed: Placed) => number): number {
  return cells.reduce((most, placed) => Math.max(most, measure(placed)), 0)
}
