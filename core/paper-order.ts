import { type Address, patternOf } from './address.ts'
import { isExplanation } from './checks/explanations.ts'
import { type Facts, rowNumbers, rowsOver } from './facts.ts'
import type { Form } from './form.ts'

type Key = readonly (number | string)[]

/**
 * Compares addresses in paper order: rows in the edition's order, repeated rows in their list's order (removed ones
 * last), each row's cells together; then explanations by id, then addresses that the edition does not have.
 */
export function paperOrder(form: Form, facts: Facts): (a: Address, b: Address) => number {
  const keys = new Map<Address, Key>()
  const keyOf = (address: Address): Key => {
    const key = keys.get(address) ?? sortKey(form.ranks, facts, address)
    keys.set(address, key)
    return key
  }
  return (a, b) => compare(keyOf(a), keyOf(b))
}

function sortKey(ranks: ReadonlyMap<string, number>, facts: Facts, address: Address): Key {
  if (isExplanation(address)) return [1e6, address]
  const pattern = patternOf(address)
  if (!ranks.has(pattern)) return [2e6, address]
  const rows = rowsOver(address).flatMap(({ list, number }) => [
    ranks.get(`${patternOf(list)}.*`) ?? 0,
    rowPlace(facts, list, number),
  ])
  return [...rows, ranks.get(pattern) ?? 0]
}

/** The position of a listed row; a removed row comes after all listed ones. */
function rowPlace(facts: Facts, list: Address, number: number): number {
  const place = rowNumbers(facts, list)?.indexOf(number) ?? -1
  return place < 0 ? 1e5 + number : place
}

function compare(a: Key, b: Key): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at], b[at]]
    if (left === right) continue
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    return left < right ? -1 : 1
  }
  return 0
}
