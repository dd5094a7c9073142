import type { Address } from '../edition.ts'
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
  const figures = cells.map((cell) => roughly(form, facts, cell))
  for (const [at, large] of figures.entries()) {
    const other = figures.findIndex((small) => isTimes(large, small, check))
    if (other >= 0) return broken(form, facts, cells[at] ?? '', cells[other] ?? '')
  }
  return undefined
}

/** The figure as far as its magnitude goes; not a number where there is none. */
function roughly(form: Form, facts: Facts, cell: Address): number {
  const stated = facts.get(cell)
  return stated ? Number(stated) : (quantityAt(form, facts, cell)?.value.toNumber() ?? Number.NaN)
}

function isTimes(large: number, small: number, { from, times: [least, most] }: Magnitude): boolean {
  return small >= from && large >= small * least && large <= small * most
}

function broken(form: Form, facts: Facts, large: Address, small: Address): Broken | undefined {
  const [a, b] = [quantityAt(form, facts, large)?.value, quantityAt(form, facts, small)?.value]
  if (!a || !b) return undefined
  return { at: [large, small], shows: `${a.toFixed()} ÷ ${b.toFixed()} = ${a.div(b).toDecimalPlaces(0).toFixed()}` }
}
