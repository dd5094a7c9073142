import { type Heads, headsOf, unitIn } from './heads.ts'
import { isLabel, type KnownText } from './kinds.ts'
import { labelOf } from './label.ts'
import { begun, type Line } from './line.ts'
import { addressIn, headWhy, printedWord, type Reader } from './reader.ts'
import type { ShapeList } from './slots.ts'
import { twoUnits } from './why.ts'

const longestHead = 20

/** Whether a line consists of heads: at least two, and nothing else but printed words. */
export function isHeadLine(told: readonly KnownText[]): boolean {
  const heads = told.filter(({ kind, piece }) => kind.is === 'head' || isYear(piece.text))
  const texts = told.filter(({ kind, piece }) => kind.is === 'text' && !isYear(piece.text))
  return (
    heads.length >= 2 &&
    texts.length < heads.length &&
    !told.some(isLabel) &&
    texts.every(({ piece }) => isHeadLike(piece.text))
  )
}

/** Whether the brackets after a head are only a hint: neither another year nor what is counted. */
function changesNothing(text: string): boolean {
  return labelOf(text).remarks.every((remark) => !/\d|[含除不]/.test(remark))
}

/** A year over several columns. */
function isYear(text: string): boolean {
  return /^\s*20\d\d\s*年度?\s*$/.test(text)
}

/** Whether a text looks like an unknown head: another year's column, or one of another form. */
function isHeadLike(text: string): boolean {
  return text.length <= longestHead && !/\d/.test(text.replace(/20\d\d\s*年/g, ''))
}

/** Takes a line as the heads of the lines under it; a head that the form does not have is reported. */
export function takeHeads(reader: Reader, line: Line, told: readonly KnownText[]): void {
  const pieces = told.map(({ piece }) => piece)
  reader.heads = headsOf(reader.shape, reader.year, line, pieces, headsAbove(reader.heads, line))
  const unit = line.pieces.map(({ text }) => unitIn(text)).find((each) => each !== undefined)
  if (unit !== undefined) takeUnitOfHead(reader, line, unit)
  for (const { piece, kind } of told) {
    if (kind.is === 'head' ? changesNothing(piece.text) : piece === pieces[0] || isYear(piece.text))
      reader.ledger.printed(piece)
    else if (kind.is === 'text') reader.ledger.unread(piece, headWhy(reader, piece.text))
    else printedWord(reader, piece)
  }
  const under = underHeads(reader)
  delete reader.under
  if (under) reader.under = under
  const [first] = pieces
  if (under && under !== 'tree' && first) reader.ledger.hasList(addressIn(reader, under.pattern), first)
}

/** Takes the unit in a head; if a line above the table names another one, that is a doubt. */
function takeUnitOfHead(reader: Reader, { pieces }: Line, unit: string): void {
  const piece = pieces.find(({ text }) => unitIn(text) !== undefined)
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
