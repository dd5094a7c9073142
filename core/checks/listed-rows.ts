import { type Address, cellIn } from '../address.ts'
import { type Facts, rowNumbers } from '../facts.ts'

/** The listed rows under a pattern in which only the last number is open. */
export function rowsUnder(facts: Facts, row: string): Address[] {
  const list = row.slice(0, -2)
  return rowNumbers(facts, list)?.map((number) => cellIn(list, String(number))) ?? []
}
