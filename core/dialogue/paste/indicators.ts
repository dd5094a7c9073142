import { Decimal } from 'decimal.js'
import type { Cell, FirstLevel, Row } from '../../edition.ts'
import { nextRowNumber, rowNumbers } from '../../facts.ts'
import { numbersOf } from '../../form.ts'
import { asQuestion } from '../../questions.ts'
import type { Change } from '../../turn.ts'
import type { Reading } from '../../values/refusal.ts'
import { isRefused, type RowReading, readRow } from '../../values/row.ts'
import { halfWidth, saysNone } from '../../values/texts.ts'
import { labelled, readRefused, rowChanges } from '../cells.ts'
import { listNames } from '../shown.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { readCell, unclear } from './rows.ts'
import { keep, type Paste, patternHere, prefixOf, refuseLine } from './state.ts'

/** The columns of an indicator's line, as the form prints them. */
const columns = ['name', 'target', 'actual', 'weight', 'score', 'reason'] as const

/** A first-level heading: the weight printed behind it, or beside it, is taken where none is given yet. */
export function readLevel(
  talk: Talk,
  paste: Paste,
  level: FirstLevel,
  label: string,
  values: readonly string[],
): Paste {
  const address = `${prefixOf(talk, paste)}.heading.${level.id}`
  const [beside] = values.filter((value) => value !== '')
  const weight = /\((\d+(?:\.\d+)?)分?\)/.exec(halfWidth(label).replace(/\s/g, ''))?.[1] ?? beside
  const cell = talk.form.cells.get(`${patternHere(talk, paste.copy)}.heading.${level.id}`)
  if (weight === undefined || !cell || paste.facts.has(address)) return keep(paste, [])
  const reading = readCell(talk, cell, weight)
  return keep(paste, 'value' in reading && reading.value !== '' ? [{ address, to: reading.value }] : [])
}

/** One indicator's line under its second-level indicator; nothing in it says that there is none. */
export function readIndicator(talk: Talk, paste: Paste, line: PastedLine, values: readonly string[]): Paste {
  const pattern = `${patternHere(talk, paste.copy)}.indicators.${paste.table}`
  const row = talk.form.rows.get(`${pattern}.*`)
  const list = `${prefixOf(talk, paste)}.indicators.${paste.table}`
  if (!row || values.length === 0) return keep(paste, [])
  if (values.every((text) => text === '' || saysNone(text))) return noIndicator(paste, list)
  const cells = cellsOf(talk, list, row)
  const read = line.parted ? readingOf(talk, cells, values) : inWords(talk, cells, values[0] ?? '')
  const number = standing(paste, list, saidOf(read.readings, 'name')) ?? nextRowNumber(paste.facts, list)
  return keepIndicator(talk, paste, line, { row, list, number }, cells, read)
}

function noIndicator(paste: Paste, list: string): Paste {
  return keep(paste, paste.facts.has(list) ? [] : [{ address: list, to: '' }])
}

type Place = { readonly row: Row; readonly list: string; readonly number: number }

function keepIndicator(
  talk: Talk,
  paste: Paste,
  line: PastedLine,
  { row, list, number }: Place,
  cells: readonly Cell[],
  read: RowReading,
): Paste {
  const question = asQuestion(row, [...numbersOf(list), number])
  const refused = readRefused(talk, paste.facts, question, read) ?? apartFrom(row, cells, read)
  if (refused) return refuseLine(paste, line, refused)
  const { changes, also, choose } = rowChanges(talk, paste.facts, question, line.text, read)
  if (choose) return refuseLine(paste, line, choose.map(unclear))
  if (!changes.some(({ address, to }) => address.endsWith('.name') && to))
    return refuseLine(paste, line, [{ say: 'needName', noun: row.label }])
  const numbers = rowNumbers(paste.facts, list) ?? []
  const listed: Change[] = numbers.includes(number) ? [] : [{ address: list, to: [...numbers, number].join(',') }]
  return keep(paste, [...listed, ...changes, ...scoreChanges(`${list}.${number}`, read)], also)
}

/** The cells of the row, then those of its score and its reason, which are questions of their own. */
function cellsOf(talk: Talk, list: string, row: Row): readonly Cell[] {
  const parts = ['', '#score', '#reason'].flatMap((part) => talk.form.rows.get(`${row.id}${part}`) ?? [])
  const cells = parts.flatMap((one) => labelled(talk, asQuestion(one, numbersOf(list)).cells))
  return columns.flatMap((column) => cells.find((cell) => cell.column === column) ?? [])
}

function readingOf(talk: Talk, cells: readonly Cell[], texts: readonly string[]): RowReading {
  const readings = new Map<string, Reading>()
  for (const [at, cell] of cells.entries()) {
    const text = texts[at] ?? ''
    if (text !== '') readings.set(cell.column, readCell(talk, cell, text))
  }
  const extra = texts.slice(cells.length).find((text) => text !== '')
  return extra === undefined ? { readings, missing: [] } : { readings, missing: [], extra }
}

/** A score or a reason that cannot be read, or a score above the weight of its line. */
function apartFrom(row: Row, cells: readonly Cell[], { readings }: RowReading) {
  const refusals = cells.slice(4).flatMap(({ column, label }) => {
    const reading = readings.get(column)
    return reading && 'refused' in reading ? [{ label, refusal: reading.refused }] : []
  })
  if (refusals.length > 0) return [{ say: 'refused' as const, title: row.label, refusals }]
  const [weight, score] = [saidOf(readings, 'weight'), saidOf(readings, 'score')]
  if (!weight || !score || !new Decimal(score).gt(weight)) return undefined
  return [{ say: 'aboveWeight' as const, weight, read: score }]
}

/** A reason counts where points are lost. */
function scoreChanges(row: string, { readings }: RowReading): Change[] {
  const [weight, score, reason] = ['weight', 'score', 'reason'].map((column) => saidOf(readings, column))
  const lost = weight && score && new Decimal(score).lt(weight)
  return [
    ...(score ? [{ address: `${row}.score`, to: score }] : []),
    ...(lost && reason !== undefined ? [{ address: `${row}.reason`, to: reason }] : []),
  ]
}

function saidOf(readings: RowReading['readings'], column: string): string | undefined {
  const reading = readings.get(column)
  return reading && 'value' in reading ? reading.value : undefined
}

/** The row of the table that has this name already. */
function standing(paste: Paste, list: string, name = ''): number | undefined {
  const at = listNames(paste.facts, list).indexOf(name.trim())
  return at < 0 ? undefined : rowNumbers(paste.facts, list)?.[at]
}

/** A line in words: the name, the target, the actual and the weight; a score behind them, and a reason behind that. */
function inWords(talk: Talk, cells: readonly Cell[], text: string): RowReading {
  const plain = readRow(cells.slice(0, 4), text, talk.form.edition.unit)
  if (isSound(plain)) return plain
  const tokens = text.split(/\s+/)
  const score = tokens.findLastIndex((token, at) => isPoints(token) && isPoints(tokens[at - 1]) && at > 3)
  if (score < 0) return plain
  const name = tokens.slice(0, score - 3).join(' ')
  return readingOf(talk, cells, [name, ...tokens.slice(score - 3, score + 1), tokens.slice(score + 1).join(' ')])
}

/** Whether figures stand where figures belong: a target in words is not met by a number. */
function isSound(read: RowReading): boolean {
  const { readings, extra } = read
  const [target, actual] = [readings.get('target'), readings.get('actual')]
  const inWords = target && 'direction' in target && target.direction === 'qualitative'
  const inFigures = actual && 'value' in actual && !('direction' in actual)
  return extra === undefined && !(inWords && inFigures) && !isRefused(read)
}

function isPoints(token: string | undefined): boolean {
  return token !== undefined && /^\d+(?:\.\d+)?分?$/.test(halfWidth(token))
}

/** The second-level indicator that a question is about. */
export function indicatorTable(talk: Talk, paste: Paste, questionId: string): string | undefined {
  const [, table] = /\.indicators\.([^.#]+)/.exec(questionId) ?? []
  return table && talk.form.rows.has(`${patternHere(talk, paste.copy)}.indicators.${table}`) ? table : undefined
}
