import type { Setting } from '../../layout.ts'
import { onceFor } from '../../once.ts'
import type { Table, TableCell, TableRow } from '../blocks.ts'
import { cell as inCell } from '../sheet.ts'
import { breaks, linesOf } from './lines.ts'

/** The height of each row of a table that is `width` points wide. */
export function rowHeights(table: Table, setting: Setting, width: number): number[] {
  const edges = edgesOf(table, width)
  const heights = table.rows.map(() => setting.row)
  for (const { cell, row, column } of placedIn(table.rows)) {
    const last = row + cell.down - 1
    const needed = cellLines(cell, widthAt(edges, column, cell.span), setting) * setting.line + 2 * setting.padding
    const above = cell.down === 1 ? 0 : sumOf(heights.slice(row, last))
    heights[last] = Math.max(heights[last] ?? 0, needed - above)
  }
  return heights.map((height) => height + inCell.border)
}

/** The number of lines of each row's longest cell, ignoring cells that span rows. */
export function rowLines(table: Table, setting: Setting, width: number): number[] {
  const edges = edgesOf(table, width)
  const lines = table.rows.map(() => 1)
  for (const { cell, row, column } of placedIn(table.rows)) {
    if (cell.down > 1) continue
    lines[row] = Math.max(lines[row] ?? 1, cellLines(cell, widthAt(edges, column, cell.span), setting))
  }
  return lines
}

/** The number of cells that are narrower than a figure or word in them. */
export function brokenCells(table: Table, setting: Setting, width: number): number {
  const edges = edgesOf(table, width)
  const broken = ({ cell, column }: Placed) =>
    breaks(textOf(cell), roomIn(cell, widthAt(edges, column, cell.span)), setting.size)
  return placedIn(table.rows).filter(broken).length
}

/** The left edges of the columns and the right edge of the last one, in points. */
function edgesOf({ widths }: Table, width: number): number[] {
  const share = width / sumOf(widths)
  const edges = [0]
  for (const part of widths) edges.push((edges.at(-1) ?? 0) + part * share)
  return edges
}

function widthAt(edges: readonly number[], column: number, span: number): number {
  return (edges[column + span] ?? 0) - (edges[column] ?? 0)
}

type Placed = { readonly cell: TableCell; readonly row: number; readonly column: number }

/**
 * Every cell with its row and column, ordered by their last row, so that the rows above are known for cells that span
 * several.
 */
const placedIn = onceFor((rows: readonly TableRow[]): readonly Placed[] => {
  const columns = spanOf(rows[0]?.cells ?? [])
  const placed = rows.flatMap((row, at) => fromTheRight(row, at, columns))
  return placed.sort((one, other) => endOf(one) - endOf(other) || one.cell.down - other.cell.down)
})

/** Places a row's own cells from the right edge leftwards, beside those from above. */
function fromTheRight({ cells }: TableRow, row: number, columns: number): Placed[] {
  let column = columns - spanOf(cells)
  return cells.map((cell) => {
    const placed = { cell, row, column }
    column += cell.span
    return placed
  })
}

function spanOf(cells: readonly TableCell[]): number {
  return sumOf(cells.map(({ span }) => span))
}

function endOf({ row, cell }: Placed): number {
  return row + cell.down
}

function cellLines(cell: TableCell, width: number, { size }: Setting): number {
  return linesOf(textOf(cell), roomIn(cell, width), size)
}

/** The width for words in a cell. */
function roomIn({ align }: TableCell, width: number): number {
  return width - 2 * inCell.side - inCell.border - (align === 'left' ? inCell.indent : 0)
}

function textOf({ runs }: TableCell): string {
  return runs.map(({ text }) => text).join('')
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
