import { isLong, type Kind } from '../cell-kind.ts'
import type { Cell } from '../edition.ts'
import { shownAmount } from './amounts.ts'
import { headedCells, runsOn, withoutHead } from './column-heads.ts'
import { behindOwnLabel, behindWords, byLabels, eachBehind, noneBehind } from './labels.ts'
import { evenFigure } from './numbers.ts'
import { plainLine } from './plain-line.ts'
import { readSaid } from './read.ts'
import type { Reading } from './refusal.ts'
import { type Shared, sharedUnit } from './shared-unit.ts'
import { withoutStatedUnit } from './stated-unit.ts'
import { saysNone } from './texts.ts'
import { isFigure, isWordy, tokensOf } from './tokens.ts'

/** What a line says for a row: a reading by column, the columns it does not mention, and what is left over. */
export type RowReading = {
  readonly readings: ReadonlyMap<string, Reading>
  readonly missing: readonly string[]
  readonly extra?: string
}

/** The text for each cell, in the cells' order; undefined for cells that the line does not mention. */
type Placed = { readonly texts: readonly (string | undefined)[]; readonly extra?: string }

/**
 * Reads one line as the answer to one row: the cells' values in order, or some of them after their labels. If there is
 * one cell of words among figures (an indicator's name), the figures are read from the right and the rest is the words.
 * If there are more values than cells, nothing is read and `extra` holds what is left over. A unit of money that the line
 * states beside its figures is that of every amount without one.
 */
export function readRow(cells: readonly Cell[], written: string, unit: string): RowReading {
  const { line, unit: stated } = cells.some(isAmount) ? withoutStatedUnit(written) : { line: written }
  const { texts, extra } = placed(cells, line)
  const said = extra === undefined ? texts.map((text, at) => inUnit(cells[at], text, stated)) : []
  const shared = sharedUnit(cells, said, unit)
  const readings = new Map<string, Reading>()
  for (const [at, cell] of cells.entries()) {
    const text = said[at]
    if (text !== undefined) readings.set(cell.column, readingOf(cell, text, shared?.[at], unit))
  }
  const missing = cells.map(({ column }) => column).filter((column) => !readings.has(column))
  return extra === undefined ? { readings, missing } : { readings, missing, extra }
}

function isAmount({ kind }: Cell): boolean {
  return kind.type === 'amount'
}

/** An amount without a unit in the one that the line states. */
function inUnit(cell: Cell | undefined, text: string | undefined, stated: string | undefined): string | undefined {
  const isBare = cell && isAmount(cell) && /^[\d.,]+$/.test(evenFigure(text ?? ''))
  return stated !== undefined && isBare ? `${text}${stated}` : text
}

function readingOf(cell: Cell, text: string, shared: Shared | undefined, unit: string): Reading {
  const { kind } = cell
  if (text === '') return { value: '' }
  const [only = withoutHead(cell, text), ...more] = shared ?? []
  return more.length === 0 ? readSaid(kind, only, unit) : chosenOf(kind, [only, ...more], text, unit)
}

/** The choice between several texts for a figure, of those that can be read. */
function chosenOf(kind: Kind, texts: readonly string[], read: string, unit: string): Reading {
  const readings = texts.map((text) => readSaid(kind, text, unit))
  const values = readings.flatMap((reading) => ('value' in reading ? [reading.value] : []))
  const [only] = readings.filter((reading) => 'value' in reading)
  if (values.length < 2) return only ?? readSaid(kind, read, unit)
  return { choices: values.map((value) => ({ value, shown: shownAmount(value, unit) })), read: read.trim() }
}

/** Whether something in a line cannot be read. */
export function isRefused({ readings }: RowReading): boolean {
  return [...readings.values()].some((reading) => 'refused' in reading)
}

function placed(cells: readonly Cell[], written: string): Placed {
  const plain = cells.some(takesAll) || written.includes('\t') ? written : plainLine(written, cells.length)
  const line = cells.some(isWordy) ? written : noneBehind(cells, eachBehind(cells, plain))
  if (line.trim() === '') return { texts: [] }
  if (cells.length === 1 && cells.some(takesAll)) return { texts: [line] }
  const among = figureAmongWords(cells, line)
  if (among) return among
  const named = cells[0] && isWordy(cells[0])
  const headed = cells.length > 1 && (named || runsOn(cells, line)) ? headedCells(cells, line) : undefined
  if (headed) return headed
  const labelled = byLabels(cells, line) ?? behindWords(cells, line)
  if (labelled) return { ...labelled, texts: cells.map(({ column }) => labelled.parts.get(column)) }
  const tokens = tokensOf(cells, line)
  const wordy = cells.filter(isWordy).length
  if (line.includes('\t')) return inOrder(cells, tokens)
  if (wordy === 0) return saysNone(line) ? { texts: cells.map(() => '') } : inOrder(cells, withoutOwn(cells, tokens))
  return wordy === 1 ? aroundWords(cells, tokens) : inWords(cells, tokens, line)
}

/** Finds an amount and its purpose in one sentence: 政府性基金支出40万元，主要用于防火通道建设. */
function figureAmongWords(cells: readonly Cell[], line: string): Placed | undefined {
  const [figure, words] = cells
  if (cells.length !== 2 || figure?.kind.type !== 'amount' || !words || !isWordy(words)) return undefined
  const [begun = '', amount] = /^[^\d]{0,20}?([\d.,]{1,16}(?:亿|万)?元?)/.exec(line.trim()) ?? []
  if (amount === undefined || line.includes('\n')) return undefined
  const use = line
    .trim()
    .slice(begun.length)
    .replace(/^[，,；;：: ]{0,4}(?:主要)?(?:(?:用于|用途)[是为：:]?)?/, '')
  return { texts: [amount, use || undefined] }
}

function takesAll(cell: Cell): boolean {
  return isWordy(cell) || cell.kind.type === 'date' || cell.kind.type === 'choice' || cell.kind.type === 'rows'
}

function inOrder(cells: readonly Cell[], tokens: readonly string[]): Placed {
  if (tokens.length <= cells.length) return { texts: tokens }
  return { texts: [], extra: tokens.slice(cells.length).join(' ') }
}

function withoutOwn(cells: readonly Cell[], tokens: readonly string[]): readonly string[] {
  return tokens.map((token, at) => (cells[at] ? behindOwnLabel(cells[at], token) : token))
}

/** Several cells of words: a line each, or a word each; long texts are read one at a time. */
function inWords(cells: readonly Cell[], tokens: readonly string[], line: string): Placed {
  const lines = line.trim().split(/\r?\n/)
  if (lines.length === cells.length) return { texts: lines }
  const [first] = cells
  const long = first !== undefined && isLong(first.kind)
  return long && tokens.length !== cells.length ? { texts: [line] } : inOrder(cells, tokens)
}

/**
 * One cell of words: as many tokens before it as there are cells before it, figures from the right, and the rest is the
 * words.
 */
function aroundWords(cells: readonly Cell[], tokens: readonly string[]): Placed {
  const at = cells.findIndex(isWordy)
  const behind = cells.length - at - 1
  const rest = atMark(tokens.slice(at), cells.slice(at + 1))
  const run = figuresAtEnd(rest)
  if (rest.length > behind + 1 && run > behind) return { texts: [], extra: rest.slice(behind - run).join(' ') }
  const taken = rest.length > behind ? behind : run
  const named = rest.slice(0, rest.length - taken)
  const target = cells.some(({ kind }) => kind.type === 'measure') ? named.findIndex(hasSign) : -1
  if (target >= 0) return { texts: [], extra: rest.slice(target).join(' ') }
  const words = named.join(' ')
  const figures = rest.slice(rest.length - taken)
  return { texts: [...tokens.slice(0, at), words === '' ? undefined : words, ...figures] }
}

/** Words that a mark parts from their figures: 展演经费：12, 展演经费，12，13，14. */
function atMark([first = '', ...more]: readonly string[], behind: readonly Cell[]): readonly string[] {
  const [, words = '', mark = '', rest = ''] = /^([^：:，,、]+)([：:，,、])(.*)$/.exec(first) ?? []
  if (words === '' || isFigure(words)) return [first, ...more]
  const figures = rest === '' ? [] : tokensOf(behind, rest)
  const [next = ''] = [...figures, ...more]
  const isParted = /[：:]/.test(mark) || figures.length > 1
  return isParted && isFigure(next) && figures.every(isFigure) ? [words, ...figures, ...more] : [first, ...more]
}

/** Whether a token is a target with its sign, which is never part of a name. */
function hasSign(token: string): boolean {
  return /^[≥≤＞＜<>]=?\d/.test(token)
}

function figuresAtEnd(tokens: readonly string[]): number {
  const last = tokens.findLastIndex((token) => !isFigure(token))
  return tokens.length - 1 - last
}
