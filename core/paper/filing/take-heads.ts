import { isFigure } from '../../values/tokens.ts'
import { type Heads, headsOf, unitIn } from './heads.ts'
import { isLabel, isYear, type KnownText, kindOf } from './kinds.ts'
import { moneyUnitIn } from './label.ts'
import { begun, type Line } from './line.ts'
import { addressIn, headWhy, printedHead, printedWord, type Reader } from './reader.ts'
import type { ShapeList } from './slots.ts'
import { twoUnits } from './why.ts'

const longestHead = 20
/** A line over a row has a cell over its label and at least two over its figures. */
const fewestOver = 3

/**
 * Whether a line consists of heads: at least two, and nothing else but printed words. Right over a pasted row of figures
 * any line of words is one, behind its first cell, and none of its columns is read by position.
 */
export function isHeadLine(told: readonly KnownText[], isOverRow = false): boolean {
  const heads = told.filter(({ kind, piece }) => kind.is === 'head' || isYear(piece.text))
  const texts = told.filter(({ kind, piece }) => kind.is === 'text' && !isYear(piece.text))
  if (!texts.every(({ piece }) => isHeadLike(piece.text))) return false
  if (isOverRow && !told.slice(1).some(isLabel))
    return heads.length > 0 || (texts.length >= fewestOver && !told.some(isLabel))
  return heads.length >= 2 && texts.length < heads.length && !told.some(isLabel)
}

/** Whether the next line of a pasted table is a row of figures of the form, with as many cells as this one. */
export function isOverRow(reader: Reader, { pieces, table }: Line, next: Line | undefined): boolean {
  if (!reader.pasted || !next || table === undefined || next.table !== table) return false
  if (pieces.length < fewestOver || next.pieces.length !== pieces.length) return false
  const told = next.pieces.map((piece) => ({ piece, kind: kindOf(reader, piece) }))
  const label = told.findIndex(({ kind }) => kind.is === 'row' && kind.row.slots.length > 0)
  return label >= 0 && told.slice(label + 1).some(({ piece }) => isFigure(piece.text))
}

/** Whether a text looks like an unknown head: another year's column, or one of another form. */
function isHeadLike(text: string): boolean {
  return text.length <= longestHead && !/[\d０-９]/.test(text.replace(/20\d\d\s*年/g, ''))
}

/** Takes a line as the heads of the lines under it; a head that the form does not have is reported. */
export function takeHeads(reader: Reader, line: Line, told: readonly KnownText[]): void {
  const pieces = told.map(({ piece }) => piece)
  reader.heads = headsOf(reader.shape, reader.year, line, pieces, headsAbove(reader.heads, line))
  const unit = line.pieces.map(({ text }) => moneyIn(text)).find((each) => each !== undefined)
  if (unit !== undefined) takeUnitOfHead(reader, line, unit)
  for (const { piece, kind } of told) {
    if (kind.is === 'head') printedHead(reader, piece)
    else if (piece === pieces[0] || isYear(piece.text)) reader.ledger.printed(piece)
    else if (kind.is === 'text') reader.ledger.unread(piece, headWhy(reader, piece.text))
    else printedWord(reader, piece)
  }
  const under = underHeads(reader)
  delete reader.under
  if (under) reader.under = under
  const [first] = pieces
  if (under && under !== 'tree' && first) reader.ledger.hasList(addressIn(reader, under.pattern), first)
}

/** The unit of money in a head. */
function moneyIn(text: string): string | undefined {
  return moneyUnitIn(unitIn(text) ?? '')
}

/** Takes the unit in a head; if a line above the table names another one, that is a doubt. */
function takeUnitOfHead(reader: Reader, { pieces }: Line, unit: string): void {
  const piece = pieces.find(({ text }) => moneyIn(text) !== undefined)
  if (piece && reader.said !== undefined && reader.said !== unit)
    reader.ledger.doubt(reader.shape.annex.id, piece, twoUnits(reader.said, unit))
  reader.unit = unit
  delete reader.said
}

/** The current heads, if they are in the line right above. */
function headsAbove(before: Heads | undefined, line: Line): Heads | undefined {
  const [own, above] = [line, before?.line].map((each) => each && begun(each)[0]?.source.row)
  if (!line.table || before?.line.table !== line.table || own === undefined || above === undefined) return undefined
  return own - above === 1 ? before : undefined
}

/** What is under heads that belong to nothing else: the indicator tree, or a list. */
function underHeads({ heads, shape }: Reader): ShapeList | 'tree' | undefined {
  const columns = (heads?.heads ?? []).filter(({ column }) => column)
  const { tree } = shape
  const named = columns.some(({ forms }) => forms.some((form) => tree?.heads.get(form)?.cell.column === 'name'))
  if (tree && named) return 'tree'
  const shared = new Set([...shape.rows.values()].flatMap(({ slots }) => slots.flatMap(({ heads }) => [...heads])))
  const own = (list: ShapeList) =>
    columns.filter(({ forms }) => forms.some((form) => list.heads.has(form) && !shared.has(form)))
  return shape.lists.find((list) => own(list).length >= 2)
}
