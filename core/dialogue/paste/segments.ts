import type { FirstLevel, Row } from '../../edition.ts'
import { rowPattern } from '../../form.ts'
import { isFigure } from '../../values/tokens.ts'
import type { PastedLine } from './grid.ts'
import { type Labels, plainLabel } from './labels.ts'

/** What a label in a pasted line is about. */
export type Target =
  | { readonly is: 'row'; readonly row: Row }
  | { readonly is: 'cell'; readonly row: Row; readonly column: string }
  | { readonly is: 'level'; readonly level: FirstLevel }
  | { readonly is: 'table'; readonly table: string }

/** A label with what stands behind it; `values` is one text where the line is not parted by itself. */
export type Segment = { readonly target: Target; readonly label: string; readonly values: readonly string[] }

/** A line by its labels; `before` is what stands in front of the first. */
export type Segments = { readonly before: readonly string[]; readonly segments: readonly Segment[] }

/**
 * The columns of a header line by their places, undefined where a place is no column; `rows` are the rows of the one
 * line of the form that all of them belong to, `list` the table that its label names.
 */
export type Header = {
  readonly columns: readonly (string | undefined)[]
  readonly rows: readonly Row[]
  readonly list?: string
}

/** A label, with its number and its remarks in brackets, up to what stands behind it. */
const head = /^((?:其中\s*[:：]\s*|\d{1,2}[、.．]\s*)?(?:[（(][^（）()]*[）)]|[^\s:：，,\d])+)[\s:：，,]*/

/** What a word stands for in this annex. */
export function targetOf(labels: Labels, text: string): Target | undefined {
  const plain = plainLabel(text)
  const level = labels.levels.get(plain)
  if (level) return { is: 'level', level }
  const table = labels.tables.get(plain)
  if (table !== undefined) return { is: 'table', table }
  const row = labels.rows.get(plain)
  if (row) return { is: 'row', row }
  const cell = labels.cells.get(plain)
  return cell && { is: 'cell', ...cell }
}

/** The columns that a line names, where it is a header: two or more of them side by side, and no figure. */
export function headerOf(labels: Labels, line: PastedLine): Header | undefined {
  const cells = line.parted ? line.cells : line.text.split(/\s+/)
  const columns = cells.map((cell) => labels.columns.get(plainLabel(cell)))
  if (columns.filter((column) => column !== undefined).length < 2) return undefined
  const others = cells.filter((cell, at) => columns[at] === undefined && cell !== '')
  if (others.some((cell) => isFigure(cell) || /[:：]./.test(cell))) return undefined
  const first = columns.findIndex((column) => column !== undefined)
  const last = columns.findLastIndex((column) => column !== undefined)
  if (cells.slice(first, last).some((cell, at) => columns[first + at] === undefined && cell !== '')) return undefined
  const named = others.flatMap((cell) => labels.rows.get(plainLabel(cell)) ?? [])
  const list = named.find(({ repeats }) => repeats !== undefined)?.id
  return { columns, rows: rowsUnder(labels, cells, columns), ...(list === undefined ? {} : { list }) }
}

/** The rows of one line of the form, where every column stands in it and nowhere else. */
function rowsUnder(labels: Labels, cells: readonly string[], columns: Header['columns']): readonly Row[] {
  const named = cells
    .filter((_, at) => columns[at] !== undefined)
    .map((cell) => labels.cells.get(plainLabel(cell))?.row)
  const rows = new Set(named.flatMap((row) => row ?? []))
  const lines = new Set([...rows].map(rowPattern))
  return named.every((row) => row !== undefined) && lines.size === 1 ? [...rows] : []
}

/** Parts a line at its labels. What stands behind an indicator's table are its cells, whatever they say. */
export function segmentsOf(labels: Labels, line: PastedLine): Segments {
  return line.parted ? ofCells(labels, line.cells) : ofText(labels, line.text)
}

function ofCells(labels: Labels, cells: readonly string[]): Segments {
  const before: string[] = []
  const segments: { target: Target; label: string; values: string[] }[] = []
  for (const text of cells) {
    const last = segments.at(-1)
    const found = last?.target.is === 'table' ? undefined : labelledCell(labels, text)
    if (found) segments.push(found)
    else (last?.values ?? before).push(text)
  }
  return { before, segments }
}

/** A cell that is a label, or a label with its value behind a colon. */
function labelledCell(labels: Labels, text: string) {
  if (text === '') return undefined
  const target = targetOf(labels, text)
  if (target) return { target, label: text, values: [] }
  const [, label = '', value = ''] = /^((?:其中\s*[:：])?[^:：]+)[:：]([\s\S]*)$/.exec(text) ?? []
  const behind = label === '' ? undefined : targetOf(labels, label)
  return behind && { target: behind, label, values: value.trim() === '' ? [] : [value.trim()] }
}

/** A line of words: `标签：值`, several of these, or a label with its figures. */
function ofText(labels: Labels, text: string): Segments {
  const several = [...text.matchAll(/(?:^|(?<=\s))((?:其中\s*[:：]\s*)?[^\s:：]+)[:：]/g)]
    .map((match) => ({ match, target: targetOf(labels, match[1] ?? '') }))
    .filter(({ target }) => target !== undefined)
  if (several.length > 1 && several[0]?.match.index === 0) {
    const segments = several.flatMap(({ match, target }, at) => {
      const value = text.slice(match.index + match[0].length, several[at + 1]?.match.index).trim()
      return target ? [{ target, label: match[1] ?? '', values: value === '' ? [] : [value] }] : []
    })
    return { before: [], segments }
  }
  const [whole = '', label = ''] = head.exec(text) ?? []
  const target = label === '' ? undefined : targetOf(labels, label)
  if (!target) return { before: [text], segments: [] }
  const rest = text.slice(whole.length)
  if (target.is === 'level' && rest !== '') {
    const inner = ofText(labels, rest)
    if (inner.segments.length > 0) return { before: [], segments: [{ target, label, values: [] }, ...inner.segments] }
  }
  return { before: [], segments: [{ target, label, values: rest === '' ? [] : [rest] }] }
}
