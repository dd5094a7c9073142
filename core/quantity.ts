import { Decimal } from 'decimal.js'

/** A number and how far rounding of its inputs may have shifted it. */
export type Quantity = { readonly value: Decimal; readonly slack: Decimal }

export const nothing = new Decimal(0)

/** A quantity without a tolerance. */
export function exact(value: Decimal): Quantity {
  return { value, slack: nothing }
}

/** Half a unit of the last decimal, by the number of decimals. */
const halves = Array.from({ length: 16 }, (_, decimals) => new Decimal(10).pow(-decimals).div(2))

/** A quantity with a tolerance of half its last decimal; 0 means exact. */
export function withSlack(value: Decimal, decimals: number): Quantity {
  return value.isZero() ? exact(value) : { value, slack: halves[decimals] ?? new Decimal(10).pow(-decimals).div(2) }
}
