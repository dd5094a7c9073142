import type { Decimal } from 'decimal.js'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { quantityAt } from '../formula.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

type Magnitude = Extract<Check, { kind: 'magnitude' }>

/** Figures of one kind of which one is so many times another: 元 for 万元. Blank and unknown ones say nothing. */
export function judgeMagnitude(
  form: Form,
  facts: Facts,
  check: Magnitude,
  numbers: readonly number[],
): Broken | undefined {
  const cells = check.cells.map((cell) => bind(cell, numbers))
  const figures = cells.map((cell) => quantityAt(form, facts, cell)?.value)
  for (const [at, large] of figures.entries()) {
    const other = figures.findIndex((small) => isTimes(large, small, check))
    const small = figures[other]
    if (large && small) return { at: [cells[at] ?? '', cells[other] ?? ''], shows: shown(large, small) }
  }
  return undefined
}

function isTimes(
  large: Decimal | undefined,
  small: Decimal | undefined,
  { from, times: [least, most] }: Magnitude,
): boolean {
  return !!large && !!small?.gte(from) && large.gte(small.times(least)) && large.lte(small.times(most))
}

function shown(large: Decimal, small: Decimal): string {
  return `${large.toFixed()} ÷ ${small.toFixed()} = ${large.div(small).toDecimalPlaces(0).toFixed()}`
}
