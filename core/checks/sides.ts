import { type Address, bind, type Pattern } from '../address.ts'
import { expand, type Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { cellsRead, evaluate } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'
import { labelOf } from '../labels.ts'
import type { Quantity } from '../quantity.ts'
import type { Broken, Checked } from './kind.ts'
import type { Check } from './kinds.ts'
import { difference, figure, kindOf, working } from './working.ts'

/** A rule with two sides. */
export type TwoSided = Extract<Check, { left: Formula; right: Formula }>

/** Two sides that break a rule, each with its working, preceded by its table's column if there is one. */
export type Sides = {
  readonly left: Quantity
  readonly right: Quantity
  readonly one: string
  readonly other: string
  readonly oneNamed: string
  readonly otherNamed: string
  /** The name of the right side, if it is one cell. */
  readonly whole: string
  /** The difference. */
  readonly apart: string
}

/** How a kind with two sides judges them, and the working it shows. */
export type Comparison = {
  readonly isBroken: (left: Quantity, right: Quantity) => boolean
  /** Whether rounding alone explains the difference; absent: it never does. */
  readonly isRounded?: (left: Quantity, right: Quantity) => boolean
  readonly shows: (sides: Sides) => string
}

/** Judges a rule with two sides; silent while either side is unknown. */
export function judgeSides(
  form: Form,
  checked: Checked,
  check: TwoSided,
  numbers: readonly number[],
  { isBroken, isRounded, shows }: Comparison,
): Broken | undefined {
  const left = evaluate(form, checked.facts, check.left, numbers)
  const right = left && evaluate(form, checked.facts, check.right, numbers)
  if (!left || !right || !isBroken(left, right)) return undefined
  return {
    shows: shows(sidesOf(form, checked, check, numbers, left, right)),
    sides: `${left.value.toFixed()} | ${right.value.toFixed()}`,
    at: cellsOf(checked.facts, check, numbers),
    ...(isRounded?.(left, right) ? { rounded: true as const } : {}),
  }
}

function sidesOf(
  form: Form,
  { facts, year }: Checked,
  check: TwoSided,
  numbers: readonly number[],
  left: Quantity,
  right: Quantity,
): Sides {
  const kind = kindOf(form, check.left)
  const one = side(working(form, facts, check.left, numbers), figure(kind, left.value))
  const other = side(working(form, facts, check.right, numbers), figure(kind, right.value))
  const whole = typeof check.right === 'string' ? labelOf(form, facts, year, bind(check.right, numbers)) : ''
  const [oneNamed, otherNamed] = [`${named(form, check.left)}${one}`, `${named(form, check.right)}${other}`]
  return { left, right, one, other, oneNamed, otherNamed, whole, apart: difference(kind, left.value, right.value) }
}

/** The cells of both sides. */
export function sidesRead(check: TwoSided): Pattern[] {
  return [...cellsRead(check.left), ...cellsRead(check.right)]
}

/** The first cell of the left side. */
export function firstOfLeft({ id, left }: TwoSided): Pattern {
  return firstCell(left) ?? id
}

function firstCell(formula: Formula): Pattern | undefined {
  if (typeof formula === 'string') return formula
  return 'sum' in formula && formula.sum[0] !== undefined ? firstCell(formula.sum[0]) : undefined
}

/** The name of a table's column, put before its rows: 全年预算数 1 + 2 = 3. */
export function named(form: Form, formula: Formula): string {
  const column = typeof formula === 'string' && formula.includes('*') && cellAt(form, formula.replaceAll('*', '1'))
  return column ? `${column.label} ` : ''
}

/** One side as shown: `1.0 + 0 + 5.0 = 6`, or the figure alone if there is nothing to calculate. */
export function side(expression: string, worth: string): string {
  return /[+−×÷]/.test(expression) ? `${expression} = ${worth}` : expression
}

function cellsOf(facts: Facts, check: TwoSided, numbers: readonly number[]): Address[] {
  const first = check.at ? [bind(check.at, numbers)] : []
  const read = [...cellsRead(check.left, numbers), ...cellsRead(check.right, numbers)]
  return [...new Set([...first, ...addresses(facts, read)])]
}

/** Every address that matches the patterns; an empty list stands for itself. */
export function addresses(facts: Facts, patterns: readonly Pattern[]): Address[] {
  return patterns.flatMap((pattern) => {
    const found = expand(facts, pattern) ?? []
    return found.length > 0 ? found : [pattern.split('.*')[0] ?? pattern]
  })
}
