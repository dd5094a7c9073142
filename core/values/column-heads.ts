import type { Cell } from '../edition.ts'
import { onceFor, onceForWords } from '../once.ts'
import { isFigure, isWordy, tokensOf } from './tokens.ts'

/** The text for each cell, in the cells' order; undefined for cells that are not mentioned, and what is left over. */
type Headed = { readonly texts: readonly (string | undefined)[]; readonly extra?: string }

const figure = '(?:[:：]\\s*|[是为]\\s*)?(?=[≥≤＞＜=＝<>\\d０-９]|[大小高低]于|不[少低超高大小得]|至[少多]|约)'
const mark = '\u0001'

/** A figure without the head of its own column in front of it: 52次 of 完成52次. */
export function withoutHead(cell: Cell, text: string): string {
  return hasHead(cell) ? text.replace(ownHead(cell), '') : text
}

/**
 * Splits an indicator's line in which figures stand behind the heads of their columns: 培训场次 目标≥50次 完成52次 10分
 * 得分9. Figures without a head belong to the other columns in order, words after them to the last cell of words;
 * undefined if nothing has a head.
 */
export function headedCells(cells: readonly Cell[], line: string): Headed | undefined {
  const heads = cells.filter(hasHead)
  if (heads.length === 0 || /[\n\t]/.test(line)) return undefined
  const marked = apart(heads, line.trim()).replace(pattern(heads), (_, word: string) => ` ${mark}${word}${mark}`)
  const tokens = tokensOf(cells, marked).flatMap(atMarks)
  const from = tokens.findIndex((token) => token.startsWith(mark))
  if (from < 0) return undefined
  const begins = tokens.slice(1, from).findLastIndex((token) => !isFigure(token)) + 2
  const end = Math.min(from, begins)
  const [name] = cells.filter(isWordy)
  const texts = new Map<Cell, string>()
  if (name && end > 0) texts.set(name, tokens.slice(0, end).join(' '))
  const left = tokens.slice(end).filter((token) => !placedByHead(heads, texts, token))
  const rest = left.filter((token) => !placedInOrder(heads, texts, token)).map(unmarked)
  const last = cells.at(-1)
  const isReason = last !== undefined && last !== name && isWordy(last)
  if (isReason && rest.length > 0) texts.set(last, rest.join(' '))
  const placed = cells.map((cell) => texts.get(cell))
  return isReason || rest.length === 0 ? { texts: placed } : { texts: [], extra: rest.join(' ') }
}

/** A figure behind its head apart from what a mark parts from it: 118场 and 15分 of 实际118场，15分; a name apart from its target: 演出：≥5场. */
function atMarks(token: string): string[] {
  const parts = token.startsWith(mark)
    ? token.split(/(?<=\d[^\d，,；;]{0,4})[，,；;](?=\S)/)
    : token.split(/(?<=\p{Script=Han})[：:](?=[≥≤＞＜<>]?\d)/u)
  return parts.filter((part) => part !== '')
}

/** Whether figures stand behind the heads of several columns with nothing between: 目标100场实际办了120场. */
export function runsOn(cells: readonly Cell[], line: string): boolean {
  const heads = cells.filter(hasHead)
  if (heads.length < 2) return false
  const words = [...line.matchAll(runOn(wordsOf(heads)))].flatMap(([, word]) => word ?? [])
  return new Set(words.map((word) => heads.find((cell) => namesOf(cell).includes(word)))).size > 1
}

/** A line that runs on, with spaces in front of its heads and of the points at its end: 展演目标5场实际6场10分. */
function apart(heads: readonly Cell[], line: string): string {
  if (!runsOn(heads, line)) return line
  return line.replace(runOn(wordsOf(heads)), ' $1').replace(/(?<=\d[^\d\s.]{1,4})(\d{1,3}(?:\.\d{1,2})?分)$/, ' $1')
}

function placedByHead(heads: readonly Cell[], texts: Map<Cell, string>, token: string): boolean {
  const [, word, text = ''] = token.startsWith(mark) ? token.split(mark) : []
  const cell = heads.find((one) => word !== undefined && namesOf(one).includes(word))
  if (!cell || texts.has(cell) || text === '') return false
  texts.set(cell, text)
  return true
}

function placedInOrder(heads: readonly Cell[], texts: Map<Cell, string>, token: string): boolean {
  const free = heads.filter((one) => !texts.has(one))
  const points = token.endsWith('分') ? free.find(({ kind }) => kind.type === 'points') : undefined
  const cell = isFigure(token) ? (points ?? free[0]) : undefined
  if (cell) texts.set(cell, token)
  return cell !== undefined
}

function unmarked(token: string): string {
  return token.replaceAll(mark, '')
}

/** Whether the head of a cell's column may stand in front of its figure. */
function hasHead({ kind }: Cell): boolean {
  return kind.type === 'measure' || kind.type === 'points'
}

function namesOf({ label, aliases = [], said = [] }: Cell): readonly string[] {
  return [label, ...aliases, ...said]
}

const ownHead = onceFor((cell: Cell) => pattern([cell]))

/** The heads of these columns where a figure follows, with the marks before them. */
function pattern(cells: readonly Cell[]): RegExp {
  return headed(wordsOf(cells))
}

function wordsOf(cells: readonly Cell[]): string {
  return cells
    .flatMap(namesOf)
    .sort((a, b) => b.length - a.length)
    .join('|')
}

const runOn = onceForWords(
  (words: string) => new RegExp(`(${words})\\s*(?:\\p{Script=Han}{0,2}[了到])?${figure}`, 'gu'),
)

const headed = onceForWords(
  (words: string) => new RegExp(`(?:(?<![\\s，,、；;（(])[\\s，,、；;（(]+|^)(${words})\\s*${figure}`, 'g'),
)
