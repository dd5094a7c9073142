import { Decimal } from 'decimal.js'
import { bind } from '../../address.ts'
import { quantityAt } from '../../formula.ts'
import { type CheckKind, type CheckOf, noFixes } from '../kind.ts'
import { stating } from '../stating.ts'

type Magnitude = CheckOf<'magnitude'>

/**
 * No figure is so many times another of its kind that it must be 元 instead of 万元. Blank and unknown figures are
 * ignored.
 */
export const magnitude: CheckKind<'magnitude'> = {
  reads: (_, { cells }) => cells,
  judge(form, { facts }, check, numbers) {
    const cells = check.cells.map((cell) => bind(cell, numbers))
    const figures = cells.map((cell) => quantityAt(form, facts, cell)?.value)
    for (const [at, large] of figures.entries()) {
      const other = figures.findIndex((small) => isTimes(large, small, check))
      const small = figures[other]
      if (large && small) return { at: [cells[at] ?? '', cells[other] ?? ''], shows: shown(large, small) }
    }
    return undefined
  },
  place: ({ id, cells }) => cells[0] ?? id,
  fixes: noFixes,
  example(form, { cells: [first = '', second = ''], from, times: [least, most] }) {
    const small = new Decimal(Math.max(from, 5))
    const other = stating(form, second, small)
    const large = small.times(Math.round((least + most) / 2))
    return { breach: { ...stating(form, first, large), ...other }, sound: { ...stating(form, first, small), ...other } }
  },
}

/** Most pairs are told by their places: what is ten times another and more has more of them. */
function isTimes(
  large: Decimal | undefined,
  small: Decimal | undefined,
  { from, times: [least, most] }: Magnitude,
): boolean {
  if (!large || !small || large.e <= small.e) return false
  return small.gte(from) && large.gte(small.times(least)) && large.lte(small.times(most))
}

function shown(large: Decimal, small: Decimal): string {
  return `${large.toFixed()} ÷ ${small.toFixed()} = ${large.div(small).toDecimalPlaces(0).toFixed()}`
}
