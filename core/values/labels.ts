import type { Cell } from '../edition.ts'
import { onceForWords } from '../once.ts'
import { asCorrected } from './corrected.ts'
import { cellNamed, type Name, namesOf } from './label-names.ts'
import { isFigure, isWordy } from './tokens.ts'

/** The parts of a labelled line by column, and labels that occurred twice. */
export type Labelled = { readonly parts: ReadonlyMap<string, string>; readonly extra?: string }

/**
 * Splits `预算5 决算4.28` or `预算：5，决算：4.28` by the cells' labels and aliases; undefined if the line does not start with
 * one. In a row with words, a label must be followed by a colon or a figure, since names may contain the same word.
 */
export function byLabels(cells: readonly Cell[], line: string): Labelled | undefined {
  const names = namesOf(cells)
  const found =
    names.length === 0 ? [] : [...line.trim().matchAll(pattern(names, cells.some(isWordy) ? 'words' : undefined))]
  if (found[0]?.index !== 0) return undefined
  const parts = new Map<string, string>()
  let extra: string | undefined
  for (const [at, match] of found.entries()) {
    const cell = cellNamed(names, match[1] ?? '', match[2])
    const said = partOf(line.trim().slice(match.index + match[0].length, found[at + 1]?.index), cell)
    if (said === '') continue
    if (!cell || parts.has(cell.column)) extra = `${match[0]}${said}`
    else parts.set(cell.column, said)
  }
  return extra === undefined ? { parts } : { parts, extra }
}

/**
 * Splits a name with labelled figures behind it: 湿地保护，上年210万，预算260. The name comes back as the part of the one cell of
 * words; undefined where another cell is none of money or size, or where only one label stands in the middle of words.
 */
export function behindWords(cells: readonly Cell[], line: string): Labelled | undefined {
  const [first, ...figures] = cells
  if (!first || !isWordy(first) || figures.length === 0 || !figures.every(isSize)) return undefined
  const said = line.trim()
  const found = [...said.matchAll(pattern(namesOf(figures), 'figures'))]
  const from = found[0]?.index ?? 0
  const name = said.slice(0, from)
  const words = name.replace(/(?<![\s，,、；;：:（(])[\s，,、；;：:（(]+$/, '')
  const behindName = said.slice(from)
  const rest = /[（(]$/.test(name) ? behindName.replace(/[）)]$/, '') : behindName
  const isParted = found.length > 1 || words.length < name.length
  const behind = from > 0 && isParted && !endsInFigure(words) ? byLabels(figures, rest) : undefined
  return behind && { ...behind, parts: new Map([[first.column, words], ...behind.parts]) }
}

/** A line in which 没有预算 reads 预算无: none is said of a cell. */
export function noneBehind(cells: readonly Cell[], line: string): string {
  if (!/[没无]/.test(line)) return line
  const names = namesOf(cells)
  return names.length === 0 ? line : line.replace(noneBefore(anyOf(names)), '$1无')
}

/** A line in which 预算和决算都是4 reads 预算4，决算4. */
export function eachBehind(cells: readonly Cell[], line: string): string {
  if (!/[都均]/.test(line)) return line
  const names = namesOf(cells)
  return names.length === 0 ? line : line.replace(bothBefore(anyOf(names)), '$1$3，$2$3')
}

/** What a cell's own label introduces where the line gives figures in order: 无 of 预算无; the text itself without one. */
export function behindOwnLabel(cell: Cell, text: string): string {
  const own = namesOf([cell]).find(({ word }) => text.startsWith(word))
  const rest = own ? partOf(text.slice(own.word.length), cell) : text
  return rest !== '' && isFigure(rest) ? rest : text
}

/** Whether figures of a line stand behind labels. */
export function isLabelled(cells: readonly Cell[], line: string): boolean {
  return (byLabels(cells, line) ?? behindWords(cells, line)) !== undefined
}

function isSize({ kind }: Cell): boolean {
  return kind.type === 'amount' || kind.type === 'area'
}

/** Whether the last word of a name is a figure, which may belong to any cell. */
function endsInFigure(words: string): boolean {
  return isFigure(words.split(/[\s，,、；;：:]/).at(-1) ?? '')
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Labels anywhere; or among words, where a sign or a figure stands behind them, with a figure anywhere. */
function pattern(names: readonly Name[], among?: 'words' | 'figures'): RegExp {
  const labels = anyOf(names)
  const label = names.some(({ year }) => year) ? `(${labels})(?:数?${besideYear}(${labels}))?` : `(${labels})`
  return among === undefined ? anywhere(label) : amongst[among](label)
}

/** What may stand between a year and a word for its figure: 去年的实际, 上年我们花了, 2022年：决算. */
const besideYear = '[\\s:：]{0,2}的?(?:我们|总共|一共|合计|全年)?'

const anywhere = onceForWords((label: string) => new RegExp(`${label}数?`, 'g'))
const amongst = {
  figures: onceForWords(
    (label: string) => new RegExp(`${label}数?(?=[\\s:：]{0,3}[是为约]?[\\s]{0,2}[\\d０-９¥￥])`, 'g'),
  ),
  words: onceForWords(
    (label: string) => new RegExp(`(?<=^|[\\s，,、；;。])${label}(?=\\s*[:：]|\\s*[≥≤＞＜=<>\\d０-９¥￥-])`, 'g'),
  ),
}
const noneBefore = onceForWords(
  (labels: string) => new RegExp(`(?<=^|[\\s，,、；;])(?:没有|没|无)(${labels})(?=$|[\\s，,、；;。])`, 'g'),
)

const bothBefore = onceForWords(
  (labels: string) =>
    new RegExp(
      `(${labels})[、和与及跟](${labels})(?:都|均)[是为]?\\s?([\\d０-９.．]{1,16}(?:亿|万)?元?|没有?|无)`,
      'g',
    ),
)

function anyOf(names: readonly Name[]): string {
  return names.map(({ word }) => escaped(word)).join('|')
}

/** The words between a label and its figure: 的数 of 去年的数改成4.2. */
const itsFigure = /^的?(?:[那这]个)?(?:数字?|金额)?(?=[\s:：\d０-９是为=＝应改换填写报没无])/

/** What follows a label, without colons and separators; 为, 是 and = introduce a figure. */
function partOf(text: string, cell: Cell | undefined): string {
  const said = text.replace(/^[\s:：]+/, '').replace(/(?<![\s，,、；;/／])[\s，,、；;/／]+$/, '')
  if (!cell || isWordy(cell) || cell.kind.type === 'measure') return said
  return asCorrected(said.replace(itsFigure, ''))
    .replace(/^的?(?:[是为=＝]|[填写报][成为]?(?=[\s\d０-９无没]))\s*/, '')
    .replace(/。$/, '')
}
