import type { Address } from '../../../core/address.ts'
import { rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { gone } from '../asking/moves.ts'
import { listNames } from '../asking/shown.ts'
import { originOf } from '../home.ts'
import { commit } from '../keeping/commit.ts'
import type { Button, Say } from '../nouns.ts'
import { type Talk, type Turn, withChanges } from '../talk.ts'

/** Takes a row out of its list; its cells stay, so that it can be brought back, and its number is not used again. */
export function removeRow(talk: Talk, list: Address, number: number): Turn {
  const standing = rowNumbers(talk.filing.facts, list) ?? []
  if (!standing.includes(number)) return gone(talk)
  const name = talk.filing.facts.get(`${list}.${number}.name`) || `第${standing.indexOf(number) + 1}行`
  const choices: Button[] = [{ label: '撤销', action: { do: 'undo' } }]
  const left = standing.filter((row) => row !== number)
  return arranged(talk, list, left, { say: 'removed', name, choices })
}

/** Moves a row up or down among its neighbours. */
export function moveRow(talk: Talk, list: Address, number: number, by: -1 | 1): Turn {
  const standing = rowNumbers(talk.filing.facts, list) ?? []
  const at = standing.indexOf(number)
  if (at < 0) return gone(talk)
  const other = standing[at + by]
  if (other === undefined) return { says: [{ say: 'atEdge', by }] }
  const order = standing.map((row) => (row === number ? other : row === other ? number : row))
  return inOrder(talk, list, order)
}

/** Puts the rows in an order that is said by their places as they are shown: 2 1 3. */
export function orderRows(talk: Talk, list: Address, places: readonly number[]): Turn {
  const standing = rowNumbers(talk.filing.facts, list) ?? []
  const order = places.flatMap((place) => standing[place - 1] ?? [])
  const whole = places.length === standing.length && new Set(order).size === standing.length
  return whole ? inOrder(talk, list, order) : { says: [{ say: 'notAnOrder', count: standing.length }] }
}

function inOrder(talk: Talk, list: Address, order: readonly number[]): Turn {
  const facts = withChanges(talk.filing.facts, [listed(list, order)])
  return arranged(talk, list, order, { say: 'moved', names: listNames(facts, list) })
}

/** Keeps the list and shows it, or goes back to where the change came from. */
function arranged(talk: Talk, list: Address, order: readonly number[], say: Say): Turn {
  const from = originOf(talk.place) ?? { do: 'go', row: list }
  const there: Talk = { ...talk, place: { at: 'row', row: list, from } }
  return commit(there, { changes: [listed(list, order)], row: list, first: [say] })
}

function listed(list: Address, order: readonly number[]): Change {
  return { address: list, to: order.join(',') }
}
