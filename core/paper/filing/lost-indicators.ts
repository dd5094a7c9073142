import { saysNone } from '../../values/texts.ts'
import { isEmpty, type Token, together } from './lost-tokens.ts'
import type { Slot } from './slots.ts'

/** How to read the values under a level: by these columns, in a copy that kept its blank cells or lost them. */
export type Columns = { readonly columns: readonly Slot[]; readonly keepsBlanks: boolean }

/** Cells from a position on, and the position after them; `unsure` if other cells are just as possible. */
type Way = { readonly cells: readonly Token[]; readonly to: number; readonly unsure: boolean }

const points = /^\d{1,3}(?:\.\d+)?分?$/
const sentence = /[。；;]/
const sentenceEnd = /[。；;]\s*$/
const measured = /^\s*(?:[≥≤=＝<>＜＞]\s*)?\d/
const noName = /^\s*(?:[≥≤=＝<>＜＞]|[\d.,，]+\s*(?:[%％分]\s*)?$)/
const linesOfCell = [1, 2, 3] as const

/** The values as rows of the tree: each with one cell per column, otherwise in the only way that their kinds allow. */
export function indicatorRows(by: Columns, values: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const size = by.columns.length
  if (size === 0) return undefined
  const kept = withoutBlankEnd(values, size)
  const rows = chunks(kept, size)
  const whole = rows.every((row) => row.length === size && (row.every(isEmpty) || isRow(by, row)))
  const end = values.findLastIndex((value) => !isEmpty(value)) + 1
  return whole ? rows : (onlyWay(by, values.slice(0, end + 1)) ?? onlyWay(by, values.slice(0, end)))
}

/** Values without the blanks after the last row. */
export function withoutBlankEnd(values: readonly Token[], size: number): readonly Token[] {
  const filled = Math.max(size, values.findLastIndex((value) => !isEmpty(value)) + 1)
  return values.slice(0, Math.ceil(filled / size) * size)
}

export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/**
 * Rows up to the end if exactly one division reaches it: cells may have several lines, and blank reasons may be lost.
 */
function onlyWay(by: Columns, values: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const ways: Way[][] = []
  const counts: number[] = []
  counts[values.length] = 1
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const on = waysFrom(by, values, at).filter(({ to }) => (counts[to] ?? 0) > 0)
    ways[at] = on
    counts[at] = Math.min(
      2,
      on.reduce((sum, { to }) => sum + (counts[to] ?? 0), 0),
    )
  }
  const way = counts[0] === 1 ? wayAlong(ways, values.length) : []
  return way.length > 0 && way.every(({ unsure }) => !unsure) ? way.map(({ cells }) => cells) : undefined
}

function wayAlong(ways: readonly (readonly Way[])[], end: number): readonly Way[] {
  const taken: Way[] = []
  for (let at = 0; at < end; ) {
    const way = ways[at]?.find(({ to }) => to === end || (ways[to]?.length ?? 0) > 0)
    if (!way) break
    taken.push(way)
    at = way.to
  }
  return taken
}

/**
 * The rows that may begin at a position: a name of several lines, a cell for each column, and a reason of several lines
 * or none.
 */
function waysFrom(by: Columns, values: readonly Token[], from: number): Way[] {
  const between = by.columns.length - 2
  const [first, last] = [by.columns[0], by.columns.at(-1)]
  if (first?.cell.column !== 'name' || last?.cell.column !== 'reason') return []
  return linesOfCell.flatMap((names) => {
    const [begin, end] = [from + names, from + names + between]
    const name = nameOf(values.slice(from, begin))
    const cells = values.slice(begin, end)
    if (!name || end > values.length || cells.some(isEmpty)) return []
    const wordy = names > 1 && !isMeasured(by, cells)
    return reasonsFrom(by, values, end).flatMap(({ cells: reason, to, unsure }) => {
      const row = [name, ...cells, ...reason]
      return isRow(by, row) ? [{ cells: row, to, unsure: unsure || wordy }] : []
    })
  })
}

function nameOf(lines: readonly Token[]): Token | undefined {
  const [first, ...others] = lines
  const isPart = (line: Token) => !isEmpty(line) && !noName.test(line.piece.text) && !sentence.test(line.piece.text)
  return first && lines.every(isPart) ? together([first, ...others], '') : undefined
}

/** Whether target and actual are figures; words could be further lines of the name. */
function isMeasured({ columns }: Columns, cells: readonly Token[]): boolean {
  const wanted = columns.slice(1, -1).flatMap(({ cell, part }, at) => {
    return (cell.column === 'target' || cell.column === 'actual') && (part ?? 'value') === 'value' ? [cells[at]] : []
  })
  return wanted.every((cell) => cell !== undefined && measured.test(cell.piece.text))
}

/**
 * The possible reasons from a position: a blank, or lines; these may also be the next row's name unless the last one
 * ends a sentence.
 */
function reasonsFrom({ keepsBlanks }: Columns, values: readonly Token[], from: number): Way[] {
  const first = values[from]
  const none = from === values.length || !keepsBlanks ? [{ cells: [], to: from, unsure: false }] : []
  if (!first) return none
  if (isEmpty(first)) return [{ cells: [first], to: from + 1, unsure: false }]
  const some = linesOfCell.flatMap((count): Way[] => {
    const to = from + count
    const [line, ...others] = values.slice(from, to)
    if (!line || to > values.length || others.some(isEmpty)) return []
    const ends = to === values.length || sentenceEnd.test((others.at(-1) ?? line).piece.text)
    return [{ cells: [together([line, ...others], '\n')], to, unsure: !ends && (count > 1 || !keepsBlanks) }]
  })
  return [...none, ...some]
}

/** Whether each cell fits the kind of its column. */
function isRow({ columns }: Columns, cells: readonly Token[]): boolean {
  return cells.every(({ piece: { text } }, at) => {
    const column = columns[at]?.cell.column
    const said = text.trim()
    if (column === 'name') return said !== '' && !noName.test(said)
    if (column === 'weight' || column === 'score') return said === '' || saysNone(said) || points.test(said)
    return column !== 'reason' || said === '' || !points.test(said)
  })
}
