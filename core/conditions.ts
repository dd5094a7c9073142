import { type Address, bind, type Pattern } from './address.ts'
import { expression } from './expression.ts'
import { type Facts, listedRows } from './facts.ts'
import type { Form } from './form.ts'
import { cellsRead, evaluate } from './formula.ts'
import type { Condition, Each, Formula } from './formula-grammar.ts'
import { standingAt, standingCells } from './guard/standing.ts'

/** Whether a condition holds; unknown figures make it false. */
export function holds(form: Form, facts: Facts, condition: Condition, numbers: readonly number[] = []): boolean {
  if ('not' in condition) return !holds(form, facts, condition.not, numbers)
  if ('all' in condition) return condition.all.every((part) => holds(form, facts, part, numbers))
  if ('any' in condition) return condition.any.some((part) => holds(form, facts, part, numbers))
  if ('is' in condition) return condition.is[1].includes(facts.get(bind(condition.is[0], numbers)) ?? '\u0000')
  if ('like' in condition) return expression(condition.like[1]).test(facts.get(bind(condition.like[0], numbers)) ?? '')
  if ('reached' in condition) return standingAt(form, facts, bind(condition.reached, numbers)).met === true
  if ('news' in condition) return saysNews(form, facts, condition.news)
  const above = 'above' in condition
  const sides = above ? condition.above : condition.equal
  if (areOneText(facts, sides, numbers)) return !above
  const [left, right] = sides.map((part) => evaluate(form, facts, part, numbers))
  if (!left || !right) return false
  return above ? left.value.gt(right.value) : left.value.eq(right.value)
}

/** The cells that a condition names. */
export function cellsOfCondition(condition: Condition): Pattern[] {
  if ('not' in condition) return cellsOfCondition(condition.not)
  if ('all' in condition) return condition.all.flatMap(cellsOfCondition)
  if ('any' in condition) return condition.any.flatMap(cellsOfCondition)
  if ('is' in condition) return [condition.is[0]]
  if ('like' in condition) return [condition.like[0]]
  if ('reached' in condition) return standingCells.map((column) => `${condition.reached}.${column}`)
  if ('news' in condition) return [condition.news[0], ...condition.news[1].map(({ row }) => `${row}.actual`)]
  return ('above' in condition ? condition.above : condition.equal).flatMap((formula) => cellsRead(formula))
}

/** Whether most figures of a text, apart from years, are not the actual of any of these rows. */
function saysNews(form: Form, facts: Facts, [cell, rows]: readonly [Pattern, readonly Each[]]): boolean {
  const actuals = rows.flatMap((one) => rowsMeeting(form, facts, one)).map((row) => facts.get(`${row}.actual`) ?? '')
  const known = new Set(actuals.flatMap(figuresIn))
  const figures = figuresIn(facts.get(cell) ?? '')
  return figures.length === 0 || figures.filter((figure) => !known.has(figure)).length * 2 > figures.length
}

function figuresIn(text: string): readonly string[] {
  return text.match(/\d{1,12}(?:\.\d{1,6})?(?![\d.]{0,4}年)/g) ?? []
}

/** Whether two cells state the same figure in the same digits, so that nothing needs computing. */
function areOneText(facts: Facts, [left, right]: readonly [Formula, Formula], numbers: readonly number[]): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return false
  const text = facts.get(bind(left, numbers))
  return text !== undefined && /^\d/.test(text) && text === facts.get(bind(right, numbers))
}

/** The listed rows of a table that meet its condition, if it has one. */
export function rowsMeeting(form: Form, facts: Facts, { row, only }: Each): Address[] {
  return listedRows(facts, row)
    .filter((numbers) => !only || holds(form, facts, only, numbers))
    .map((numbers) => bind(row, numbers))
}
