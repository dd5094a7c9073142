import type { Address } from './address.ts'
import type { Cell, Row } from './edition.ts'

/** A cell that a person answers, with its address. */
export type AskedCell = Cell & { readonly address: Address }

/** One row as asked now. The id is the row's with its numbers filled in. */
export type Question = {
  readonly id: string
  readonly row: Row
  readonly numbers: readonly number[]
  readonly cells: readonly AskedCell[]
}
