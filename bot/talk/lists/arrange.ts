import type { Address } from '../../../core/address.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { gone } from '../asking/moves.ts'
import { listNames } from '../asking/shown.ts'
import { originOf } from '../home.ts'
import { commit } from '../keeping/commit.ts'
import type { Button, Say } from '../nouns.ts'
import { type Talk, type Turn, withChanges } from '../talk.ts'

/** The changes that an order makes in a list, or its refusal. */
export type Arranged = { readonly changes: readonly Change[]; readonly say?: Say } | { readonly refused: Say }

/** An order to a list, carried out with the facts as they are by then. */
export type Order = (facts: Facts, list: Address) => Arranged

/** Removes a row from its list. Its cells stay, so that it can be restored, and its number is not used again. */
export function removeRow(talk: Talk, list: Address, number: number): Turn {
  return isListed(talk, list, number) ? doOrders(talk, list, [removing(number)]) : gone(talk)
}

/** Moves a row up or down by one. */
export function moveRow(talk: Talk, list: Address, number: number, by: -1 | 1): Turn {
  return isListed(talk, list, number) ? doOrders(talk, list, [moving(number, by)]) : gone(talk)
}

function isListed({ filing }: Talk, list: Address, number: number): boolean {
  return rowNumbers(filing.facts, list)?.includes(number) === true
}

/** Carries out orders one after another, stores the list, and shows it or returns to where the change came from. */
export function doOrders(talk: Talk, list: Address, orders: readonly Order[]): Turn {
  const changes = new Map<Address, Change>()
  const [first, refused]: [Say[], Say[]] = [[], []]
  let { facts } = talk.filing
  for (const order of orders) {
    const done = order(facts, list)
    if ('refused' in done) refused.push(done.refused)
    else {
      for (const change of done.changes) changes.set(change.address, change)
      facts = withChanges(facts, done.changes)
      if (done.say) first.push(done.say)
    }
  }
  if (changes.size === 0) return { says: refused, ...(orders.length > 1 ? { place: { at: 'row', row: list } } : {}) }
  const from = originOf(talk.place) ?? { do: 'go', row: list }
  const there: Talk = { ...talk, place: { at: 'row', row: list, from } }
  return commit(there, { changes: [...changes.values()], row: list, first, also: refused })
}

export function removing(number: number): Order {
  return (facts, list) => {
    const standing = rowNumbers(facts, list) ?? []
    if (!standing.includes(number)) return { refused: { say: 'noSuchRow' } }
    const name = facts.get(`${list}.${number}.name`) || `第${standing.indexOf(number) + 1}行`
    const choices: Button[] = [{ label: '撤销', action: { do: 'undo' } }]
    const left = standing.filter((row) => row !== number)
    if (left.length > 0) return { changes: [listed(list, left)], say: { say: 'removed', name, choices } }
    // An empty list would say that there is none; that has to be said.
    return { changes: [{ address: list, to: undefined }], say: { say: 'removed', name, last: true, choices } }
  }
}

export function moving(number: number, by: -1 | 1): Order {
  return (facts, list) => {
    const standing = rowNumbers(facts, list) ?? []
    const at = standing.indexOf(number)
    if (at < 0) return { refused: { say: 'noSuchRow' } }
    const other = standing[at + by]
    if (other === undefined) return { refused: { say: 'atEdge', by } }
    return inOrder(
      facts,
      list,
      standing.map((row) => (row === number ? other : row === other ? number : row)),
    )
  }
}

/** Puts the rows in an order given by their displayed positions: 2 1 3. */
export function ordering(places: readonly number[]): Order {
  return (facts, list) => {
    const standing = rowNumbers(facts, list) ?? []
    const order = places.flatMap((place) => standing[place - 1] ?? [])
    const whole = places.length === standing.length && new Set(order).size === standing.length
    return whole ? inOrder(facts, list, order) : { refused: { say: 'notAnOrder', count: standing.length } }
  }
}

function inOrder(facts: Facts, list: Address, order: readonly number[]): Arranged {
  const change = listed(list, order)
  return { changes: [change], say: { say: 'moved', names: listNames(withChanges(facts, [change]), list) } }
}

/** Renames a row; no two rows have the same name. */
export function naming(number: number, name: string): Order {
  return (facts, list) => {
    if (!rowNumbers(facts, list)?.includes(number)) return { refused: { say: 'noSuchRow' } }
    if (listNames(facts, list).includes(name)) return { refused: { say: 'sameName', name } }
    return { changes: [{ address: `${list}.${number}.name`, to: name }] }
  }
}

function listed(list: Address, order: readonly number[]): Change {
  return { address: list, to: order.join(',') }
}
