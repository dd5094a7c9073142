import type { Address } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import type { Form } from '../../form.ts'
import { paperOrder } from '../../paper-order.ts'
import { original } from '../../prose/typed.ts'
import type { FilingRead, Position } from '../filing/filing-read.ts'

/** Where a cell is in the files; not exact if the files do not have it. */
export type Place = { readonly position: Position | undefined; readonly exact: boolean }

type Read = Pick<FilingRead, 'form' | 'placed' | 'places'>

/**
 * Finds the place of a cell: its own, else its label's, that of the nearest cell of its annex, the annex's first line,
 * or at last the beginning of the files. A cell that only sentences tell of is near to those of its own row.
 */
export function nearestPlaces({ form, placed, places }: Read, facts: Facts): (at: Address) => Place {
  const { positions, labels, said } = places
  const known = new Map<Address, Position>()
  for (const { at, source } of placed) {
    const position = positions.get(source)
    if (position && !known.has(at)) known.set(at, position)
  }
  const near = [...known].filter(([at]) => !at.endsWith(`.sections.${original}`))
  const labelAt = (at: Address) => positions.get(labels.get(at) ?? '')
  const [first] = positions.values()
  const order = paperOrder(form, facts)
  return (at) => {
    const own = known.get(at)
    if (own) return { position: own, exact: true }
    const [annex = ''] = at.split('.', 1)
    const least = leastShared(form, annex)
    const share = (other: Address) => sharedBy(other, at, said.has(other) ? least + 1 : least)
    const nearest = nearestOf(near, at, share, order)
    return {
      position: labelAt(at) ?? nearest ?? labelAt(annex) ?? first,
      exact: labelAt(at) !== undefined && at === annex,
    }
  }
}

/** How many parts of an address the cells of one annex, or of one copy of it, have in common. */
function leastShared({ edition }: Form, annex: string): number {
  const { each } = edition.annexes.find(({ id }) => id === annex) ?? {}
  return each === undefined ? 1 : each.split('.').length + 1
}

/** The position of the cell that shares most of an address; of several, the last one before it on paper. */
function nearestOf(
  cells: readonly (readonly [Address, Position])[],
  at: Address,
  share: (other: Address) => number,
  order: (a: Address, b: Address) => number,
): Position | undefined {
  const shares = cells.map(([other]) => share(other))
  const most = shares.reduce((one, other) => Math.max(one, other), 0)
  if (most === 0) return undefined
  const nearest = cells.filter((_, index) => shares[index] === most).sort(([a], [b]) => order(a, b))
  const before = nearest.filter(([other]) => order(other, at) < 0).at(-1)
  return (before ?? nearest[0])?.[1]
}

/** How many parts two addresses have in common; 0 if they are fewer than the least. */
function sharedBy(one: Address, other: Address, least: number): number {
  const [parts, others] = [one.split('.'), other.split('.')]
  const apart = parts.findIndex((part, at) => part !== others[at])
  const shared = apart < 0 ? parts.length : apart
  return shared < least ? 0 : shared
}
