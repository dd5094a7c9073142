import { gridOf } from './grid.ts'
import type { Block, Cell, Page, Source, Table } from './page.ts'

/** A line break inside of a cell, while the text is parted into lines. */
const innerBreak = '\u2028'
const quoted = /(^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/g

/** A text, or what was copied from a page or a table: a paragraph a line, a table where lines with tabs follow each other. */
export function readLines(text: string): Page {
  const even = text.replace(/\r\n?/g, '\n').replaceAll(innerBreak, '\n')
  const lines = (even.includes('\t') ? unquoted(even) : even).split('\n')
  const blocks: Block[] = []
  let [paragraph, table] = [0, 0]
  for (let at = 0; at < lines.length; ) {
    const rows = tabbed(lines, at)
    if (rows.length > 0) blocks.push(tableOf(rows, { table: ++table }))
    else blocks.push({ is: 'paragraph', text: linesOf(lines[at]).join('\n'), source: { paragraph: ++paragraph } })
    at += Math.max(rows.length, 1)
  }
  return { blocks }
}

/** The lines with tabs from here on. */
function tabbed(lines: readonly string[], from: number): readonly string[] {
  let to = from
  while (lines[to]?.includes('\t')) to += 1
  return lines.slice(from, to)
}

function tableOf(rows: readonly string[], source: Source): Table {
  const placed = rows.flatMap((row, down) =>
    row.split('\t').map((text, across) => {
      const at = { ...source, row: down + 1, column: across + 1 }
      const cell: Cell = { rows: 1, columns: 1, lines: linesOf(text), tables: [], source: at }
      return { row: down, column: across, cell }
    }),
  )
  return { is: 'table', tabbed: true, grid: gridOf(placed), source }
}

function linesOf(text = ''): string[] {
  return text.split(innerBreak).flatMap((line) => line.trim() || [])
}

/** A spreadsheet puts a cell with line breaks into quotes. */
function unquoted(text: string): string {
  return text.replace(quoted, (_, before: string, inner: string) => {
    return `${before}${inner.replaceAll('""', '"').replaceAll('\n', innerBreak)}`
  })
}
