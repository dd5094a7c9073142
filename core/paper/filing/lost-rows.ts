import { isBlank } from '../../values/blank.ts'
import { saysNone } from '../../values/texts.ts'
import { foundBy, labelOf, plain } from './label.ts'
import { labelledText } from './labelled.ts'
import type { Line } from './line.ts'
import { type Columns, chunks, indicatorRows, withoutBlankEnd } from './lost-indicators.ts'
import { isEmpty, isLevelHead, type Known, type Token, together } from './lost-tokens.ts'
import { isLongText, type ShapeRow, type Slot } from './slots.ts'

/**
 * Cells put back together as a row: `broken` if their number differs from the form's, doubtful if several cells could
 * share them.
 */
export type Rebuilt = { readonly line: Line; readonly broken?: true; readonly between?: readonly Slot[] }

const figure = /^[-(]?\d[\d.,]*(?:[万亿千]?元|m2|平方米|平米|人|个|辆|台|次|项|分|%)?\)?$/
const onlyFigure = /^\d[\d.,]*$/
/** The number of an item in a list. */
const item = /^\s*[(（]?(\d{1,2})[)）、.．](?!\d)/

export function joined(tokens: readonly Token[]): Rebuilt {
  const pieces = tokens.map(({ piece }, at) => ({ ...piece, from: at, to: at + 1 }))
  return { line: { ...(tokens[0] as Token).line, pieces } }
}

export function broken(tokens: readonly Token[]): Rebuilt {
  return { ...joined(tokens), broken: true }
}

/** A labelled row with as many cells as it should have; rows of its list, or blanks, may follow. */
export function rowOf(label: Token, values: readonly Token[], row: ShapeRow | number, list: number): Rebuilt[] {
  const count = typeof row === 'number' ? row : row.behind.length
  const [own, rest] = [values.slice(0, count), values.slice(count)]
  if (values.length < count) return [shortRow(label, values, typeof row === 'number' ? undefined : row)]
  const isLabelOfList = typeof row !== 'number' && row.slots.length === 0
  if (rest.every(isEmpty) && (!isLabelOfList || own.every(isFigure))) return [joined([label, ...own])]
  const size = (list || count) + 1
  const rows = chunks(rest, size)
  const whole = own.every(isFigure) && rows.every((each) => each.length === size && isListed(each))
  if (!whole) return [broken([label, ...values])]
  return [joined([label, ...own]), ...rows.map((each) => (list > 0 ? joined(each) : broken(each)))]
}

/** A row whose blank cells were lost: either all of them, or a figure is left for each cell with one. */
function shortRow(label: Token, values: readonly Token[], row: ShapeRow | undefined): Rebuilt {
  if (values.length === 0 && row) return joined([label])
  const asked = row?.behind.filter((slot) => slot !== undefined) ?? []
  if (!row || asked.length !== values.length || !values.every((value) => !isEmpty(value) && isFigure(value)))
    return broken([label, ...values])
  const figures = [...values]
  return joined([label, ...row.behind.flatMap((slot) => (slot ? (figures.shift() ?? []) : blankLike(label)))])
}

function blankLike(token: Token): Token {
  return { line: token.line, piece: { ...token.piece, text: '', of: {} }, is: 'value' }
}

/** Whether values are a name with its figures, or all blank. */
function isListed([name, ...others]: readonly Token[]): boolean {
  if (!name || isEmpty(name)) return others.every(isEmpty)
  return others.every(isFigure) && !onlyFigure.test(name.piece.text.trim())
}

/** Whether a text is a figure: a number with its unit, 无, or nothing. */
export function isFigure({ piece: { text } }: Token): boolean {
  return isBlank(text) || saysNone(text) || figure.test(plain(text))
}

/** Values right under heads: those of cells without row labels, or rows of a list. */
export function underHeads({ shape, year }: Known, heads: readonly Token[], values: readonly Token[]): Rebuilt[] {
  const labels = heads.map(({ piece }) => labelOf(piece.text, year))
  const slots = heads.flatMap(({ piece }) => foundBy(shape.alone, piece.text, year) ?? [])
  if (values.every(isEmpty) && slots.length < heads.length) return []
  if (shape.tree && labels.some(({ whole }) => isLevelHead(shape, whole))) return [broken(values)]
  if (slots.length === heads.length) return [underCells(slots, values)].flat()
  const kept = withoutBlankEnd(values, heads.length)
  return kept.length % heads.length === 0 ? chunks(kept, heads.length).map(joined) : [broken(kept)]
}

/**
 * The values of adjacent cells, one each; if there are more lines, their cells are uncertain, except in numbered lists.
 */
function underCells(slots: readonly Slot[], values: readonly Token[]): Rebuilt | Rebuilt[] {
  const kept = withoutBlankEnd(values, slots.length)
  const extra = slots.some(isLongText) ? values : kept
  if (kept.every(isEmpty)) return kept.length === slots.length ? joined(kept) : []
  if (extra.length === slots.length) return joined(extra)
  const lists = numberedLists(values)
  if (lists?.length === slots.length) return joined(lists)
  const filled = values.filter((value) => !isEmpty(value))
  const [first, ...others] = filled
  return first && values.length > slots.length
    ? { ...joined([together([first, ...others], '\n')]), between: slots }
    : broken(filled)
}

/** Lists in which every line is numbered, each list from 1. */
function numberedLists(lines: readonly Token[]): readonly Token[] | undefined {
  const lists: [Token, ...Token[]][] = []
  for (const line of lines) {
    const number = Number(item.exec(line.piece.text)?.[1] ?? 0)
    const last = lists.at(-1)
    if (number === 1) lists.push([line])
    else if (last && number === last.length + 1) last.push(line)
    else return undefined
  }
  return lists.map((list) => together(list, '\n'))
}

/**
 * The value after the label of a single cell. Lines of a long text continue to the next label. After the last label
 * other lines may follow, and a name of several lines is doubtful.
 */
export function cellOf(label: Token, slot: Slot, values: readonly Token[], isLast: boolean): Rebuilt[] {
  const end = values.findIndex((value, at) => at > 0 && isEmpty(value))
  const [first, ...others] = values.slice(0, end < 0 ? undefined : end)
  const { kind } = slot.cell
  const isText = kind.type === 'text' && !kind.phone
  if (!first || others.length === 0 || isEmpty(first) || !isText || (isLast && !kind.long))
    return [joined([label, ...values.slice(0, 1)]), ...values.slice(1).map((value) => joined([value]))]
  const rest = values.slice(1 + others.length).map((value) => joined([value]))
  const whole = together([first, ...others], '\n')
  if (!isLast && kind.long) return [joined([label, whole]), ...rest]
  return [joined([label]), { ...joined([whole]), between: [slot] }, ...rest]
}

/** A label with its value in one line, and lines after it that may continue the value. */
export function labelledOf(known: Known, label: Token, values: readonly Token[]): Rebuilt[] {
  const [part, ...more] = labelledText(known.shape, label.piece.text, known.year)?.parts ?? []
  const [first] = values
  const isOpen = part && more.length === 0 && part.value !== '' && part.slot.cell.kind.type === 'text'
  if (!isOpen || !first || isEmpty(first)) return [label, ...values].map((token) => joined([token]))
  return [{ ...joined([together([label, ...values], '\n')]), between: [part.slot] }]
}

/** Indicators after their levels. */
export function indicatorsOf(by: Columns, levels: readonly Token[], values: readonly Token[]): Rebuilt[] {
  if (values.every(isEmpty)) return [joined(levels)]
  const [first, ...others] = indicatorRows(by, values) ?? []
  return first ? [joined([...levels, ...first]), ...others.map(joined)] : [joined(levels), broken(values)]
}
