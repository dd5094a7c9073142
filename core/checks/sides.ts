import type { Address, Pattern } from '../address.ts'
import { expand, type Facts } from '../facts.ts'
import { bind, cellAt, type Form } from '../form.ts'
import { cellsRead, evaluate, writeShare } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'
import { labelOf } from '../labels.ts'
import type { Quantity } from '../quantity.ts'
import { agreement, exceeds } from './agreement.ts'
import type { Check } from './kinds.ts'
import { difference, figure, kindOf, percentChange, working } from './working.ts'

/** What a broken rule shows: its working and the cells it reads, the one to mend first in front. */
export type Broken = {
  readonly shows: string
  readonly at: readonly Address[]
  /** The two sides in figures, where the rule has two. */
  readonly sides?: string
  readonly rounded?: true
}

type TwoSided = Extract<Check, { left: Formula; right: Formula }>

/** Judges a rule with two sides; silent while either side is unknown. */
export function judgeSides(
  form: Form,
  facts: Facts,
  year: number,
  check: TwoSided,
  numbers: readonly number[],
): Broken | undefined {
  const left = evaluate(form, facts, check.left, numbers)
  const right = left && evaluate(form, facts, check.right, numbers)
  if (!left || !right) return undefined
  if (!isBroken(check, left, right)) return undefined
  const whole = typeof check.right === 'string' ? labelOf(form, facts, year, bind(check.right, numbers)) : ''
  const shows = shown(form, facts, check, numbers, left, right, whole)
  const rounded = check.kind === 'equal' && agreement(left, right) === 'rounded'
  const sides = `${left.value.toFixed()} | ${right.value.toFixed()}`
  return { shows, sides, at: cellsOf(facts, check, numbers), ...(rounded ? { rounded: true as const } : {}) }
}

function isBroken(check: TwoSided, left: Quantity, right: Quantity): boolean {
  switch (check.kind) {
    case 'equal':
      return !left.value.eq(right.value)
    case 'same':
      return left.value.eq(right.value) && left.value.gt(0)
    case 'above':
      return left.value.lte(right.value)
    case 'covers':
      return exceeds(right, left)
    case 'atMost':
      return check.times ? left.value.gt(right.value.times(check.times)) : exceeds(left, right)
  }
}

/** Both sides with their working, and how far they are apart. */
function shown(
  form: Form,
  facts: Facts,
  check: TwoSided,
  numbers: readonly number[],
  left: Quantity,
  right: Quantity,
  whole: string,
) {
  const kind = kindOf(form, check.left)
  const a = side(working(form, facts, check.left, numbers), figure(kind, left.value))
  const b = side(working(form, facts, check.right, numbers), figure(kind, right.value))
  const apart = difference(kind, left.value, right.value)
  if (check.kind === 'equal') return `${a} ≠ ${b}，差 ${apart}`
  if (check.kind === 'same') return `${named(form, check.left)}${a}；${named(form, check.right)}${b}`
  if (check.kind === 'above') return `${a} ≤ ${b}`
  if (check.kind === 'covers')
    return `${named(form, check.left)}${a}，占${whole} ${b} 的 ${writeShare(left.value.div(right.value))}`
  if (!check.times) return `${a} > ${b}，多 ${apart}`
  const change = percentChange(right.value, left.value)
  return `${b} → ${a}，增加 ${apart}${change && `（${change}）`}`
}

/** What a table's column is called in front of its rows: 全年预算数 1 + 2 = 3. */
export function named(form: Form, formula: Formula): string {
  const column = typeof formula === 'string' && formula.includes('*') && cellAt(form, formula.replaceAll('*', '1'))
  return column ? `${column.label} ` : ''
}

/** One side as it is shown: `1.0 + 0 + 5.0 = 6`, or the figure alone where there is nothing to work out. */
export function side(expression: string, worth: string): string {
  return /[+−×÷]/.test(expression) ? `${expression} = ${worth}` : expression
}

function cellsOf(facts: Facts, check: TwoSided, numbers: readonly number[]): Address[] {
  const first = check.at ? [bind(check.at, numbers)] : []
  const read = [...cellsRead(check.left, numbers), ...cellsRead(check.right, numbers)]
  return [...new Set([...first, ...addresses(facts, read)])]
}

/** Every address behind the patterns; a list that is empty stands for itself. */
export function addresses(facts: Facts, patterns: readonly Pattern[]): Address[] {
  return patterns.flatMap((pattern) => {
    const found = expand(facts, pattern) ?? []
    return found.length > 0 ? found : [pattern.split('.*')[0] ?? pattern]
  })
}
