import type { Decimal } from 'decimal.js'

/** A number and how far rounding of its inputs may have shifted it. */
export type Quantity = { readonly value: Decimal; readonly slack: Decimal }
