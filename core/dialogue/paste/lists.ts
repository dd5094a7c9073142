import type { Row } from '../../edition.ts'
import { nextRowNumber, rowNumbers } from '../../facts.ts'
import { numbersOf, patternOf } from '../../form.ts'
import { asQuestion, isAsked } from '../../questions.ts'
import type { Reading } from '../../values/refusal.ts'
import { readRow } from '../../values/row.ts'
import { saysNone } from '../../values/texts.ts'
import { isFigure, isWordy } from '../../values/tokens.ts'
import { labelled, readRefused, rowChanges } from '../cells.ts'
import { listNames } from '../shown.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { readCell, unclear } from './rows.ts'
import { keep, type Paste, refuseLine } from './state.ts'

/** A row of a repeated table: its name, then its figures; a name that is listed already is that row. */
export function readListed(talk: Talk, paste: Paste, line: PastedLine, list: string, cells: readonly string[]): Paste {
  const row = rowOfList(talk, list)
  if (!row) return refuseLine(paste, line, [{ say: 'unknownLine' }])
  if (cells.every((cell) => cell === '' || saysNone(cell))) return paste
  const parted = line.parted || paste.header !== undefined
  const named = parted ? withName(line.parted ? cells : inTokens(cells[0] ?? '')) : cells
  const name = parted ? (named[0] ?? '') : nameIn(talk, row, line)
  const at = listNames(paste.facts, list).indexOf(name)
  const numbers = rowNumbers(paste.facts, list) ?? []
  const number = numbers[at] ?? nextRowNumber(paste.facts, list)
  const question = asQuestion(row, [...numbersOf(list), number])
  const read = parted
    ? placed(talk, paste, row, named)
    : readRow(labelled(talk, question.cells), line.text, talk.form.edition.unit)
  const refused = readRefused(talk, paste.facts, question, read)
  if (refused) return refuseLine(paste, line, refused)
  const { changes, also, choose } = rowChanges(talk, paste.facts, question, line.text, read)
  if (choose) return refuseLine(paste, line, choose.map(unclear))
  if (!changes.some(({ address, to }) => address.endsWith('.name') && to))
    return refuseLine(paste, line, [{ say: 'needName', noun: row.label }])
  const listed = numbers.includes(number) ? [] : [{ address: list, to: [...numbers, number].join(',') }]
  return keep({ ...paste, list }, [...listed, ...changes], also)
}

/** The row that a list repeats, where it has figures behind its name. */
export function rowOfList(talk: Talk, list: string): Row | undefined {
  const repeats = talk.form.rows.get(patternOf(list))?.repeats
  const row = repeats && talk.form.rows.get(repeats.row)
  return row && row.cells.filter(isAsked).length > 1 ? row : undefined
}

/** The list that stands in the form behind this row: where its further lines belong. */
export function listBehind(talk: Talk, rowId: string): string | undefined {
  const { rows } = talk.form.edition
  const at = rows.findIndex(({ id }) => id === rowId)
  const next = rows[at + 1]
  return at >= 0 && next?.repeats && !next.id.includes('*') && rowOfList(talk, next.id) ? next.id : undefined
}

/** A name that shares its cell with the first figure: 业务用房 1200. */
function withName(cells: readonly string[]): readonly string[] {
  const from = cells.findIndex((cell) => cell !== '')
  const [first = '', ...rest] = cells.slice(from)
  const [, name, figure] = /^(\S+)\s+(\S+)$/.exec(first) ?? []
  return name && figure && isFigure(figure) && !isFigure(name) ? [name, figure, ...rest] : [first, ...rest]
}

/** A line of words whose figures stand under a header: its name, then its figures. */
function inTokens(text: string): readonly string[] {
  const tokens = text.split(/\s+/)
  const words = tokens.findLastIndex((token) => !isFigure(token)) + 1
  return [tokens.slice(0, words).join(' '), ...tokens.slice(words)]
}

function nameIn(talk: Talk, row: Row, { text }: PastedLine): string {
  const asked = labelled(talk, asQuestion(row, []).cells)
  const name = readRow(asked, text, talk.form.edition.unit).readings.get('name')
  return name && 'value' in name ? name.value : ''
}

/** Cells into the row's columns: those asked, or all of them where more are stated. */
function placed(talk: Talk, paste: Paste, row: Row, texts: readonly string[]) {
  const header = paste.header?.columns.flatMap((column) => column ?? []) ?? []
  const asked = row.cells.filter(isAsked)
  const fits = texts.filter((_, at) => at >= asked.length).every((text) => text === '')
  const inHeader = header.some((column) => row.cells.some((cell) => cell.column === column))
  const columns = inHeader
    ? ['name', ...header.filter((column) => column !== 'name')]
    : (fits ? asked : row.cells).map(({ column }) => column)
  const readings = new Map<string, Reading>()
  for (const [at, column] of columns.entries()) {
    const cell = asked.find((one) => one.column === column)
    const text = texts[at]
    if (!cell || text === undefined || (text === '' && isWordy(cell))) continue
    readings.set(column, readCell(talk, cell, text))
  }
  const extra = texts.slice(columns.length).find((text) => text !== '')
  return extra === undefined ? { readings, missing: [] } : { readings, missing: [], extra }
}
