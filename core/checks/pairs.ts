import { Decimal } from 'decimal.js'
import type { Address } from '../address.ts'
import { holds, rowsMeeting } from '../conditions.ts'
import { type Facts, listedRows, rowNumbers } from '../facts.ts'
import { bind, cellIn, type Form } from '../form.ts'
import { quantityAt } from '../formula.ts'
import { agreement } from './agreement.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

/** Rows of one table that have no row of the same name in another; silent while the other list is not asked. */
export function judgePaired(form: Form, facts: Facts, check: Extract<Check, { kind: 'paired' }>): Broken | undefined {
  const list = check.to.slice(0, -2)
  if (rowNumbers(facts, list) === undefined) return undefined
  const missing = rowsMeeting(form, facts, check.from)
    .filter((row) => facts.get(cellIn(row, 'name')))
    .filter((row) => !partnerOf(facts, check.to, row))
  if (missing.length === 0) return undefined
  const amounts = missing.map((row) => quantityAt(form, facts, cellIn(row, check.shows))?.value)
  const named = missing.map((row, at) =>
    [facts.get(cellIn(row, 'name')), amounts[at]?.toFixed()].filter(Boolean).join(' '),
  )
  const sum = amounts.reduce((total: Decimal, amount) => total.plus(amount ?? 0), new Decimal(0))
  const total = missing.length > 1 && amounts.every(Boolean) ? `，合计 ${sum.toFixed()}` : ''
  return {
    at: [list, ...missing.map((row) => cellIn(row, 'name'))],
    shows: `缺 ${missing.length} 行：${named.join('、')}${total}`,
  }
}

/** Two rows of the same name that state different amounts. */
export function judgePairedAmount(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'pairedAmount' }>,
  numbers: readonly number[],
): Broken | undefined {
  const row = bind(check.from.row, numbers)
  if (check.from.only && !holds(form, facts, check.from.only, numbers)) return undefined
  const partner = partnerOf(facts, check.to, row)
  if (!partner) return undefined
  const at = [cellIn(partner, check.columns[1]), cellIn(row, check.columns[0])] as const
  const [stated, worth] = [quantityAt(form, facts, at[0]), quantityAt(form, facts, at[1])]
  if (!stated || !worth || agreement(stated, worth) !== 'apart') return undefined
  return {
    at,
    shows: `${stated.value.toFixed()} ≠ ${worth.value.toFixed()}，差 ${stated.value.minus(worth.value).abs().toFixed()}`,
  }
}

/** The row of the other table with the same name, spaces aside. */
function partnerOf(facts: Facts, table: string, row: Address): Address | undefined {
  const name = plain(facts.get(cellIn(row, 'name')))
  return listedRows(facts, table)
    .map((numbers) => bind(table, numbers))
    .find((address) => plain(facts.get(cellIn(address, 'name'))) === name)
}

function plain(name: string | undefined): string {
  return (name ?? '').replace(/\s/g, '')
}
