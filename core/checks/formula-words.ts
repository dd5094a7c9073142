import { type Pattern, patternOf } from '../address.ts'
import type { Form } from '../form.ts'
import type { Condition, Formula } from '../formula-grammar.ts'
import { kindOf } from './working.ts'

/** A formula as written on paper; `bound` is how many `*` refer to the row that it is about. */
export function formulaWords(form: Form, formula: Formula, bound: number): string {
  if (typeof formula === 'string') return summed(form, formula, bound)
  if ('constant' in formula) return formula.constant
  if ('sum' in formula) return joined(form, formula.sum, bound, ' ＋ ')
  if ('minus' in formula) return joined(form, formula.minus, bound, ' － ')
  if ('times' in formula) return joined(form, formula.times, bound, ' × ')
  if ('ratio' in formula) return joined(form, formula.ratio, bound, ' ÷ ')
  const [worth, most] = formula.least
  return `${formulaWords(form, worth, bound)}，最高按${figureWords(form, worth, formulaWords(form, most, bound))}计`
}

/** When a rule applies: 满意度指标 ＝ 0分. */
export function conditionWords(form: Form, condition: Condition, bound: number): string {
  const words = (part: Condition) => conditionWords(form, part, bound)
  if ('all' in condition) return condition.all.map(words).join('，')
  if ('any' in condition) return condition.any.map(words).join('，或')
  if ('above' in condition) return compared(form, condition.above, '＞', bound)
  if ('equal' in condition) return compared(form, condition.equal, '＝', bound)
  if ('is' in condition) return isWords(form, condition.is, '为')
  if ('like' in condition) return `${cellWords(form, condition.like[0])}的写法相符`
  if ('reached' in condition) return `${cellWords(form, `${condition.reached}.actual`)}达到年度指标`
  if ('news' in condition) return `${cellWords(form, condition.news[0])}里有别处没有的数`
  const { not } = condition
  if ('equal' in not) return compared(form, not.equal, '≠', bound)
  return 'is' in not ? isWords(form, not.is, '不为') : `不是“${words(not)}”`
}

function isWords(form: Form, [cell, texts]: readonly [Pattern, readonly string[]], verb: string): string {
  return `${cellWords(form, cell)}${verb}${texts.map((text) => `“${text || '无'}”`).join('、')}`
}

function compared(form: Form, [left, right]: readonly [Formula, Formula], sign: string, bound: number): string {
  return `${formulaWords(form, left, bound)} ${sign} ${rightWords(form, left, right, bound)}`
}

/** The right side of a comparison; a bare number takes the unit of the left side. */
export function rightWords(form: Form, left: Formula, right: Formula, bound: number): string {
  const words = formulaWords(form, right, bound)
  return typeof right !== 'string' && 'constant' in right ? figureWords(form, left, words) : words
}

/** A number in the unit of what it is compared with: 20分, 10000元, 100%. */
function figureWords(form: Form, of: Formula, number: string): string {
  const kind = kindOf(form, of)
  if (number === '0' && kind.type !== 'points') return number
  if (kind.type === 'points') return `${number}分`
  if (kind.type === 'count') return `${number}${kind.unit}`
  if (kind.type === 'percent') return `${Number(number) * 100}%`
  return kind.type === 'amount' ? `${number}${form.edition.unit}` : number
}

/** A cell of the row that the formula is about, or a column of a table: 各数量指标 分值之和. */
function summed(form: Form, pattern: Pattern, bound: number): string {
  const words = cellWords(form, pattern)
  const rows = pattern.split('*').length - 1
  if (rows <= bound) return words
  return bound === 0 ? `${words.replace(/([· ])每个/, '$1各')}之和` : `${words}之和`
}

function joined(form: Form, parts: readonly Formula[], bound: number, sign: string): string {
  const words = parts.map((part) => bracketed(form, part, bound, sign))
  return [...new Set(words)].join(sign)
}

function bracketed(form: Form, part: Formula, bound: number, sign: string): string {
  if (typeof part !== 'string' && 'least' in part) {
    const [worth, most] = part.least
    const least = figureWords(form, worth, formulaWords(form, most, bound))
    return `${formulaWords(form, worth, bound)}（最高按${least}计）`
  }
  const words = formulaWords(form, part, bound)
  const whole = typeof part === 'string' || 'constant' in part || ('sum' in part && sign === ' ＋ ')
  return whole ? words : `（${words}）`
}

/** A cell or a table in words, for any year and any row: 附件一 三公经费 本年预算. */
export function cellWords(form: Form, pattern: Pattern): string {
  const cell = form.cells.get(patternOf(pattern)) ?? form.cells.get(`${pattern}.name`)
  if (!cell) return rowWords(form, pattern)
  const annex = form.sections.get(cell.row.section)?.annex.number
  const label = cell.pattern === pattern && !cell.row.label.endsWith(cell.label) ? cell.label : ''
  const copies = form.edition.annexes.flatMap(({ each }) => each ?? []).find((each) => pattern.startsWith(`${each}.*.`))
  const copy = copies === undefined ? '' : eachWords(form, copies)
  const row = /\.\*(?:\.\w+)?$/.test(pattern.slice(copies ? copies.length + 2 : 0))
    ? `各${cell.row.label}`
    : cell.row.label
  const whole = [copy, cell.row.called === 'alone' ? cell.label : row].filter(Boolean).join('·')
  return anyYear([annex, whole, cell.row.called === 'alone' ? '' : label].filter(Boolean).join(' '))
}

/** What an annex is filed once for: 每个项目. */
export function eachWords(form: Form, list: Pattern): string {
  const cell = form.cells.get(list)
  return cell ? `每个${cell.label}` : ''
}

/** A row none of whose cells has a label of its own, or that the edition does not name. */
function rowWords(form: Form, pattern: Pattern): string {
  const row = [...form.rows.values()].find(({ id }) => id === pattern || id.startsWith(`${pattern}.`))
  return row ? anyYear(row.label) : pattern
}

function anyYear(words: string): string {
  return words.replaceAll('{lastYear}年', '上年').replaceAll('{year}年', '本年').replaceAll('{year}', '本年')
}
