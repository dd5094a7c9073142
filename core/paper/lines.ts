import { withBlanks } from './blanks.ts'
import type { Block, Page, Source, Table } from './page.ts'
import { innerBreak, linesWithin, tabbedTable } from './tabbed.ts'

/**
 * Reads a text, or what was copied from a page or a table: one paragraph per line, and a table for consecutive lines
 * with tabs.
 */
export function readLines(text: string): Page {
  const lines = rowsOfCells(linesWithin(withBlanks(text)))
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

const cellLine = /^\t[^\t]*$/
const fewestCells = 4

/**
 * Turns copied cells into rows. A web page may be copied as one line per cell, with a tab before it and an empty line
 * after each row; a line without a tab continues the cell before it.
 */
function rowsOfCells(lines: readonly string[]): readonly string[] {
  const tabs = lines.filter((line) => line.includes('\t'))
  if (tabs.length < fewestCells || !tabs.every((line) => cellLine.test(line))) return lines
  const rows: Row[] = []
  for (const [at, line] of lines.entries()) {
    const row = rows.at(-1)
    const inRow = row?.cells !== undefined && lines[at - 1] !== ''
    if (line.startsWith('\t') && inRow) row.cells.push(line.slice(1))
    else if (line.startsWith('\t')) rows.push({ cells: [line.slice(1)] })
    else if (row?.cells && line !== '' && (inRow || isDots(line)))
      row.cells.push(`${row.cells.pop()}${innerBreak}${line}`)
    else rows.push({ text: line })
  }
  return wholeRows(rows).map(({ text, cells }) => text ?? cells?.join('\t') ?? '')
}

/** A line, or the cells of a row. */
type Row = { readonly text?: string; readonly cells?: string[] }

/** Drops the empty lines between rows, and rejoins a row that an empty line within a cell has split. */
function wholeRows(rows: readonly Row[]): readonly Row[] {
  const whole: Row[] = []
  for (const [at, row] of rows.entries()) {
    const [before, last] = whole.slice(-2)
    if (row.text === '' && rows[at - 1]?.cells && rows[at + 1]?.cells) continue
    const torn = row.cells && last?.cells && before?.cells?.length === last.cells.length + row.cells.length
    if (torn && row.cells) last.cells.push(...row.cells)
    else whole.push(row)
  }
  return whole
}

function isDots(line: string): boolean {
  return /^[.…\s]+$/.test(line) && /[.…]/.test(line)
}

/** The consecutive lines with tabs from here on. */
function tabbed(lines: readonly string[], from: number): readonly string[] {
  let to = from
  while (lines[to]?.includes('\t')) to += 1
  return lines.slice(from, to)
}

function tableOf(rows: readonly string[], source: Source): Table {
  return tabbedTable(
    rows.map((row, down) => ({
      cells: row.replaceAll(innerBreak, '\n').split('\t'),
      source: (column) => ({ ...source, row: down + 1, column }),
    })),
    source,
  )
}

function linesOf(text = ''): string[] {
  return text.split(innerBreak).flatMap((line) => line.trim() || [])
}
