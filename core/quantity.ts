import type { Decimal } from 'decimal.js'

/** A number and how far rounding in its inputs may have moved it. */
export type Quantity = { readonly value: Decimal; readonly slack: Decimal }
