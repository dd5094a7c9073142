import type { Address } from './address.ts'
import type { Cell, Row } from './edition.ts'

/** A cell that a person answers, at its place. */
export type AskedCell = Cell & { readonly address: Address }

/** One row as it is asked now. The id is the row's with its numbers put in. */
export type Question = {
  readonly id: string
  readonly row: Row
  readonly numbers: readonly number[]
  readonly cells: readonly AskedCell[]
}
