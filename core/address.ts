import { onceForWords } from './once.ts'

/** Where one value stands: `annex.row.column`; a number where a row repeats (`project.2.funds.fiscal.annual`). */
export type Address = string

/** An address with `*` in place of a row number (`project.*.funds.fiscal.annual`). */
export type Pattern = string

/** The first part of the addresses of an annex: `overall`, `project`. */
export type AnnexId = string

/** Far more than a filing has; a file of nonsense addresses must not fill the memory. */
export const mostMet = 50_000

/** Whether a cell is one of an annex's signature row: blank lines on paper until it is signed. */
export function isSignature(address: Address): boolean {
  return address.includes('.signature.')
}

/** `project.2.funds.fiscal.annual` → `project.*.funds.fiscal.annual`. */
export const patternOf = onceForWords(
  (address: Address): Pattern => address.replace(/\.[1-9]\d*(?=\.|$)/g, '.*'),
  mostMet,
)

/** The row numbers in an address, outermost first. */
export const numbersOf = onceForWords(
  (address: Address): readonly number[] =>
    [...address.matchAll(/\.([1-9]\d*)(?=\.|$)/g)].map((match) => Number(match[1])),
  mostMet,
)

/** Puts row numbers in the place of stars, from the left; stars without a number stay. */
export function bind(pattern: Pattern, numbers: readonly number[]): string {
  if (numbers.length === 0) return pattern
  const place = placeOf(numbers)
  const known = bounds.get(pattern)
  const found = known?.get(place)
  if (found !== undefined) return found
  const bound = bindNow(pattern, numbers)
  if (place > 0 && known) known.set(place, bound)
  else if (place > 0 && bounds.size < mostBounds) bounds.set(pattern, new Map([[place, bound]]))
  return bound
}

/** The addresses that were made of patterns, by their numbers: each text is made, and its hash reckoned, once. */
const bounds = new Map<Pattern, Map<number, string>>()
const mostBounds = 5000

/** Longer lists are seldom: what strange files list must not fill the memory. */
const longList = 20

/** Row numbers as one number; 0 where they are not worth remembering. */
function placeOf(numbers: readonly number[]): number {
  let place = 0
  for (const number of numbers) {
    if (number > longList || place > longList) return 0
    place = place * 100 + number
  }
  return place
}

function bindNow(pattern: Pattern, numbers: readonly number[]): string {
  let bound = ''
  let from = 0
  for (const number of numbers) {
    const star = pattern.indexOf('*', from)
    if (star < 0) break
    bound += `${pattern.slice(from, star)}${number}`
    from = star + 1
  }
  return from === 0 ? pattern : bound + pattern.slice(from)
}

/** The cell beside another in its row: `overall.indicators.cost.1.target`, `unit` → `overall.indicators.cost.1.unit`. */
export function sibling(address: Address, column: string): Address {
  return cellIn(address.slice(0, address.lastIndexOf('.')), column)
}

/** The cell of a row in this column: `overall.indicators.cost.1`, `score` → `overall.indicators.cost.1.score`. */
export function cellIn(row: Address, column: string): Address {
  const known = inRow.get(row)
  const found = known?.get(column)
  if (found !== undefined) return found
  const address = `${row}.${column}`
  if (known) known.set(column, address)
  else if (inRow.size < mostBounds) inRow.set(row, new Map([[column, address]]))
  return address
}

const inRow = new Map<Address, Map<string, Address>>()
