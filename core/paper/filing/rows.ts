import { isBlank } from '../../values/blank.ts'
import { saysNone } from '../../values/texts.ts'
import { type Head, type Heads, headed, unitIn } from './heads.ts'
import { isTableWord, isYear } from './kinds.ts'
import type { Line, Piece } from './line.ts'
import { doubtReaching } from './reaching.ts'
import { addressIn, headWhy, labelCells, placeText, printedWord, type Reader } from './reader.ts'
import type { ShapeRow, Slot } from './slots.ts'
import { why } from './why.ts'

/** What is above a value: the head of its column, or the form's own if the order decides. */
type Over = Pick<Head, 'forms' | 'unit' | 'text' | 'twice'>

/** Reads the texts after the label of a row, each into the cell that the head over it names. */
export function readRow(reader: Reader, line: Line, row: ShapeRow, label: Piece, values: readonly Piece[]): void {
  printedWord(reader, label)
  const heads = row.slots.length === 0 ? undefined : overValues(reader, line, row, values)
  if (row.slots.length === 0) readListLabel(reader, row, label, values)
  else if (heads === undefined) refuseRow(reader, row, values)
  else {
    const taken = new Set<string>()
    for (const [at, piece] of values.entries()) readValue(reader, row, piece, heads[at], unitIn(label.text), taken)
  }
  doubtReaching(reader, line, (head) => {
    const slot = slotUnder(row, head)
    return slot && addressIn(reader, slot.pattern)
  })
  labelCells(reader, row.slots, label)
}

function readValue(
  reader: Reader,
  row: ShapeRow,
  piece: Piece,
  head: Over | undefined,
  unit: string | undefined,
  taken: Set<string>,
): void {
  const slot = slotUnder(row, head)
  if (slot) readSlot(reader, slot, piece, unit ?? head?.unit, taken)
  else leave(reader, row, piece, head)
}

function readSlot(reader: Reader, slot: Slot, piece: Piece, unit: string | undefined, taken: Set<string>): void {
  const at = addressIn(reader, slot.pattern)
  const again = taken.has(slot.pattern)
  taken.add(slot.pattern)
  if (again && isBlank(piece.text)) reader.ledger.printed(piece)
  else if (again && !isBlank(reader.ledger.valueAt(at) ?? '')) reader.ledger.doubt(at, piece, why.twoValues)
  else placeText(reader, slot, at, piece, piece.text, unit ?? reader.unit)
}

/** The heads of the values: those above them or, if the heads are in the order of the form, the row's own. */
function overValues(
  { heads, pasted }: Reader,
  line: Line,
  row: ShapeRow,
  values: readonly Piece[],
): readonly (Over | undefined)[] | undefined {
  const over = (pasted && overFilled(row, values)) || (heads && headed(heads, line, values))
  if (pasted && !heads) return over ?? overByOrder(row, values)
  const lacks = over?.some((head, at) => head === undefined && !isBlank(values[at]?.text ?? ''))
  if (over && !lacks) return over
  const ordered = heads && values.length === row.behind.length && isInOrder(heads, row)
  return ordered ? row.behind.map((slot) => slot && ownHead(row, slot)) : over
}

/**
 * The heads by the order of the form: for every printed cell, for cells with values, or for cells filled in by hand.
 */
function overByOrder(row: ShapeRow, values: readonly Piece[]): readonly (Over | undefined)[] | undefined {
  const asked = row.behind.filter((slot) => slot && !slot.cell.formula)
  const over = [row.behind, row.slots, asked].find(({ length }) => length === values.length)
  return over?.map((slot) => slot && ownHead(row, slot))
}

/** The heads of a row whose figures all follow from others, without blanks: they are only compared. */
function overFilled(row: ShapeRow, values: readonly Piece[]): readonly (Over | undefined)[] | undefined {
  const filled = values.filter(({ text }) => !isBlank(text))
  if (filled.length !== row.slots.length || row.slots.some(({ cell }) => !cell.formula)) return undefined
  return values.map((piece) => {
    const slot = row.slots[filled.indexOf(piece)]
    return slot && ownHead(row, slot)
  })
}

function ownHead({ slots }: ShapeRow, { pattern, cell }: Slot): Over {
  const found = slots.find((slot) => slot.pattern === pattern)
  return { forms: [...(found?.heads ?? [])], text: cell.label }
}

/** Whether the heads over the row's cells are in the order in which the form prints them. */
function isInOrder({ heads }: Heads, row: ShapeRow): boolean {
  const found = heads.flatMap((head) => slotUnder(row, head)?.pattern ?? [])
  const own = row.behind.flatMap((slot) => slot?.pattern ?? [])
  return found.length === own.length && found.every((pattern, at) => pattern === own[at])
}

function slotUnder({ slots }: ShapeRow, head: Over | undefined) {
  return head && slots.find(({ heads }) => head.forms.some((form) => heads.has(form)))
}

/** Leaves a text that is under no cell of the row: nothing is asked there, or the head is unknown. */
function leave(reader: Reader, row: ShapeRow, piece: Piece, head: Over | undefined): void {
  const known = head?.forms.some((form) => reader.shape.columns.has(form))
  const reason =
    head === undefined ? why.twoHeads : head.twice ? why.sameHeads : known ? why.noSuchCell : headWhy(reader, head.text)
  // Of a pasted table an unknown head is told once, for its whole column.
  const isTold = reader.pasted && reason === why.unknownHead && isToldOnce(head?.text ?? '')
  if (isTold || saysNone(piece.text)) reader.ledger.printed(piece)
  else reader.ledger.unread(piece, `${row.label}：${reason}`)
}

/** Whether an unknown head was told itself: a year over several columns and the words of any table are not. */
function isToldOnce(text: string): boolean {
  return !isBlank(text) && !isTableWord(text) && !isYear(text)
}

function refuseRow(reader: Reader, row: ShapeRow, values: readonly Piece[]): void {
  const [first] = row.slots
  const reason = `${row.label}：${reader.heads || reader.pasted ? why.otherCount : why.noHeads}`
  if (first) reader.ledger.doubtAll(addressIn(reader, first.pattern), values, reason)
}

/** Reads the label of a list: its rows follow, and figures beside it are a sum. */
function readListLabel(reader: Reader, row: ShapeRow, label: Piece, values: readonly Piece[]): void {
  const said = values.filter(({ text }) => !isBlank(text) && !saysNone(text))
  reader.ledger.printed(...values)
  const list = row.list && addressIn(reader, row.list.pattern)
  if (list === undefined) reader.ledger.unreadAll(said, why.nowhere)
  else {
    reader.ledger.hasList(list, label)
    reader.ledger.doubtAll(list, said, `${row.label.replace(/[:：]$/, '')}：${why.sumLine}`)
  }
}
