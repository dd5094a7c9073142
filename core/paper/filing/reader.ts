import { type Address, bind, type Pattern } from '../../address.ts'
import type { Form } from '../../form.ts'
import { saysNothing } from '../../values/texts.ts'
import type { Heads } from './heads.ts'
import { areaUnitIn, labelOf, moneyUnitIn, plain, yearsBefore } from './label.ts'
import type { Ledger } from './ledger.ts'
import type { Piece } from './line.ts'
import type { Shape } from './shape.ts'
import { shareOf } from './similar.ts'
import type { ShapeList, Slot } from './slots.ts'
import { readText } from './value.ts'
import { otherYear, why } from './why.ts'

/** The state of reading an annex's lines. */
export type Reader = {
  readonly form: Form
  readonly year: number
  readonly shape: Shape
  readonly ledger: Ledger
  /** The number of the current copy, if the annex is filed once for every row of a list. */
  copy?: number
  /** The copies by their names. */
  readonly names: Map<string, number>
  /** The next name, or the next line without one, begins another copy. */
  fresh: boolean
  heads?: Heads
  /** Lines under these heads are rows of a list, or of the indicator tree. */
  under?: ShapeList | 'tree'
  /** The list whose rows may follow. */
  list?: ShapeList
  /** The levels of the current indicator: the first, and the id of the second with its words. */
  level?: { readonly first?: string; readonly second?: string; readonly words?: string }
  /** The unit of money of the table. */
  unit?: string
  /** The unit named by a line above the table. */
  said?: string
  /** A part of a filing, typed or pasted: cells without heads are in the order of the form. */
  readonly pasted?: true
}

/** The share of common pairs of characters from which on two names count as variants of one. */
const nearlySame = 0.6

/** Takes the unit of money named by a line or a title. */
export function sayUnit(reader: Reader, unit: string): void {
  reader.unit = unit
  reader.said = unit
}

/** Puts the copy's number into an address of the annex. */
export function addressIn(reader: Reader, pattern: Pattern): Address {
  return reader.shape.annex.each === undefined ? pattern : bind(pattern, [copyOf(reader)])
}

/** The current copy; a line that names none begins its own. */
function copyOf(reader: Reader): number {
  if (reader.fresh || reader.copy === undefined) openCopy(reader)
  return reader.copy ?? 1
}

/** Begins the next copy. */
function openCopy(reader: Reader): void {
  reader.copy = reader.ledger.next(reader.shape.annex.each ?? '')
  reader.fresh = false
}

/**
 * Begins a copy by its name: the next one, or the one with that name if its indicators are still to come. A name that
 * is repeated in its own table begins nothing.
 */
function beginCopy(reader: Reader, { pattern }: Slot, text: string): void {
  const { each } = reader.shape.annex
  const name = plain(text)
  if (each === undefined || pattern !== `${each}.*.name` || name === '') return
  const known = reader.names.get(name) ?? (reader.pasted ? undefined : unfinished(reader, each, name))
  const open = reader.fresh ? undefined : reader.copy
  if (known !== undefined && (known === open || !reader.ledger.hasUnder(`${each}.${known}.indicators`))) {
    reader.copy = known
    reader.fresh = false
  } else if (open === undefined || [...reader.names.values()].includes(open)) openCopy(reader)
  if (reader.copy !== undefined) reader.names.set(name, reader.copy)
}

/** Whether a copy's indicators are still to come and its name is nearly this one. */
function unfinished({ names, ledger, fresh }: Reader, each: Address, name: string): number | undefined {
  if (fresh && names.size === 0) return undefined
  const near = [...names].filter(
    ([other, number]) => shareOf(other, name) >= nearlySame && !ledger.hasUnder(`${each}.${number}.indicators`),
  )
  return near.length === 1 ? near[0]?.[1] : undefined
}

/** Places the value of a single cell, with its own label or head. */
export function placeCell(reader: Reader, slot: Slot, piece: Piece, text: string, unit = reader.unit): void {
  beginCopy(reader, slot, text)
  placeText(reader, slot, addressIn(reader, slot.pattern), piece, text, unit)
}

/** Reads a text for a cell and places it, or records why not. */
export function placeText(
  reader: Reader,
  { cell }: Slot,
  at: Address,
  piece: Piece,
  text = piece.text,
  unit = reader.unit,
): void {
  const read = readText(cell.kind, text, reader.form.edition.unit, unit)
  if ('why' in read) reader.ledger.doubt(at, piece, read.why, text)
  else reader.ledger.place(at, read.value, piece, read.value === '' && saysNothing(text))
}

/** Records the label of cells, for remarks on those that have no text. Before an annex's copy begins there are none. */
export function labelCells(reader: Reader, slots: readonly Slot[], label: Piece): void {
  if (reader.shape.annex.each !== undefined && (reader.fresh || reader.copy === undefined)) return
  for (const { pattern } of slots) reader.ledger.labelled(addressIn(reader, pattern), label)
}

/** Records a printed word; anything added to it in brackets is reported. */
export function printedWord(reader: Reader, piece: Piece): void {
  printedBut(reader, piece, why.remark, (remark) => isUsualRemark(reader.shape, remark))
}

/** Records a head; what it adds in brackets is reported, and so is a unit over targets, which state their own. */
export function printedHead(reader: Reader, piece: Piece): void {
  const { whole, bare } = labelOf(piece.text, reader.year)
  const { heads = new Map<string, Slot>() } = reader.shape.tree ?? {}
  const isMeasure = (heads.get(whole) ?? heads.get(bare))?.cell.kind.type === 'measure'
  printedBut(
    reader,
    piece,
    why.headRemark,
    (remark) =>
      isUsualRemark(reader.shape, remark) && !otherYearAlone.test(remark) && !(isMeasure && !isLetter.test(remark)),
  )
}

function printedBut(reader: Reader, piece: Piece, reason: string, isUsual: (remark: string) => boolean): void {
  const { whole, remarks } = labelOf(piece.text, reader.year)
  const { words, rows, heads, alone } = reader.shape
  const known = [words, rows, heads, alone].some((each) => each.has(whole))
  if (known || remarks.every(isUsual)) reader.ledger.printed(piece)
  else reader.ledger.unread(piece, reason)
}

const usual = /^(?:合计|小计|总计|续|续表|%|个|人|人数|分|分值|\d+(?:\.\d+)?分?|[A-Z]|A\/B|B\/A|〈-?\d+〉)$/
/** A year that is not the filing's. */
const otherYearAlone = /^(?:20\d\d|〈(?!0〉)-?\d+〉)$/
/** The sign of a column in a formula. */
const isLetter = /^(?:[A-Z]|续|续表|〈0〉)$/

/** Whether this or any form puts a remark after a label: （万元）. */
export function isUsualRemark({ remarks }: Shape, remark: string): boolean {
  return (
    remarks.has(remark) || usual.test(remark) || moneyUnitIn(remark) !== undefined || areaUnitIn(remark) !== undefined
  )
}

/** Why a head is not one of the form: it is about another year, or unknown. */
export function headWhy(reader: Reader, text: string): string {
  const years = yearsBefore(labelOf(text, reader.year).whole)
  return years === undefined || years === 0 || years === 1 ? why.unknownHead : otherYear(reader.year - years)
}
