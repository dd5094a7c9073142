import type { Document } from '../../core/paper/filing/filing-read.ts'
import { gridOf, type Placed } from '../../core/paper/grid.ts'
import type { Block, Cell } from '../../core/paper/page.ts'

/** A paragraph, or the rows of a table: `<` joins a cell with the one before it, `^` with the one above. */
export type Drawn = string | readonly string[]

/** A document drawn line by line; consecutive rows are one table. */
export function drawn(...lines: readonly Drawn[]): Document {
  const blocks: Block[] = []
  let rows: (readonly string[])[] = []
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, blocks.length))
    rows = []
  }
  for (const line of lines) {
    if (typeof line !== 'string') rows.push(line)
    else {
      close()
      blocks.push({ is: 'paragraph', text: line, source: { paragraph: blocks.length + 1 } })
    }
  }
  close()
  return { name: '自评.docx', pages: [{ blocks }] }
}

function tableOf(rows: readonly (readonly string[])[], table: number): Block {
  const source = { table: table + 1 }
  const placed: Placed[] = rows.flatMap((row, down) =>
    row.flatMap((text, across) => {
      if (text === '<' || text === '^') return []
      const cell: Cell = {
        rows: reach(
          rows.slice(down + 1).map((below) => below[across] ?? ''),
          '^',
        ),
        columns: reach(row.slice(across + 1), '<'),
        lines: text.split('\n').filter((line) => line !== ''),
        tables: [],
        source: { ...source, row: down + 1, column: across + 1 },
      }
      return [{ row: down, column: across, cell }]
    }),
  )
  return { is: 'table', grid: gridOf(placed, rows.length), source }
}

/** How many positions a cell covers: its own, and those marked by the sign. */
function reach(texts: readonly string[], sign: string): number {
  const end = texts.findIndex((text) => text !== sign)
  return 1 + (end < 0 ? texts.length : end)
}
