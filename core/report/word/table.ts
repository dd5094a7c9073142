import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Setting } from '../../layout.ts'
import type { TableCell as Cell, Table as TableBlock } from '../blocks.ts'
import { rowLines } from '../page/heights.ts'
import { cell as inCell, sheetOf, textArea } from '../sheet.ts'
import { millimetres, points } from './measures.ts'
import { type Pins, wordRuns } from './runs.ts'
import { tableStyle } from './styles.ts'

/** A row of more lines may break across two pages. */
const short = 8
/** How many last rows stay with the lines under the table. */
const kept = 2
const line = { style: BorderStyle.SINGLE, size: inCell.border * 8, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table over the whole width between the margins; one that touches the next leaves out the border between them. */
export function wordTable(
  table: TableBlock,
  setting: Setting,
  { pins, touches }: { readonly pins: Pins; readonly touches: boolean },
): Table {
  const width = millimetres(textArea(sheetOf(setting)).width)
  const widths = shares(table.widths, width)
  const lines = rowLines(table, setting, width / points(1))
  const last = table.rows.length - kept
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding(setting),
    borders: bordersOf(touches),
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          children: row.cells.map((cell) => wordCell(cell, setting, pins)),
          ...((lines[index] ?? 1) <= short ? { cantSplit: true } : {}),
          ...(row.repeated ? { tableHeader: true } : {}),
          ...(row.heading || index >= last ? { keepNext: true } : {}),
          height: { value: points(setting.row), rule: HeightRule.ATLEAST },
        }),
    ),
  })
}

function wordCell(cell: Cell, setting: Setting, pins: Pins): TableCell {
  const aside = cell.align === 'center' ? {} : { alignment: cell.align }
  const indent = cell.align === 'left' ? { indent: { left: points(inCell.indent) } } : {}
  const words = { style: tableStyle(setting), ...aside, ...indent, children: wordRuns(cell.runs, pins) }
  return new TableCell({
    children: [new Paragraph(words)],
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.open ? { borders: { [cell.open === 'above' ? 'top' : 'bottom']: none } } : {}),
    rowSpan: cell.down,
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

function padding(setting: Setting) {
  const side = points(inCell.side)
  return { top: points(setting.padding), bottom: points(setting.padding), left: side, right: side }
}

function bordersOf(touches: boolean) {
  const bottom = touches ? none : line
  return { top: line, bottom, left: line, right: line, insideHorizontal: line, insideVertical: line }
}

/** Divides the width into shares, to the last twentieth of a point. */
function shares(widths: readonly number[], width: number): number[] {
  const all = widths.reduce((sum, part) => sum + part, 0)
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
