import type { Cell } from '../edition.ts'
import { readAmount } from './amounts.ts'
import { readMeasure } from './measure.ts'
import { evenFigure } from './numbers.ts'
import { saysNone } from './texts.ts'
import { measureWords, moneyWords } from './units.ts'

const units: ReadonlySet<string> = new Set([...moneyWords, ...measureWords, '分'])
const apart = /(?<=[\d０-９]) +([^\s，,、；;]+)/g
const wholeMark = /整$/
const signApart = /(?<=[≥≤＞＜=<>￥¥]) +(?=[\d０-９])/g
const otherSeparators = /[、；;]/g

/** Whether a cell takes words, which may hold spaces and separators. */
export function isWordy(cell: Cell): boolean {
  return cell.kind.type === 'text' || cell.kind.type === 'items'
}

/**
 * Parts a line into what stands for each cell: at tabs (a blank cell stays a blank), else at spaces, between figures
 * also at 、 ， and ； (at a ， of thousands only where that gives every cell its figure). A unit or a sign apart from its figure (`5 万元`, `≥ 50次`) stays with it.
 */
export function tokensOf(cells: readonly Cell[], line: string): readonly string[] {
  if (line.includes('\t')) return withoutTail(line.split('\t'), cells.length)
  const tokens = together(line, cells).split(/\s+/)
  if (cells.some(isWordy)) return tokens.filter((token) => token !== '')
  const figures = tokens.flatMap(atCommas).filter((token) => token !== '')
  const wide = line.trim().split('，')
  return wide.length === cells.length && figures.length < wide.length ? wide : figures
}

/** Whether a token is meant as a figure, readable or refused as one. */
export function isFigure(token: string): boolean {
  if (saysNone(token)) return true
  const measure = readMeasure(token)
  if (!('direction' in measure) || measure.direction !== 'qualitative') return true
  const amount = readAmount(token, '元', '')
  return !('refused' in amount) || ['approximate', 'negative', 'tooLarge'].includes(amount.refused.code)
}

/** Blank cells that a spreadsheet adds behind the row go. */
function withoutTail(tokens: readonly string[], length: number): readonly string[] {
  const rest = tokens.slice(length).every((token) => token.trim() === '')
  return (rest ? tokens.slice(0, length) : tokens).map((token) => token.trim())
}

function together(line: string, cells: readonly Cell[]): string {
  return line
    .trim()
    .replace(apart, (spaced, word: string) =>
      isUnit(word) || isUnit(word.replace(wholeMark, '')) || cells.some((cell) => counts(cell, word)) ? word : spaced,
    )
    .replace(signApart, '')
}

function isUnit(word: string): boolean {
  return units.has(word)
}

function counts({ kind }: Cell, word: string): boolean {
  return kind.type === 'count' && word === kind.unit
}

/** Parts figures at separators, but not at those of thousands. */
function atCommas(token: string): readonly string[] {
  return evenFigure(token).replace(otherSeparators, ',').split(',')
}
