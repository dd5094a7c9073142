import { isBlank } from '../../values/blank.ts'
import { type Head, type Heads, headed } from './heads.ts'
import { labelledText } from './labelled.ts'
import type { Line, Piece } from './line.ts'
import { addressIn, placeCell, type Reader } from './reader.ts'
import { isLongText, type Slot } from './slots.ts'
import { why } from './why.ts'

/** Takes a text right under the head of a single cell as its value, even if it looks like a label. */
export function takeUnderHead(reader: Reader, line: Line, piece: Piece): boolean {
  const { heads, shape } = reader
  if (!heads || isBlank(piece.text)) return false
  const head = line.table === undefined ? inOrder(heads, line, piece) : rightOver(heads, line, piece)
  const slot = head?.forms.flatMap((form) => shape.alone.get(form) ?? [])[0]
  if (!slot || !isLongText(slot) || isTaken(reader, slot)) return false
  const own = labelledText(shape, piece.text, reader.year)?.parts[0]
  const from = own?.slot.pattern === slot.pattern ? piece.text.search(/[:：]/) + 1 : 0
  placeCell(reader, slot, piece, piece.text.slice(from), head?.unit)
  return true
}

function rightOver(heads: Heads, line: Line, piece: Piece): Head | undefined {
  return line.aligned && isRightUnder(heads.line, line) ? headed(heads, line, [piece])?.[0] : undefined
}

/** The head with the same index, if a table was lost and there are as many texts as heads. */
function inOrder(heads: Heads, { pieces }: Line, piece: Piece): Head | undefined {
  const columns = heads.heads.filter(({ column }) => column)
  return heads.line.table === undefined && columns.length === pieces.length ? columns[pieces.indexOf(piece)] : undefined
}

function isRightUnder(above: Line, { table, pieces }: Line): boolean {
  const [over, own] = [above.pieces, pieces].map((all) => all.find(({ below }) => !below)?.source.row)
  return table !== undefined && table === above.table && own === (over ?? 0) + 1
}

/** Reads the texts of a line, each under the head of a single cell. */
export function readUnderHeads(reader: Reader, line: Line, pieces: readonly Piece[]): boolean {
  const over = reader.heads && headed(reader.heads, line, pieces)
  const slots = over?.map((head) => head?.forms.flatMap((form) => reader.shape.alone.get(form) ?? [])[0])
  if (!slots?.some((slot) => slot !== undefined) || slots.every((slot) => isTaken(reader, slot))) return false
  for (const [at, piece] of pieces.entries()) {
    const slot = slots[at]
    if (!slot) reader.ledger.unread(piece, why.nowhere)
    else placeCell(reader, slot, piece, piece.text, over?.[at]?.unit)
  }
  return true
}

/** Whether a cell already has its value, or there is no cell. */
function isTaken(reader: Reader, slot: Slot | undefined): boolean {
  return slot === undefined || !isBlank(reader.ledger.valueAt(addressIn(reader, slot.pattern)) ?? '')
}
