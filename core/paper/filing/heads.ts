import { isBlank } from '../../values/blank.ts'
import { areaUnitIn, labelOf, moneyUnitIn, yearsBefore } from './label.ts'
import type { Line, Piece } from './line.ts'
import type { Shape } from './shape.ts'

/** The head of a column: its forms, its position, and the unit that it names. */
export type Head = {
  readonly forms: readonly string[]
  readonly text: string
  readonly from: number
  readonly to: number
  readonly unit?: string
  /** It heads values; others head the rows' labels. */
  readonly column: boolean
  /** Another column has the same head, so neither can be identified. */
  readonly twice?: true
}

/** The heads by which the rows below are read. */
export type Heads = {
  readonly heads: readonly Head[]
  /** The number of cells in their line, blank ones included. */
  readonly cells: number
  readonly line: Line
}

/** The forms by which a text is looked up as a head; a wider head may be above it: 2023年 over 预算数. */
function formsOf(text: string, year: number, over = ''): readonly string[] {
  const { whole, bare } = labelOf(text, year)
  if (over === '') return [whole, bare]
  const both = labelOf(`${over}${text}`, year)
  const dated = yearsBefore(labelOf(over, year).whole) !== undefined
  return dated ? [both.whole, both.bare] : [both.whole, both.bare, whole, bare]
}

/** The unit of money or area in a label's brackets: （元）. */
export function unitIn(text: string): string | undefined {
  return labelOf(text).remarks.flatMap((remark) => moneyUnitIn(remark) ?? areaUnitIn(remark) ?? [])[0]
}

/** The heads of a line; `before` are those right above it. */
export function headsOf(shape: Shape, year: number, line: Line, pieces: readonly Piece[], before?: Heads): Heads {
  const own = onceEach(
    shape,
    pieces.flatMap((piece) => headOf(shape, year, piece, before) ?? []),
  )
  const kept = (before?.heads ?? []).filter((head) => head.column && !own.some((each) => meets(each, head)))
  return { heads: [...kept, ...own].sort((a, b) => a.from - b.from), cells: pieces.length, line }
}

/**
 * Clears the meaning of heads that occur twice, remarks aside: of 预算数 and 预算数（追加） the one is meant that the form
 * prints, and of 预算数（调整前） and 预算数（调整后） neither.
 */
function onceEach(shape: Shape, heads: readonly Head[]): Head[] {
  const columns = heads.filter(({ column }) => column)
  const found = columns.map((head) => foundAs(shape, head))
  const exact = columns.filter(({ forms: [whole = ''] }) => shape.columns.has(whole))
  return heads.map((head) => {
    if (!head.column) return head
    const twins = columns.filter((_, at) => found[at] === found[columns.indexOf(head)])
    const meant = twins.filter((each) => exact.includes(each))
    const isMeant = twins.length === 1 || (meant.length === 1 && meant[0] === head)
    return isMeant ? head : { ...head, forms: [], twice: true }
  })
}

/** The words by which a head is known, without its remarks. */
function foundAs({ columns }: Shape, { forms }: Head): string {
  return labelOf(forms.find((form) => columns.has(form)) ?? '').bare
}

function headOf(shape: Shape, year: number, { text, from, to }: Piece, before: Heads | undefined): Head | undefined {
  if (text.trim() === '') return undefined
  const over = before?.heads.find((head) => head.from <= from && to <= head.to)
  const forms = formsOf(text, year, over?.text)
  const unit = unitIn(text) ?? (over && unitIn(over.text))
  return { forms, text, from, to, column: forms.some((form) => shape.columns.has(form)), ...(unit ? { unit } : {}) }
}

function meets(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether the rows of this line can be matched to the heads by position. */
export function isOver({ line: { table, aligned, pieces }, cells }: Heads, line: Line): boolean {
  const width = pieces.at(-1)?.to
  if (line.aligned && aligned) return line.table === table || line.pieces.at(-1)?.to === width
  return line.table !== undefined && line.table === table && line.pieces.length === cells
}

/**
 * The head over each text: by position if that is certain, else in order if there are as many texts as heads. Undefined
 * if neither helps, and for a text under two heads or under none.
 */
export function headed(heads: Heads, line: Line, pieces: readonly Piece[]): readonly (Head | undefined)[] | undefined {
  if (isOver(heads, line))
    return pieces.map((piece) => headOver(heads, piece, line.aligned) ?? headInOrder(heads, line, piece))
  if (isCut(heads, line, pieces)) return pieces.map((piece) => headOver(heads, piece, line.aligned))
  const columns = heads.heads.filter(({ column }) => column)
  return columns.length === pieces.length ? columns : undefined
}

/** Copied cells that begin where the columns begin, and lack the blanks at their end. */
function isCut({ heads, line: { table }, cells }: Heads, line: Line, pieces: readonly Piece[]): boolean {
  const column = heads.find((head) => head.column)
  const under = line.table !== undefined && line.table === table && !line.aligned && line.pieces.length < cells
  const begins = [pieces[0], pieces.find(({ text }) => !isBlank(text))].map((piece) => piece?.from)
  return under && column !== undefined && begins.includes(column.from)
}

/** The head with the same index, for column borders that were dragged: both lines have the same number of cells. */
function headInOrder({ heads, line: over }: Heads, line: Line, piece: Piece): Head | undefined {
  if (over.pieces.length !== line.pieces.length) return undefined
  const from = over.pieces[line.pieces.indexOf(piece)]?.from
  return heads.find((head) => head.from === from)
}

/** The head that overlaps a text most; a head in copied cells reaches to the next one. */
function headOver({ heads }: Heads, piece: Piece, aligned: boolean): Head | undefined {
  const reaching = aligned
    ? heads
    : heads.map((head, at) => ({ ...head, to: heads[at + 1]?.from ?? Number.POSITIVE_INFINITY }))
  const shares = reaching.map((head) => Math.min(piece.to, head.to) - Math.max(piece.from, head.from))
  const most = Math.max(0, ...shares)
  const found = reaching.filter((_, at) => shares[at] === most)
  return most > 0 && found.length === 1 ? heads[reaching.indexOf(found[0] as Head)] : undefined
}
