import { bind } from '../address.ts'
import { rowNumbers } from '../facts.ts'
import type { LayoutCell, LayoutRow, TableLayout } from '../layout.ts'
import type { Run, Table, TableCell, TableRow } from './blocks.ts'
import { indicatorRows } from './indicators.ts'
import { fillTemplate, type Source } from './slots.ts'

type Numbers = readonly number[]

/** A table of the layout with the filing's values, bound to the numbers of its annex. */
export function fillTable(source: Source, table: TableLayout, numbers: Numbers): Table {
  return { ...table, rows: fillRows(source, table.rows, numbers) }
}

function fillRows(source: Source, rows: readonly LayoutRow[], numbers: Numbers): TableRow[] {
  return rows.flatMap((row) => fillRow(source, row, numbers))
}

function fillRow(source: Source, row: LayoutRow, numbers: Numbers): TableRow[] {
  if ('indicators' in row) return fillRows(source, indicatorRows(source.form.edition.levels, row), numbers)
  if ('side' in row) return beside(fillCell(source, row.side, numbers), fillRows(source, row.rows, numbers))
  if ('each' in row) return fillEach(source, row, numbers)
  return [{ ...row, cells: row.cells.map((cell) => fillCell(source, cell, numbers)) }]
}

function fillEach(source: Source, row: Extract<LayoutRow, { each: string }>, numbers: Numbers): TableRow[] {
  const list = bind(row.each.slice(0, -'.*'.length), numbers)
  const listed = rowNumbers(source.facts, list) ?? []
  if (listed.length === 0) return [{ cells: row.none.map((cell) => ({ ...fillCell(source, cell, numbers), list })) }]
  return listed.map((number) => ({ cells: row.cells.map((cell) => fillCell(source, cell, [...numbers, number])) }))
}

function fillCell(source: Source, cell: LayoutCell, numbers: Numbers): TableCell {
  const runs = fillTemplate(source, cell.text, numbers)
  return {
    runs: cell.heads ? heading(runs, bind(cell.heads, numbers)) : runs,
    span: cell.span ?? 1,
    down: 1,
    align: cell.align ?? 'center',
    ...(cell.open ? { open: cell.open } : {}),
  }
}

function heading(runs: readonly Run[], heads: string): Run[] {
  return runs.map((run) => (run.address === undefined ? { ...run, address: heads } : run))
}

function beside(side: TableCell, rows: readonly TableRow[]): TableRow[] {
  return rows.map((row, index) =>
    index === 0 ? { ...row, cells: [{ ...side, down: rows.length }, ...row.cells] } : row,
  )
}
