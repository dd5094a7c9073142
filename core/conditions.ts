import type { Address, Condition, Each, Formula, Pattern } from './edition.ts'
import { type Facts, listedRows } from './facts.ts'
import { bind, type Form } from './form.ts'
import { cellsRead, evaluate } from './formula.ts'

/** Whether a condition holds; unknown figures make it false. */
export function holds(form: Form, facts: Facts, condition: Condition, numbers: readonly number[] = []): boolean {
  if ('not' in condition) return !holds(form, facts, condition.not, numbers)
  if ('all' in condition) return condition.all.every((part) => holds(form, facts, part, numbers))
  if ('any' in condition) return condition.any.some((part) => holds(form, facts, part, numbers))
  if ('is' in condition) return condition.is[1].includes(facts.get(bind(condition.is[0], numbers)) ?? '\u0000')
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
  return ('above' in condition ? condition.above : condition.equal).flatMap((formula) => cellsRead(formula))
}

/** Whether two cells state the same figure in the same digits, which needs no reckoning. */
function areOneText(facts: Facts, [left, right]: readonly [Formula, Formula], numbers: readonly number[]): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return false
  const text = facts.get(bind(left, numbers))
  return text !== undefined && /^\d/.test(text) && text === facts.get(bind(right, numbers))
}

/** The listed rows of a table, those of them that meet the condition where there is one. */
export function rowsMeeting(form: Form, facts: Facts, { row, only }: Each): Address[] {
  return listedRows(facts, row)
    .filter((numbers) => !only || holds(form, facts, only, numbers))
    .map((numbers) => bind(row, numbers))
}
