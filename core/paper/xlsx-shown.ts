import { PaperRefusedError } from './refusal.ts'
import { elementsOf, isOn, within, type XmlElement } from './xml.ts'

/** The first and last number of rows or columns, counted from 1. */
export type Span = readonly [number, number]
export type Region = { readonly rows: Span; readonly columns: Span }
export type Read = { readonly text: string; readonly region: Region }
/** A hidden row or column → the next visible one. */
type Hidden = ReadonlyMap<number, number>

export const mostColumns = 16_384
/** The limit for merged columns, summed over all merges; a sheet has some hundred. */
const mostMerged = 2_000_000

export function hiddenRows(root: XmlElement): Hidden {
  const rows = elementsOf(within(root, 'sheetData'), 'row')
  let row = 0
  return nextVisible(
    rows.flatMap(({ attributes }) => {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r)
      return isOn(attributes.hidden ?? '0') ? row : []
    }),
  )
}

export function hiddenColumns(root: XmlElement): Hidden {
  const columns = elementsOf(within(root, 'cols'), 'col')
  if (columns.length > mostColumns) throw new PaperRefusedError('tooMuch')
  const hidden = new Uint8Array(mostColumns + 1)
  for (const { attributes } of columns)
    if (isOn(attributes.hidden ?? '0')) hidden.fill(1, Number(attributes.min), Number(attributes.max) + 1)
  return nextVisible([...hidden.keys()].filter((column) => hidden[column] === 1))
}

function nextVisible(hidden: readonly number[]): Hidden {
  const next = new Map<number, number>()
  for (const number of hidden.toSorted((one, other) => other - one))
    next.set(number, next.get(number + 1) ?? number + 1)
  return next
}

/**
 * The numbers of the visible rows or columns that are not empty. A merged cell whose first row or column is hidden
 * shows in the next.
 */
export function shownNumbers(
  cells: readonly Read[],
  spanOf: (region: Region) => Span,
  hidden: Hidden,
  more: readonly number[] = [],
): number[] {
  const shown = new Set(more.filter((number) => !hidden.has(number)))
  for (const { text, region } of cells) {
    if (text === '') continue
    const [from, to] = spanOf(region)
    const first = hidden.get(from) ?? from
    if (first <= to) shown.add(first)
  }
  return [...shown].sort((one, other) => one - other)
}

/** The rows in which a blank cell begins beside a text merged from above: goals that nobody has filled in. */
export function besideMerges(cells: readonly Read[], columns: readonly number[]): number[] {
  const inTable = new Set(columns)
  const coveredTo = new Map<number, number>()
  let [textTo, merged] = [0, 0]
  const order = cells.toSorted((one, other) => one.region.rows[0] - other.region.rows[0])
  return order.flatMap(({ text, region: { rows, columns: across } }) => {
    const [[row, to], [left, right]] = [rows, across]
    const begins = (coveredTo.get(left) ?? 0) < row
    const isBeside = text === '' && begins && row <= textTo && inTable.has(left)
    if (to > row && begins) {
      merged += right - left + 1
      if (merged > mostMerged) throw new PaperRefusedError('tooMuch')
      for (let column = left; column <= right; column += 1) coveredTo.set(column, to)
      if (text !== '') textTo = Math.max(textTo, to)
    }
    return isBeside ? row : []
  })
}
