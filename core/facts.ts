import { type Address, bind, mostMet, type Pattern } from './address.ts'
import { onceForWords } from './once.ts'

/**
 * What a department told us: canonical text by address, in three states: no key (not asked yet), `''` (asked and left
 * blank, counts as 0), text.
 */
export type Facts = ReadonlyMap<Address, string>

/** The row numbers of a repeated table in printed order; undefined if the list has not been asked or cannot be read. */
export function rowNumbers(facts: Facts, list: Address): readonly number[] | undefined {
  const stated = facts.get(list)
  if (stated === undefined) return undefined
  const known = lists.get(stated)
  if (known) return known
  if (stated !== '' && !/^\d+(?:,\d+)*$/.test(stated)) return undefined
  const numbers = stated === '' ? [] : stated.split(',').map(Number)
  if (lists.size < mostLists) lists.set(stated, numbers)
  return numbers
}

/** Whether a list has the same rows in both; one that has not been asked has none. */
export function hasSameRows(one: Facts, other: Facts, list: Address): boolean {
  return (one.get(list) ?? '') === (other.get(list) ?? '')
}

/** The row numbers in a list's value. */
export function numbersIn(list: Address, value: string | undefined): readonly number[] {
  return (value !== undefined && rowNumbers(new Map([[list, value]]), list)) || []
}

/** Lists are few, look alike (`1,2,3`) and are read all the time: each text is parsed once. */
const lists = new Map<string, readonly number[]>()
const mostLists = 1000

/** Every address that matches a pattern, given the numbers already bound; undefined if a list has not been asked. */
export function expand(facts: Facts, pattern: Pattern, numbers: readonly number[] = []): Address[] | undefined {
  const bound = bind(pattern, numbers)
  const [list] = listsOver(bound)
  if (list === undefined) return [bound]
  const rows = rowNumbers(facts, list)
  if (rows === undefined) return undefined
  const addresses: Address[] = []
  for (const row of rows) {
    const rest = expand(facts, bind(bound, [row]))
    if (rest === undefined) return undefined
    addresses.push(...rest)
  }
  return addresses
}

/**
 * The row numbers of every listed row that matches a row pattern: `project.*` → [1], [2]; nested tables give [1, 2].
 */
export function listedRows(facts: Facts, pattern: Pattern): readonly (readonly number[])[] {
  let found: (readonly number[])[] = [[]]
  for (const list of listsOver(pattern)) {
    const deeper: (readonly number[])[] = []
    for (const numbers of found)
      for (const row of rowNumbers(facts, bind(list, numbers)) ?? []) deeper.push([...numbers, row])
    found = deeper
  }
  return found
}

/** The lists whose rows a pattern covers: `project.*.funds.*` → `project`, `project.*.funds`. */
export const listsOver = onceForWords((pattern: Pattern): readonly Pattern[] => {
  const parts = pattern.split('.*')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('.*'))
}, mostMet)

/** The next free number of a list; the number of a removed row is never used again. */
export function nextRowNumber(facts: Facts, list: Address): number {
  const prefix = `${list}.`
  let highest = Math.max(0, ...(rowNumbers(facts, list) ?? []))
  for (const address of facts.keys()) {
    if (!address.startsWith(prefix)) continue
    const number = Number.parseInt(address.slice(prefix.length), 10)
    if (number > highest) highest = number
  }
  return highest + 1
}

/**
 * Whether every row that an address belongs to is still in its list; a removed row keeps its cells. `unasked` is the
 * result for a list that has not been asked.
 */
export function isListed(facts: Facts, address: Address, unasked: boolean): boolean {
  return rowsOver(address).every(({ list, number }) => rowNumbers(facts, list)?.includes(number) ?? unasked)
}

/** The rows that an address belongs to, each with its list. */
export const rowsOver = onceForWords(
  (address: Address) =>
    [...address.matchAll(/\.([1-9]\d*)(?=\.|$)/g)].map((row) => ({
      list: address.slice(0, row.index),
      number: Number(row[1]),
    })),
  mostMet,
)
