import type { Cell, Table } from '../document.ts'

/** A cell with its position: with what is merged under it, or as the rest of a merge that began above. */
export type Placed = {
  readonly cell: Cell
  readonly column: number
  readonly down: number
  readonly continues: boolean
}

/** The cells of each row with their columns. */
export function placed({ rows }: Table): Placed[][] {
  const laid = rows.map(({ cells }) => {
    let next = 0
    return cells.map((cell) => {
      const column = next
      next += cell.span
      return { cell, column }
    })
  })
  const same = (row: number, { cell, column }: { cell: Cell; column: number }) =>
    cell.merge !== undefined &&
    laid[row]?.some(
      (other) => other.column === column && other.cell.merge === cell.merge && other.cell.span === cell.span,
    )
  return laid.map((row, at) =>
    row.map((one) => {
      let down = 1
      while (same(at + down, one)) down += 1
      return { ...one, down, continues: same(at - 1, one) === true }
    }),
  )
}
