import type { Cell } from '../edition.ts'
import { readAmount } from './amounts.ts'
import { isLed, readMeasure } from './measure.ts'
import { evenFigure } from './numbers.ts'
import { saysNone } from './texts.ts'
import { measureWords, moneyWords } from './units.ts'

const behindFigures = ['左右', '上下', '以上', '以下', '以内', '不到', '出头', '开外'] as const
const units: ReadonlySet<string> = new Set([...moneyWords, ...measureWords, ...behindFigures, '分'])
const behindDigit = /(?<=[\d０-９]) +([^\s，,、；;]+)/g
const behindNumber = /(?<=[\d０-９零一二三四五六七八九十百千万亿%％]元?) +([^\s，,、；;]+)/g
const beforeFigures =
  /(?<=(?:^|[\s，,、；;])(?:人民币|RMB|CNY|大约|约|将近|近|不到|不足|大概|超过|负)) +(?=[\d０-９¥￥零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾])/gi
const wholeMark = /整$/
const bracketed = /^[（(]([^（()）]+)[）)]$/
const signApart = /(?<=[≥≤＞＜=<>￥¥]) +(?=[\d０-９])/g
const signAlone = /^(?:[≥≤＞＜=＝<>]|定性)$/
const otherSeparators = /[、；;]/g

/** Whether a cell takes words, which may contain spaces and separators. */
export function isWordy(cell: Cell): boolean {
  return cell.kind.type === 'text' || cell.kind.type === 'items'
}

/**
 * Splits a line into the texts of the cells: at tabs (a blank cell stays blank), else at spaces, and between figures
 * also at 、 ， and ； (at a thousands ， only if every cell then has its figure, and at those alone where only so it has: 3.93，5，42,800元). A unit, a sign or a word of doubt that
 * is apart from its figure (`5 万元`, `≥ 50次`, `约 5万 左右`) stays with it.
 */
export function tokensOf(cells: readonly Cell[], line: string): readonly string[] {
  if (line.includes('\t')) return withoutTail(inOneCell(line.split('\t'), cells), cells.length)
  const tokens = together(line, cells).split(/\s+/)
  if (cells.some(isWordy)) return tokens.filter((token) => token !== '')
  const figures = tokens.flatMap(atCommas).filter((token) => token !== '')
  const wide = line.trim().split(/[，、；]/)
  return cells.length > 1 && wide.length === cells.length && figures.length !== wide.length ? wide : figures
}

/** Whether a token is meant as a figure, readable or not. */
export function isFigure(token: string): boolean {
  if (saysNone(token)) return true
  if (isLed(token)) return false
  const measure = readMeasure(token)
  if (!('direction' in measure) || measure.direction !== 'qualitative') return true
  const amount = readAmount(token, '元', '')
  return !('refused' in amount) || ['approximate', 'negative', 'tooLarge'].includes(amount.refused.code)
}

/** Joins a target copied from a form that prints its sign, figure and unit in separate columns. */
function inOneCell(tokens: readonly string[], cells: readonly Cell[]): readonly string[] {
  const at = cells.findIndex(({ kind }) => kind.type === 'measure')
  const [sign = '', value = '', unit = ''] = at < 0 ? [] : tokens.slice(at, at + 3).map((token) => token.trim())
  if (!signAlone.test(sign)) return tokens
  return [...tokens.slice(0, at), `${sign.replace('定性', '')}${value}${unit}`, ...tokens.slice(at + 3)]
}

/** Drops the blank cells that a spreadsheet adds after the row. */
function withoutTail(tokens: readonly string[], length: number): readonly string[] {
  const rest = tokens.slice(length).every((token) => token.trim() === '')
  return (rest ? tokens.slice(0, length) : tokens).map((token) => token.trim())
}

/** Joins figures with what belongs to them; among words only digits do so, elsewhere numbers in words as well. */
function together(line: string, cells: readonly Cell[]): string {
  const wordy = cells.some(isWordy)
  const figures = wordy ? line.trim() : line.trim().replace(beforeFigures, '')
  return figures
    .replace(wordy ? behindDigit : behindNumber, (spaced, word: string) => (belongs(word, cells) ? word : spaced))
    .replace(signApart, '')
}

function belongs(word: string, cells: readonly Cell[]): boolean {
  const bare = word.replace(wholeMark, '').replace(bracketed, '$1')
  return units.has(bare) || units.has(word) || cells.some((cell) => counts(cell, word))
}

function counts({ kind }: Cell, word: string): boolean {
  return kind.type === 'count' && word === kind.unit
}

/** Splits figures at separators, except thousands separators. */
function atCommas(token: string): readonly string[] {
  return evenFigure(token).replace(otherSeparators, ',').split(',')
}
