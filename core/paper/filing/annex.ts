import { isBlank } from '../../values/blank.ts'
import { isAside, rowNumber, takeNumber, takeUnit } from './aside.ts'
import { unitIn } from './heads.ts'
import { beforeItsValue, isLabel, type KnownText, kindOf } from './kinds.ts'
import { isAmong } from './label.ts'
import { labelledText } from './labelled.ts'
import { begun, type Line, type Piece } from './line.ts'
import { readListed } from './listed.ts'
import { labelCells, placeCell, printedWord, type Reader, sayUnit } from './reader.ts'
import { readRow } from './rows.ts'
import type { Slot } from './slots.ts'
import { isHeadLine, isOverRow, takeHeads } from './take-heads.ts'
import { readIndicator } from './tree.ts'
import { beginsTree, endsTree, enterTree } from './tree-bounds.ts'
import { readUnderHeads, takeUnderHead } from './under-heads.ts'
import { why } from './why.ts'

/** Reads one line of an annex of tables; `next` is the line under it. */
export function readLine(reader: Reader, line: Line, next?: Line): void {
  const pieces = begun(line).filter(
    (piece) => !reader.ledger.isAccounted(piece) && !takeUnit(reader, piece) && !takeNumber(reader, line, piece),
  )
  const told = pieces.map((piece) => ({ piece, kind: kindOf(reader, piece) }))
  if (told.length === 0 || isAside(reader, told)) return
  const { tree } = reader.shape
  const labelled = told.map(beforeItsValue)
  if (tree && beginsTree(reader, told)) enterTree(reader, tree)
  if (isHeadLine(told, isOverRow(reader, line, next))) takeHeads(reader, line, told)
  else if (reader.under === 'tree' && tree && !endsTree(reader, line, told)) readIndicator(reader, line, tree)
  else
    readRest(
      reader,
      line,
      labelled.filter(({ piece }) => !takeUnderHead(reader, line, piece)),
    )
}

function readRest(reader: Reader, line: Line, told: readonly KnownText[]): void {
  if (told.some(isLabel)) readLabels(reader, line, told)
  else if (told.length > 0) readUnlabelled(reader, line, told)
}

/** Reads a line from label to label. */
function readLabels(reader: Reader, line: Line, all: readonly KnownText[]): void {
  delete reader.under
  const told = withoutNumbers(reader, all)
  if (line.table && startsStrangely(told)) reader.ledger.unreadAll(filledOf(told), why.unknownRow)
  else readToldLabels(reader, line, told)
}

function readToldLabels(reader: Reader, line: Line, told: readonly KnownText[]): void {
  for (let at = 0; at < told.length; ) {
    const { piece, kind } = told[at] as KnownText
    const values = valuesBehind(told, at + 1)
    at += 1
    if (kind.is === 'row') {
      readRow(reader, line, kind.row, piece, values)
      delete reader.list
      if (kind.row.list) reader.list = kind.row.list
      at += values.length
    } else if (kind.is === 'cell') {
      readCell(reader, kind.slot, piece, values)
      at += Math.min(values.length, ownValue(values) + 1)
    } else if (kind.is === 'labelled') readLabelled(reader, piece)
    else if (kind.is === 'text') reader.ledger.unread(piece, why.nowhere)
    else printedWord(reader, piece)
  }
}

/** Drops the rows' own numbers, which are in a column before their labels. */
function withoutNumbers(reader: Reader, told: readonly KnownText[]): readonly KnownText[] {
  const label = told.findIndex(isLabel)
  const number = told.slice(0, label).find(({ piece }) => rowNumber.test(piece.text.trim()))
  if (number) reader.ledger.printed(number.piece)
  return told.filter((each) => each !== number)
}

/**
 * Whether a line begins with a foreign label and its value: the labels after it then belong to that, not to the form's
 * cells.
 */
function startsStrangely(told: readonly KnownText[]): boolean {
  const label = told.findIndex(isLabel)
  return label > 1 && told[0]?.kind.is === 'text' && told[label]?.kind.is === 'cell'
}

function filledOf(told: readonly KnownText[]): Piece[] {
  return told.filter(({ kind }) => kind.is !== 'blank').map(({ piece }) => piece)
}

function valuesBehind(told: readonly KnownText[], from: number): Piece[] {
  const end = told.findIndex((each, at) => at >= from && isLabel(each))
  return told.slice(from, end < 0 ? undefined : end).map(({ piece }) => piece)
}

/** Which of the texts after a label is its value: the only filled one, if merged cells left blanks. */
function ownValue(values: readonly Piece[]): number {
  const filled = values.flatMap(({ text }, at) => (isBlank(text) ? [] : [at]))
  return filled.length === 1 ? (filled[0] ?? 0) : 0
}

/** Reads a cell after its own label; nothing after a colon is a blank. */
function readCell(reader: Reader, slot: Slot, label: Piece, values: readonly Piece[]): void {
  printedWord(reader, label)
  const piece = values[ownValue(values)]
  if (piece) placeCell(reader, slot, piece, piece.text, unitIn(label.text))
  else if (/[:：]\s*$/.test(label.text)) placeCell(reader, slot, label, '')
  labelCells(reader, [slot], label)
}

/** Reads labels with their values in one text. */
function readLabelled(reader: Reader, piece: Piece): void {
  const found = labelledText(reader.shape, piece.text, reader.year)
  if (found?.unit !== undefined) sayUnit(reader, found.unit)
  for (const { slot, label, value } of found?.parts ?? []) placeCell(reader, slot, piece, value, unitIn(label))
  for (const stray of found?.strays ?? [])
    if (!isAmong(reader.shape.words, stray, reader.year)) reader.ledger.unread(piece, why.nowhere, stray)
  reader.ledger.printed(piece)
}

/** Reads a line without a label of the form: one under heads that have no row labels, or a row of a list. */
function readUnlabelled(reader: Reader, line: Line, told: readonly KnownText[]): void {
  const [words, open] = [told.filter(isWord), told.filter((each) => !isWord(each)).map(({ piece }) => piece)]
  for (const { piece } of words) printedWord(reader, piece)
  if (readUnderHeads(reader, line, open)) return
  const list = reader.under === 'tree' ? undefined : (reader.under ?? reader.list)
  const row = told.length > 1 && !open.every(({ text }) => isBlank(text))
  if (list && row) readListed(reader, line, list, open)
  else reader.ledger.unreadAll(open, row ? why.unknownRow : why.nowhere)
}

function isWord({ kind }: KnownText): boolean {
  return kind.is === 'word' || kind.is === 'head'
}
