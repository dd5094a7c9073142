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
  const near = grouped(known, (at) => copyOf(form, at))
  const labelAt = (at: Address) => positions.get(labels.get(at) ?? '')
  const [first] = positions.values()
  const order = paperOrder(form, facts)
  return (at) => {
    const own = known.get(at)
    if (own) return { position: own, exact: true }
    const [annex = ''] = at.split('.', 1)
    const copy = copyOf(form, at)
    const share = (other: Address) =>
      said.has(other) && sharedBy(other, at) <= sharedBy(copy, at) ? 0 : sharedBy(other, at)
    const nearest = nearestOf(near.get(copy) ?? [], at, share, order)
    return {
      position: labelAt(at) ?? nearest ?? labelAt(annex) ?? first,
      exact: labelAt(at) !== undefined && at === annex,
    }
  }
}

type Cells = readonly (readonly [Address, Position])[]

/** The cells of each annex, or of each copy of it, without the report as a whole. */
function grouped(known: ReadonlyMap<Address, Position>, copyOf: (at: Address) => string): ReadonlyMap<string, Cells> {
  const groups = new Map<string, [Address, Position][]>()
  for (const cell of known) {
    if (cell[0].endsWith(`.sections.${original}`)) continue
    const copy = copyOf(cell[0])
    const group = groups.get(copy)
    if (group) group.push(cell)
    else groups.set(copy, [cell])
  }
  return groups
}

/** The annex of a cell, or the copy of an annex that is filed for each row of a list: `base`, `project.2`. */
function copyOf({ edition }: Form, at: Address): string {
  const [annex = ''] = at.split('.', 1)
  const { each } = edition.annexes.find(({ id }) => id === annex) ?? {}
  return each === undefined ? annex : at.split('.', each.split('.').length + 1).join('.')
}

/** The position of the cell that shares most of an address; of several, the last one before it on paper. */
function nearestOf(
  cells: Cells,
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

/** How many parts two addresses have in common. */
function sharedBy(one: Address, other: Address): number {
  const [parts, others] = [one.split('.'), other.split('.')]
  const apart = parts.findIndex((part, at) => part !== others[at])
  return apart < 0 ? parts.length : apart
}
