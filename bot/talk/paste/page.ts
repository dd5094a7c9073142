import { gridOf } from '../../../core/paper/grid.ts'
import type { Block, Cell, Page } from '../../../core/paper/page.ts'
import type { Part } from './parts.ts'

type Row = Pick<Extract<Part, { readonly is: 'cells' }>, 'line' | 'cells'>

/**
 * The parts that the form's reader takes, as a page: consecutive rows are a table. Rows are numbered like the lines of
 * the text.
 */
export function pageOf(parts: readonly Part[]): Page {
  const blocks: Block[] = []
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    const { rows, end } = part?.is === 'cells' ? rowsFrom(parts, at) : { rows: [], end: at + 1 }
    if (rows.length > 0) blocks.push(tableOf(rows))
    else if (part?.is === 'text')
      blocks.push({ is: 'paragraph', text: part.line.text, source: { row: part.line.number } })
    at = end
  }
  return { blocks }
}

/** The rows of a table: blank lines between them are skipped, and a list's label may lack its blank cells. */
function rowsFrom(parts: readonly Part[], from: number): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = []
  let end = from
  for (let at = from; at < parts.length; at += 1) {
    const row = rowAt(parts, at)
    if (row) {
      rows.push(row)
      end = at + 1
    } else if (parts[at]?.line.text !== '') break
  }
  return { rows, end }
}

function rowAt(parts: readonly Part[], at: number): Row | undefined {
  const part = parts[at]
  if (part?.is === 'cells') return part
  const isLabel = part?.is === 'text' && part.named?.is === 'row' && parts[at + 1]?.line.parted
  return isLabel ? { line: part.line, cells: [part.line.text] } : undefined
}

function tableOf(rows: readonly Row[]): Block {
  const placed = rows.flatMap(({ line, cells }, row) =>
    cells.map((text, column) => {
      const source = { row: line.number, column: column + 1 }
      const lines = text.split('\n').filter((each) => each.trim() !== '')
      const cell: Cell = { rows: 1, columns: 1, lines, tables: [], source }
      return { row, column, cell }
    }),
  )
  return { is: 'table', tabbed: true, grid: gridOf(placed), source: {} }
}
