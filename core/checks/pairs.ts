import { type Address, bind, cellIn, type Pattern } from '../address.ts'
import { type Facts, listedRows } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Each } from '../formula-grammar.ts'
import { firstRow } from './kind.ts'
import type { Cells } from './kinds.ts'
import { meeting } from './stating.ts'

/** The row of another table with the same name, ignoring spaces. */
export function partnerOf(facts: Facts, table: Pattern, row: Address): Address | undefined {
  const name = plain(facts.get(cellIn(row, 'name')))
  return listedRows(facts, table)
    .map((numbers) => bind(table, numbers))
    .find((address) => plain(facts.get(cellIn(address, 'name'))) === name)
}

function plain(name: string | undefined): string {
  return (name ?? '').replace(/\s/g, '')
}

/** A named row that meets its table's condition, for examples. */
export function meetingEach(form: Form, { row, only }: Each): Cells {
  return { ...(only ? meeting(form, only) : {}), [`${firstRow(row)}.name`]: '道路维修项目' }
}
