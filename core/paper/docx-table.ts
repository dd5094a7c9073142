import { foundIn, type Reading, type Taker, takeBlocks } from './docx-blocks.ts'
import { valOf } from './docx-styles.ts'
import { gridOf, type Placed } from './grid.ts'
import type { Cell, Source, Table } from './page.ts'
import { isOn, within, type XmlElement } from './xml.ts'

/** One printed cell of a row, with its horizontal merge resolved. */
type Piece = { readonly element: XmlElement; readonly muted: boolean; columns: number; readonly down: Down }
type Down = 'none' | 'begins' | 'continues'
type Growing = { readonly row: number; readonly column: number; readonly cell: Cell & { rows: number } }

/** A table in Word has at most 63 columns; other programs write a few more. */
const mostColumns = 1000

/** A table of a document as a grid, without deleted and hidden rows. */
export function tableOf(reading: Reading, table: XmlElement, source: Source, muted: boolean): Table {
  const rows = foundIn(table, ['w:tr'], muted).filter(({ element }) => isShown(element))
  const placed: Placed[] = []
  let above = new Map<number, Growing>()
  for (const [row, { element, muted }] of rows.entries()) {
    const merged = new Map<number, Growing>()
    let column = countOf(element, 0, 'w:trPr', 'w:gridBefore')
    for (const [at, piece] of piecesOf(element, muted).entries()) {
      const over = piece.down === 'continues' ? above.get(column) : undefined
      const grown = over?.cell.columns === piece.columns ? over : undefined
      const place = grown ?? { row, column, cell: cellOf(reading, piece, { ...source, row: row + 1, column: at + 1 }) }
      if (grown) grown.cell.rows += 1
      else placed.push(place)
      if (piece.down !== 'none') merged.set(column, place)
      column += piece.columns
    }
    above = merged
  }
  return { is: 'table', grid: gridOf(placed, rows.length), source }
}

function piecesOf(row: XmlElement, muted: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const found of foundIn(row, ['w:tc'], muted)) {
    const properties = within(found.element, 'w:tcPr')
    if (within(properties, 'w:cellDel')) continue
    const columns = Math.max(1, countOf(found.element, 1, 'w:tcPr', 'w:gridSpan'))
    const last = pieces.at(-1)
    if (last && mergeOf(properties, 'w:hMerge') === 'continues') last.columns += columns
    else pieces.push({ ...found, columns, down: mergeOf(properties, 'w:vMerge') })
  }
  return pieces
}

function mergeOf(properties: XmlElement | undefined, name: string): Down {
  const merge = within(properties, name)
  if (!merge) return 'none'
  return merge.attributes['w:val'] === 'restart' ? 'begins' : 'continues'
}

function cellOf(reading: Reading, { element, muted, columns }: Piece, source: Source): Growing['cell'] {
  const lines: string[] = []
  const tables: Table[] = []
  const paragraph: Taker['paragraph'] = (text, _, met) => {
    reading.met(source, met, text)
    lines.push(...linesOf(text))
  }
  const table = (nested: XmlElement, unfilled: boolean) =>
    tables.push(tableOf(reading, nested, { table: tables.length + 1, within: source }, unfilled))
  takeBlocks(reading, element, { paragraph, table }, muted)
  const framed = lines.length === 0 ? linesIn(tables) : undefined
  return framed ? { rows: 1, columns, lines: framed, tables: [], source } : { rows: 1, columns, lines, tables, source }
}

/** The lines of one-column tables that only frame text in the cell around them; undefined for other tables. */
function linesIn(tables: readonly Table[]): readonly string[] | undefined {
  const rows = tables.flatMap(({ grid }) => grid)
  const isFrame = rows.every((row) => row.length === 1 && row[0]?.tables.length === 0)
  return isFrame ? rows.flatMap(([cell]) => cell?.lines ?? []) : undefined
}

/** The non-empty lines of a text. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isShown(row: XmlElement): boolean {
  const properties = within(row, 'w:trPr')
  const hidden = within(properties, 'w:hidden')
  return !within(properties, 'w:del') && !(hidden && isOn(hidden.attributes['w:val'] ?? '1'))
}

function countOf(element: XmlElement, otherwise: number, ...path: readonly string[]): number {
  const text = valOf(element, ...path)
  return text !== undefined && /^\d{1,6}$/.test(text) ? Math.min(Number(text), mostColumns) : otherwise
}
