import { Decimal } from 'decimal.js'
import { cellAt, type Form } from '../form.ts'
import { writeQuantity } from '../formula.ts'
import type { Condition, Formula } from '../formula-grammar.ts'
import { firstRow } from './kind.ts'
import type { Cells } from './kinds.ts'

/** The figure used in examples: large enough for a sum of many parts above 0. */
export const usual = new Decimal(20)

/** Cells that give a formula this value, each above 0 if possible; the first part of a sum takes the rest. */
export function stating(form: Form, formula: Formula, worth: Decimal): Cells {
  if (typeof formula === 'string') return cellStating(form, formula, worth)
  if ('constant' in formula) return {}
  if ('sum' in formula) return partsStating(form, formula.sum, worth)
  if ('least' in formula) return merged(formula.least.map((part) => stating(form, part, worth)))
  if ('minus' in formula) return twoStating(form, formula.minus, worth, new Decimal(0))
  if ('ratio' in formula) return twoStating(form, formula.ratio, worth, new Decimal(1))
  const factor = constantOf(formula.times[1]) ?? new Decimal(1)
  return twoStating(form, formula.times, worth.div(factor), factor)
}

/** A formula that is a constant of the edition. */
export function constantOf(formula: Formula): Decimal | undefined {
  return typeof formula !== 'string' && 'constant' in formula ? new Decimal(formula.constant) : undefined
}

/**
 * Cells that meet a condition on figures or options. A `not` holds for what nobody has stated. Words and an indicator's
 * result are not made up: a rule with such a condition states them in its own example.
 */
export function meeting(form: Form, condition: Condition): Cells {
  if ('all' in condition) return merged(condition.all.map((part) => meeting(form, part)))
  if ('any' in condition) return condition.any[0] ? meeting(form, condition.any[0]) : {}
  if ('is' in condition) return { [firstRow(condition.is[0])]: condition.is[1][0] ?? '' }
  if ('above' in condition) return aboveStating(form, condition.above)
  if (!('equal' in condition)) return {}
  const [left, right] = condition.equal
  const worth = constantOf(right) ?? usual
  return { ...stating(form, left, worth), ...stating(form, right, worth) }
}

function aboveStating(form: Form, [left, right]: readonly [Formula, Formula]): Cells {
  const low = constantOf(right) ?? new Decimal(8)
  return { ...stating(form, left, low.plus(2)), ...stating(form, right, low) }
}

function cellStating(form: Form, pattern: string, worth: Decimal): Cells {
  const address = firstRow(pattern)
  const kind = cellAt(form, address)?.kind
  return { [address]: kind ? writeQuantity(kind, worth) : worth.toFixed() }
}

function partsStating(form: Form, parts: readonly Formula[], worth: Decimal): Cells {
  const others = new Decimal(worth.gte(parts.length) ? 1 : 0)
  const first = worth.minus(others.times(parts.length - 1))
  return merged(parts.map((part, at) => stating(form, part, at > 0 ? others : first)))
}

function twoStating(form: Form, [one, other]: readonly [Formula, Formula], worth: Decimal, second: Decimal): Cells {
  return { ...stating(form, one, worth), ...stating(form, other, second) }
}

function merged(cells: readonly Cells[]): Cells {
  return Object.assign({}, ...cells)
}
