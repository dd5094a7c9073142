import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableCell as Cell, TableRow as Row, Table as TableBlock } from '../blocks.ts'
import { millimetres, points } from './measures.ts'
import { type Pins, wordRuns } from './runs.ts'

/** A row of more lines may break over two pages. */
const short = 8
/** The last rows stay with the lines under the table. */
const kept = 2
const characterWidth = points(10.5)
const padding = { top: points(1), bottom: points(1), left: points(1.5), right: points(1.5) }

/** A table over the whole width between the margins. */
export function wordTable(table: TableBlock, width: number, pins: Pins): Table {
  const widths = shares(table.widths, width)
  const last = table.rows.length - kept
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding,
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          children: row.cells.map((cell) => wordCell(cell, pins)),
          ...(linesOf(row, widths) <= short ? { cantSplit: true } : {}),
          ...(row.repeated ? { tableHeader: true } : {}),
          ...(row.heading || index >= last ? { keepNext: true } : {}),
          height: { value: millimetres(5.6), rule: HeightRule.ATLEAST },
        }),
    ),
  })
}

function wordCell(cell: Cell, pins: Pins): TableCell {
  const aside = cell.align === 'center' ? {} : { alignment: cell.align }
  const indent = cell.align === 'left' ? { indent: { left: points(2) } } : {}
  return new TableCell({
    children: [new Paragraph({ style: 'tableText', ...aside, ...indent, children: wordRuns(cell.runs, pins) })],
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    rowSpan: cell.down,
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

/** How many lines the longest cell of a row comes to; its cells end at the right edge, beside those from above. */
function linesOf(row: Row, widths: readonly number[]): number {
  let column = widths.length - row.cells.reduce((sum, cell) => sum + cell.span, 0)
  const lines = row.cells.map((cell) => {
    const width = sumOf(widths.slice(column, column + cell.span)) - padding.left - padding.right
    column += cell.span
    const perLine = Math.max(1, Math.floor(width / characterWidth))
    const text = cell.runs.map((run) => run.text).join('')
    return sumOf(text.split('\n').map((line) => Math.ceil(line.length / perLine)))
  })
  return Math.max(...lines)
}

/** The width dealt out by shares, to the last twentieth of a point. */
function shares(widths: readonly number[], width: number): number[] {
  const all = sumOf(widths)
  let passed = 0
  let placed = 0
  return widths.map((part) => {
    passed += part
    const edge = Math.round((width * passed) / all)
    const share = edge - placed
    placed = edge
    return share
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
