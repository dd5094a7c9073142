import { type Address, cellIn, type Pattern } from '../address.ts'
import type { Facts } from '../facts.ts'
import { onceForWords } from '../once.ts'
import { joinUnit } from '../values/measure.ts'
import { shortened } from '../values/shortened.ts'

/** The most characters of a text that are quoted. */
const mostQuoted = 40

/** A cell, and for a target or an actual the unit beside it. */
export function withUnitRead(cell: Pattern): Pattern[] {
  const row = measured(cell)
  return row === undefined ? [cell] : [cell, `${row}.unit`]
}

/** A cell's text; for a target or an actual, the figure with its unit. */
export function withUnit(facts: Facts, cell: Address): string | undefined {
  const text = facts.get(cell)
  const row = text ? measured(cell) : undefined
  const unit = row === undefined ? undefined : facts.get(cellIn(row, 'unit'))
  return text && unit ? joinUnit(text, unit) : text
}

/** The row of a target or an actual. */
const measured = onceForWords((cell) => /^(.*)\.(?:target|actual)$/.exec(cell)?.[1])

export function quoted(text: string): string {
  return `“${shortened(text, mostQuoted)}”`
}
