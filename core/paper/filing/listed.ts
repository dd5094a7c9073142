import { cellIn } from '../../address.ts'
import { isBlank } from '../../values/blank.ts'
import { saysNone } from '../../values/texts.ts'
import { type Head, headed } from './heads.ts'
import { isDots } from './kinds.ts'
import { labelOf, plain } from './label.ts'
import type { Line, Piece } from './line.ts'
import { whyNoItem } from './no-item.ts'
import { doubtReaching } from './reaching.ts'
import { addressIn, placeText, type Reader } from './reader.ts'
import type { ShapeList, Slot } from './slots.ts'
import { why } from './why.ts'

/** A cell of a listed row; a name and a figure may share it. */
type Listed = { readonly slots: readonly Slot[]; readonly piece: Piece; readonly unit?: string }

/** Reads a line without a label of the form as a row of the current list, by its name. */
export function readListed(reader: Reader, line: Line, list: ShapeList, pieces: readonly Piece[]): void {
  const filled = pieces.filter(({ text }) => !isBlank(text))
  const cells = cellsOf(reader, line, list, pieces)
  const name = cells?.find(({ slots, piece }) => isName(slots) && !isBlank(piece.text))?.piece.text
  const noItem = name === undefined ? undefined : whyNoItem(name, isFirst(reader, list))
  if (filled.every(({ text }) => isDots(text) || saysNone(text))) reader.ledger.printed(...filled)
  else if (!cells) refuse(reader, list, filled)
  else if (noItem !== undefined) reader.ledger.unreadAll(filled, noItem)
  else if (name === undefined || hasStray(cells, filled) || isLabelled(reader, filled))
    refuseUnknown(reader, list, filled)
  else if (filled.length > 1 && cells.filter(({ piece }) => filled.includes(piece)).length === 1)
    refuse(reader, list, filled)
  else placeRow(reader, line, list, cells, filled)
}

/** Whether a list has no row yet. */
function isFirst(reader: Reader, { pattern }: ShapeList): boolean {
  return !reader.ledger.hasRows(addressIn(reader, pattern))
}

function isName([first]: readonly Slot[]): boolean {
  return first?.cell.column === 'name'
}

/** Whether a line begins with a label of the form and a name in one cell: then it is a row of another list. */
function isLabelled({ shape, year }: Reader, [first]: readonly Piece[]): boolean {
  const [label = '', ...behind] = first?.text.split(/[:：]/) ?? []
  return behind.length > 0 && shape.rows.has(labelOf(label, year).bare)
}

/** Whether a text spans several columns: then the line is no row of the list. */
function hasStray(cells: readonly Listed[], filled: readonly Piece[]): boolean {
  return filled.some((text) => !cells.some(({ piece }) => piece === text) && text.to - text.from > 1)
}

function refuse(reader: Reader, { pattern }: ShapeList, pieces: readonly Piece[]): void {
  const list = addressIn(reader, pattern)
  reader.ledger.unsure(list)
  reader.ledger.doubtAll(list, pieces, reader.heads || reader.pasted ? why.otherCount : why.noHeads)
}

function refuseUnknown(reader: Reader, { pattern }: ShapeList, pieces: readonly Piece[]): void {
  reader.ledger.unsure(addressIn(reader, pattern))
  reader.ledger.unreadAll(pieces, why.unknownRow)
}

function placeRow(
  reader: Reader,
  line: Line,
  { pattern, heads }: ShapeList,
  cells: readonly Listed[],
  filled: readonly Piece[],
): void {
  const list = addressIn(reader, pattern)
  const row = `${list}.${reader.ledger.next(list)}`
  for (const cell of cells) placeListed(reader, row, cell)
  doubtReaching(reader, line, ({ forms }) => {
    const slot = forms.flatMap((form) => heads.get(form) ?? [])[0]
    return slot && cellIn(row, slot.cell.column)
  })
  reader.ledger.unreadAll(
    filled.filter((piece) => !reader.ledger.isAccounted(piece)),
    why.unknownHead,
  )
}

/** The cells of a row by their heads; the first text is the name unless a head says otherwise. */
function cellsOf(
  { heads, pasted }: Reader,
  line: Line,
  list: ShapeList,
  pieces: readonly Piece[],
): readonly Listed[] | undefined {
  const [first, ...rest] = pieces
  if (!heads && pasted) return byOrder(list, pieces)
  const behind = heads && headed(heads, line, rest)
  const over = (heads && headed(heads, line, pieces)) ?? (behind && [undefined, ...behind])
  return over && pieces.flatMap((piece, at) => cellOf(list, piece, over[at], piece === first) ?? [])
}

/** The cells without heads, in the order of the form; a name and a figure in one place may be in one cell or in two. */
function byOrder({ places }: ShapeList, pieces: readonly Piece[]): readonly Listed[] | undefined {
  const each = places.flatMap((slots) => slots.map((slot) => [slot]))
  const asked = each.filter(([slot]) => !slot?.cell.formula)
  const over = [places, each, asked].find(({ length }) => length === pieces.length)
  return over?.flatMap((slots, at) => (pieces[at] ? [{ slots, piece: pieces[at] }] : []))
}

function cellOf(list: ShapeList, piece: Piece, head: Head | undefined, first: boolean): Listed | undefined {
  const own = head?.forms.flatMap((form) => list.heads.get(form) ?? [])[0]
  const slot = own ?? (first && !head?.column ? list.places[0]?.find((each) => isName([each])) : undefined)
  const place = list.places.find((slots) => slots.some(({ pattern }) => pattern === slot?.pattern))
  if (!slot || !place) return undefined
  const shared = place.length > 1 && slot === place.at(-1)
  return { slots: shared ? place : [slot], piece, ...(head?.unit ? { unit: head.unit } : {}) }
}

const figureBehind = /(?<![\d,，.])\d[\d,，.]*(?:\s*(?:㎡|平方米|m2))?$/u
const numbered = /^\s*(?:其中\s*[:：]\s*)?(?:[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d))\s*/u

function placeListed(reader: Reader, row: string, { slots, piece, unit = reader.unit }: Listed): void {
  const [name, figure] = slots
  const text = piece.text.trim()
  if (name && !figure) placeText(reader, name, cellIn(row, name.cell.column), piece, nameOf(name, text), unit)
  if (!name || !figure) return
  const from = text.search(figureBehind)
  const words = (from < 0 ? text : text.slice(0, from)).replace(/(?<![\s:：])[\s:：]+$/, '')
  if (plain(words) !== '') placeText(reader, name, cellIn(row, name.cell.column), piece, words)
  placeText(reader, figure, cellIn(row, figure.cell.column), piece, from < 0 ? '' : text.slice(from), unit)
}

/** A name without the number that the form prints before its rows. */
function nameOf(slot: Slot, text: string): string {
  return isName([slot]) ? text.replace(numbered, '') : text
}
