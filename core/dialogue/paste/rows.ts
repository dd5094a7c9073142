import type { Cell, Row } from '../../edition.ts'
import { bind, cellPattern } from '../../form.ts'
import { rowLabel, withYear } from '../../labels.ts'
import { asQuestion, isAsked, type Question } from '../../questions.ts'
import { readSaid } from '../../values/read.ts'
import type { Reading } from '../../values/refusal.ts'
import { type RowReading, readRow } from '../../values/row.ts'
import { saysNone } from '../../values/texts.ts'
import { isFigure, isWordy, tokensOf } from '../../values/tokens.ts'
import { labelled, readRefused, rowChanges } from '../cells.ts'
import type { Say } from '../say.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { keep, type Paste, refuseLine, type Stated } from './state.ts'

/** The numbers that a row of this copy stands under. */
export type Placed = { readonly row: Row; readonly numbers: readonly number[] }

/** Reads what stands behind a row's label. */
export function readValues(talk: Talk, paste: Paste, line: PastedLine, at: Placed, values: readonly string[]): Paste {
  const question = asQuestion(at.row, at.numbers)
  const asked = labelled(talk, question.cells)
  const [only] = values
  if (only === undefined || values.every((value) => value === '')) return blankRow(paste, line, question, values)
  if (asked.length === 1 && asked.some(isWordy))
    return keepReading(talk, paste, line, question, whole(talk, asked, values))
  const stated = asked.length === 0 ? values.filter((value) => value !== '') : values
  const texts = line.parted ? stated : tokensOf(asked, only)
  const columns = columnsFor(talk, paste, at.row, texts)
  if (!line.parted && (columns === undefined || !texts.every(isFigure)))
    return keepReading(talk, paste, line, question, readRow(asked, only, talk.form.edition.unit))
  const cells = columns ?? asked.map(({ column }) => column)
  return byColumns(talk, paste, line, at, trimmed(texts, cells.length), cells)
}

/** Reads texts into the columns given; what follows from others is compared later. */
export function byColumns(
  talk: Talk,
  paste: Paste,
  line: PastedLine,
  { row, numbers }: Placed,
  texts: readonly string[],
  columns: readonly (string | undefined)[],
): Paste {
  const question = asQuestion(row, numbers)
  const readings = new Map<string, Reading>()
  const stated: Stated[] = []
  const left: string[] = texts.slice(columns.length)
  for (const [at, column] of columns.entries()) {
    const text = texts[at]
    if (text === undefined) break
    const cell = row.cells.find((one) => one.column === column)
    if (!cell) left.push(text)
    else if (!isAsked(cell)) stated.push(...statedOf(talk, paste, { row, numbers }, cell, text))
    else if (text !== '' || isOpen(paste, question, cell)) readings.set(cell.column, readCell(talk, cell, text))
  }
  const extra = left.find((text) => text !== '' && !saysNone(text))
  const read = extra === undefined ? { readings, missing: [] } : { readings, missing: [], extra }
  return keepReading(talk, { ...paste, stated: [...paste.stated, ...stated] }, line, question, read)
}

/** Keeps a reading of a line, or says why not; a figure with two readings becomes a choice that carries its line. */
export function keepReading(talk: Talk, paste: Paste, line: PastedLine, question: Question, read: RowReading): Paste {
  if (read.readings.size === 0 && read.extra === undefined) return keep(paste, [])
  const refused = readRefused(talk, paste.facts, question, read)
  if (refused) return refuseLine(paste, line, refused)
  const { changes, also, choose, choices = [] } = rowChanges(talk, paste.facts, question, line.text, read)
  const [say] = choose ?? []
  if (!say) return keep(paste, changes, also)
  if (paste.choose) return refuseLine(paste, line, [unclear(say)])
  return { ...keep(paste, []), choose: { say, choices, row: question.id } }
}

/** A choice in words, where no buttons can stand for it. */
export function unclear(say: Say): Say {
  if (say.say !== 'choose') return say
  return { say: 'unclearLine', label: say.label, readings: say.choices.map(({ label }) => label) }
}

/** In a table a label with nothing behind it leaves the row's open cells blank (a chat cuts blanks at a message's end); elsewhere a label alone says nothing. */
function blankRow(paste: Paste, line: PastedLine, question: Question, values: readonly string[]): Paste {
  const figures = question.cells.length > 1 && question.cells.every((cell) => !isWordy(cell))
  const inTable = line.parted || paste.header !== undefined
  if (!figures || (!inTable && values.length < question.cells.length)) return keep(paste, [])
  const open = question.cells.filter((cell) => isOpen(paste, question, cell))
  return keep(
    paste,
    open.map(({ address }) => ({ address, to: '' })),
  )
}

/** A blank in a table is an answer where the cell may be blank and nothing stands there yet. */
function isOpen(paste: Paste, question: Question, cell: Cell): boolean {
  const address = question.cells.find(({ column }) => column === cell.column)?.address ?? ''
  return !cell.required && !paste.facts.has(address)
}

function whole(talk: Talk, [cell]: readonly Cell[], values: readonly string[]): RowReading {
  const text = values.filter((value) => value !== '').join(' ')
  return { readings: cell ? new Map([[cell.column, readCell(talk, cell, text)]]) : new Map(), missing: [] }
}

/** One text for one cell; an empty one is a blank. */
export function readCell(talk: Talk, { kind }: Cell, text: string): Reading {
  return text === '' ? { value: '' } : readSaid(kind, text, talk.form.edition.unit)
}

/**
 * The columns that the texts stand for, where they are not simply the asked ones in order: those of the header, those
 * of the annex's other rows where this one lacks some of them, or all of the row, what follows from others included.
 */
function columnsFor(
  talk: Talk,
  paste: Paste,
  row: Row,
  texts: readonly string[],
): readonly (string | undefined)[] | undefined {
  const has = (column: string | undefined) => row.cells.some((cell) => cell.column === column)
  const header = paste.header?.columns.filter((column) => column !== undefined) ?? []
  if (header.some(has) && (has('name') || !header.includes('name'))) return header
  const usual = usualColumns(talk, row)
  if (usual.length === texts.length && usual.some(has) && !usual.every(has)) return usual
  const asked = row.cells.filter(isAsked)
  return trimmed(texts, asked.length).length > asked.length ? row.cells.map(({ column }) => column) : undefined
}

/** The columns that the rows of an annex have in common. */
function usualColumns(talk: Talk, { section }: Row): readonly string[] {
  const annex = talk.form.sections.get(section)?.annex
  const shape = talk.form.edition.rows.find(
    (row) => talk.form.sections.get(row.section)?.annex === annex && row.cells.length === 3 && row.cells.every(isPlain),
  )
  return shape?.cells.map(({ column }) => column) ?? []
}

function isPlain(cell: Cell): boolean {
  return isAsked(cell) && cell.kind.type === 'amount'
}

/** Blank cells that a spreadsheet adds behind the row go. */
function trimmed(texts: readonly string[], length: number): readonly string[] {
  let end = texts.length
  while (end > length && texts[end - 1] === '') end -= 1
  return texts.slice(0, end)
}

function statedOf(talk: Talk, paste: Paste, { row, numbers }: Placed, cell: Cell, text: string): Stated[] {
  if (text === '' || saysNone(text) || !cell.formula) return []
  const title = rowLabel(talk.form, paste.facts, talk.filing.year, row.id, numbers)
  return [
    {
      title,
      label: withYear(cell.label, talk.filing.year),
      kind: cell.kind,
      text,
      formula: bind(cellPattern(row, cell), numbers),
      numbers,
    },
  ]
}
