import { gridOf, type Placed } from './grid.ts'
import type { Cell, Page } from './page.ts'
import { PaperRefusedError } from './refusal.ts'
import { type Book, valueText } from './xlsx-values.ts'
import { elementsOf, isOn, within, type XmlElement } from './xml.ts'

/** First and last number of rows or columns, counted from 1. */
type Span = readonly [number, number]
type Region = { readonly rows: Span; readonly columns: Span }
type Read = { readonly text: string; readonly region: Region }
/** A hidden row or column → the next visible one. */
type Hidden = ReadonlyMap<number, number>

const mostRows = 1_048_576
const mostColumns = 16_384

/** A sheet as one table: the visible rows and columns that hold anything, under their numbers in the file. */
export function sheetPage(sheet: string, root: XmlElement, book: Book): Page {
  const cells = cellsOf(root, book)
  const rows = shownNumbers(cells, ({ rows }) => rows, hiddenRows(root))
  const columns = shownNumbers(cells, ({ columns }) => columns, hiddenColumns(root))
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

/** Merged cells, those that make sense, by the row and column of their first cell. */
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

/** The number of the column of an address: B7 → 2. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  return letters === undefined
    ? undefined
    : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function hiddenRows(root: XmlElement): Hidden {
  const rows = elementsOf(within(root, 'sheetData'), 'row')
  let row = 0
  return nextVisible(
    rows.flatMap(({ attributes }) => {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r)
      return isOn(attributes.hidden ?? '0') ? row : []
    }),
  )
}

function hiddenColumns(root: XmlElement): Hidden {
  const columns = elementsOf(within(root, 'cols'), 'col')
  if (columns.length > mostColumns) throw new PaperRefusedError('tooMuch')
  const hidden = new Uint8Array(mostColumns + 1)
  for (const { attributes } of columns)
    if (isOn(attributes.hidden ?? '0')) hidden.fill(1, Number(attributes.min), Number(attributes.max) + 1)
  return nextVisible([...hidden.keys()].filter((column) => hidden[column] === 1))
}

function nextVisible(hidden: readonly number[]): Hidden {
  const next = new Map<number, number>()
  for (const number of hidden.toSorted((one, other) => other - one))
    next.set(number, next.get(number + 1) ?? number + 1)
  return next
}

/** The visible rows or columns that hold anything. A merged cell whose first one is hidden shows in the next. */
function shownNumbers(cells: readonly Read[], spanOf: (region: Region) => Span, hidden: Hidden): number[] {
  const shown = new Set<number>()
  for (const { text, region } of cells) {
    if (text === '') continue
    const [from, to] = spanOf(region)
    const first = hidden.get(from) ?? from
    if (first <= to) shown.add(first)
  }
  return [...shown].sort((one, other) => one - other)
}

/** Where in these numbers a span begins and ends. */
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
