import { type Address, cellIn } from '../../address.ts'
import { isBlank } from '../../values/blank.ts'
import { readChoice } from '../../values/choices.ts'
import { saysNone } from '../../values/texts.ts'
import { type Head, headed } from './heads.ts'
import { isDots } from './kinds.ts'
import { isAmong } from './label.ts'
import { begun, type Line, type Piece } from './line.ts'
import { doubtReaching } from './reaching.ts'
import { addressIn, placeText, printedWord, type Reader } from './reader.ts'
import type { ShapeTree, Slot } from './slots.ts'
import { levelsIn, levelWhy, readLevel } from './tree-levels.ts'
import { why } from './why.ts'

/** Reads a line of the indicator tree: its levels, and the indicator after them. */
export function readIndicator(reader: Reader, line: Line, tree: ShapeTree): void {
  const levels = levelsIn(reader, line, tree)
  for (const level of levels) readLevel(reader, tree, level)
  const beside = levels.map(({ piece }) => piece)
  const rest = begun(line).filter((piece) => !beside.includes(piece) && !isSide(reader, line, piece))
  const filled = rest.filter(({ text }) => !isBlank(text))
  if (filled.every(({ text }) => isDots(text))) reader.ledger.printed(...filled)
  else readCells(reader, line, tree, rest, filled)
}

function readCells(
  reader: Reader,
  line: Line,
  tree: ShapeTree,
  rest: readonly Piece[],
  filled: readonly Piece[],
): void {
  const { second } = reader.level ?? {}
  if (second === undefined) reader.ledger.unreadAll(filled, levelWhy(reader))
  else readUnder(second, reader, line, tree, rest, filled)
}

function readUnder(
  second: string,
  reader: Reader,
  line: Line,
  tree: ShapeTree,
  rest: readonly Piece[],
  filled: readonly Piece[],
): void {
  const list = addressIn(reader, `${tree.annex}.indicators.${second}`)
  const none = filled.every(isNothing)
  const cells = none ? [] : cellsOf(reader, line, tree, rest)
  const name = cells?.find(({ slot }) => slot.cell.column === 'name')?.piece.text ?? ''
  if (!cells) {
    reader.ledger.unsure(list)
    reader.ledger.doubtAll(list, filled, why.otherCount)
  } else if (isBlank(name) || (saysNone(name) && !isScored(cells))) {
    if (!none) reader.ledger.unsure(list)
    leaveUnnamed(reader, filled, none)
  } else {
    const row = `${list}.${reader.ledger.next(list)}`
    placeIndicator(reader, row, cells, filled)
    doubtReaching(reader, line, (head) => {
      const slot = slotOf(tree, head)
      return slot && cellIn(row, slot.cell.column)
    })
  }
}

/** Whether a text is 无, or 0 beside it. */
function isNothing({ text }: Piece): boolean {
  return saysNone(text) || /^[0.]+%?$/.test(text.trim())
}

/** Whether there is a real value after a name. */
function isScored(cells: Cells): boolean {
  return cells.some(({ slot, piece: { text } }) => slot.cell.column !== 'name' && /[1-9]/.test(text))
}

/** Leaves a row whose name is blank or 无: figures in it belong to no indicator. */
function leaveUnnamed({ ledger }: Reader, filled: readonly Piece[], none: boolean): void {
  ledger.printed(...filled.filter(({ text }) => none || saysNone(text)))
  ledger.unreadAll(
    filled.filter(({ text }) => !none && !saysNone(text)),
    why.unnamed,
  )
}

type Cells = readonly { readonly slot: Slot; readonly piece: Piece }[]

function placeIndicator(reader: Reader, row: Address, cells: Cells, filled: readonly Piece[]): void {
  for (const { slot, piece } of cells) {
    if (slot.part === 'sign' || slot.part === 'unit') placePart(reader, slot, row, piece)
    else placeText(reader, slot, cellIn(row, slot.cell.column), piece)
  }
  const left = filled.filter((piece) => !reader.ledger.isAccounted(piece))
  reader.ledger.unreadAll(left, why.unknownHead)
}

/** Places the sign or the unit of a target, if the form prints it in a separate column. */
function placePart({ ledger }: Reader, { cell, part }: Slot, row: Address, piece: Piece): void {
  const column = part === 'sign' ? 'direction' : 'unit'
  const kind = cell.row.cells.find((each) => each.column === column)?.kind
  const text = piece.text.trim()
  const read =
    kind?.type === 'choice' && text !== '' ? readChoice(text === '=' ? '＝' : text, kind, text) : { value: text }
  if ('value' in read) ledger.place(cellIn(row, column), read.value, piece)
  else ledger.doubt(cellIn(row, column), piece, why.unknownSign)
}

/** The cells of an indicator by their heads. */
function cellsOf({ heads, pasted }: Reader, line: Line, tree: ShapeTree, rest: readonly Piece[]): Cells | undefined {
  if (!heads && pasted) return byOrder(tree, rest)
  const over = heads && (headed(heads, line, rest) ?? likeHeads(tree, heads.heads, rest))
  return (
    over &&
    rest.flatMap((piece, at) => {
      const slot = slotOf(tree, over[at])
      return slot ? [{ slot, piece }] : []
    })
  )
}

/** The cells without heads: the columns in the form's order, at least up to the weight. */
function byOrder({ columns }: ShapeTree, pieces: readonly Piece[]): Cells | undefined {
  const filled = pieces.map(({ text }) => !isBlank(text))
  const rest = pieces.slice(
    filled.indexOf(true),
    Math.max(filled.indexOf(true) + columns.length, filled.lastIndexOf(true) + 1),
  )
  const weight = columns.findIndex(({ cell }) => cell.column === 'weight')
  if (rest.length <= weight || rest.length > columns.length) return undefined
  return rest.flatMap((piece, at) => (columns[at] ? [{ slot: columns[at], piece }] : []))
}

/** Fills in blanks that copied rows may lack at their end. */
function likeHeads(tree: ShapeTree, heads: readonly Head[], rest: readonly Piece[]): readonly Head[] | undefined {
  const columns = heads.filter((head) => slotOf(tree, head))
  const weight = columns.findIndex((head) => slotOf(tree, head)?.cell.column === 'weight')
  return rest.length <= columns.length && rest.length > weight ? columns.slice(0, rest.length) : undefined
}

function slotOf(tree: ShapeTree, head: Head | undefined): Slot | undefined {
  return head?.forms.flatMap((form) => tree.heads.get(form) ?? [])[0]
}

/** Takes a printed word at the side of the tree. */
function isSide(reader: Reader, line: Line, piece: Piece): boolean {
  const name = reader.heads?.heads.find((head) => head.column)
  const before = line.aligned ? piece.from < (name?.from ?? 0) : piece === begun(line)[0]
  const side = before && isAmong(reader.shape.words, piece.text, reader.year)
  if (side) printedWord(reader, piece)
  return side
}
