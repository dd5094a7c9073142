import { gridOf, type Placed } from './grid.ts'
import type { Cell, Page } from './page.ts'
import { PaperRefusedError } from './refusal.ts'
import {
  besideMerges,
  hiddenColumns,
  hiddenRows,
  mostColumns,
  type Read,
  type Region,
  type Span,
  shownNumbers,
} from './xlsx-shown.ts'
import { type Book, valueText } from './xlsx-values.ts'
import { elementsOf, within, type XmlElement } from './xml.ts'

const mostRows = 1_048_576

/** A sheet as one table: the visible rows and columns that are not empty, under their numbers in the file. */
export function sheetPage(sheet: string, root: XmlElement, book: Book): Page {
  const cells = cellsOf(root, book)
  const columns = shownNumbers(cells, ({ columns }) => columns, hiddenColumns(root))
  const rows = shownNumbers(cells, ({ rows }) => rows, hiddenRows(root), besideMerges(cells, columns))
  const placed = cells.flatMap(({ text, region }): Placed[] => {
    const [row, below] = covered(rows, region.rows)
    const [column, behind] = covered(columns, region.columns)
    if (row >= below || column >= behind) return []
    const source = { sheet, table: 1, row: rows[row] ?? 0, column: columns[column] ?? 0 }
    const lines = text.split('\n').flatMap((line) => line.trim() || [])
    const cell: Cell = { rows: below - row, columns: behind - column, lines, tables: [], source }
    return [{ row, column, cell }]
  })
  const grid = gridOf(placed)
  return { sheet, blocks: grid.length === 0 ? [] : [{ is: 'table', grid, source: { sheet, table: 1 } }] }
}

function cellsOf(root: XmlElement, book: Book): Read[] {
  const merged = mergedRegions(root)
  const cells: Read[] = []
  let row = 0
  for (const line of elementsOf(within(root, 'sheetData'), 'row')) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r)
    let column = 0
    for (const cell of elementsOf(line, 'c')) {
      column = columnOf(cell.attributes.r) ?? column + 1
      const text = valueText(cell, book)
      if (text === undefined || !inSheet(row, mostRows) || !inSheet(column, mostColumns)) throw broken()
      const region = merged.get(`${row} ${column}`) ?? { rows: [row, row], columns: [column, column] }
      cells.push({ text: text.trim(), region })
    }
  }
  return cells
}

/** The valid merged cells, by the row and column of their first cell. */
function mergedRegions(root: XmlElement): Map<string, Region> {
  const merged = new Map<string, Region>()
  for (const { attributes } of elementsOf(within(root, 'mergeCells'), 'mergeCell')) {
    const [, left = '', top, right = '', bottom] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributes.ref ?? '') ?? []
    const region: Region = { rows: [Number(top), Number(bottom)], columns: [columnOf(left) ?? 0, columnOf(right) ?? 0] }
    if (region.rows[0] > region.rows[1] || region.columns[0] > region.columns[1]) continue
    merged.set(`${region.rows[0]} ${region.columns[0]}`, region)
  }
  return merged
}

/** The column number of an address: B7 → 2. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  return letters === undefined
    ? undefined
    : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The first and last index of these numbers within a span. */
function covered(numbers: readonly number[], [from, to]: Span): Span {
  return [placeOf(numbers, from), placeOf(numbers, to + 1)]
}

/** How many of the sorted numbers are smaller. */
function placeOf(numbers: readonly number[], than: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < than) low = middle + 1
    else high = middle
  }
  return low
}

function inSheet(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most
}

function broken(): PaperRefusedError {
  return new PaperRefusedError('broken')
}
