import type { Address } from '../address.ts'
import { type Facts, nextRowNumber, rowNumbers, rowsOver } from '../facts.ts'
import { cellAt, type Form, isList } from '../form.ts'
import { readQuantity, writeQuantity } from '../formula.ts'
import { readsSame } from '../names.ts'

/** A paper's facts, and where any of its addresses is, in the filing. */
export type Aligned = { readonly facts: Facts; readonly at: (address: Address) => Address }

/** A list of a paper in a filing: its address there, and the filing's number of each of the paper's rows. */
type AlignedList = { readonly list: Address; readonly numbers: ReadonlyMap<number, number> }

/**
 * A paper's facts under the filing's addresses: a row has the number of the filing's row with the same name, any other
 * row a new number. Lists keep the filing's rows, since a paper that leaves a row out does not remove it.
 */
export function alignedTo(form: Form, facts: Facts, paper: Facts): Aligned {
  const known = new Map<Address, AlignedList>()
  const listAt = (list: Address): AlignedList => {
    const found = known.get(list) ?? alignedList(facts, paper, list, moved(list))
    known.set(list, found)
    return found
  }
  const moved = (address: Address): Address => {
    const row = rowsOver(address).at(-1)
    if (!row) return address
    const { list, numbers } = listAt(row.list)
    const rest = address.slice(`${row.list}.${row.number}`.length)
    return `${list}.${numbers.get(row.number) ?? row.number}${rest}`
  }
  const found = [...paper].map(([address, value]): [Address, string] => {
    const to = moved(address)
    return [to, isList(form, address) ? joined(facts, listAt(address)) : asStated(form, to, facts.get(to), value)]
  })
  return { facts: new Map(found), at: moved }
}

function alignedList(facts: Facts, paper: Facts, list: Address, to: Address): AlignedList {
  const standing = rowNumbers(facts, to) ?? []
  const next = nextRowNumber(facts, to)
  const numbers = new Map<number, number>()
  for (const row of rowNumbers(paper, list) ?? []) {
    const name = paper.get(`${list}.${row}.name`)
    const same = standing.find((number) => readsSame(facts.get(`${to}.${number}.name`), name))
    const isNew = name === undefined || same === undefined || [...numbers.values()].includes(same)
    numbers.set(row, isNew ? next + [...numbers.values()].filter((number) => number >= next).length : same)
  }
  return { list: to, numbers }
}

/** The filing's own text of the same quantity, which a paper may print with other decimals: 812 and 812.00. */
function asStated(form: Form, address: Address, stated: string | undefined, printed: string): string {
  const kind = cellAt(form, address)?.kind
  if (!kind || stated === undefined) return printed
  const [own, other] = [readQuantity(kind, stated), readQuantity(kind, printed)]
  return own && other && writeQuantity(kind, own.value) === writeQuantity(kind, other.value) ? stated : printed
}

/** The filing's rows, with the paper's other rows behind them. */
function joined(facts: Facts, { list, numbers }: AlignedList): string {
  return [...new Set([...(rowNumbers(facts, list) ?? []), ...numbers.values()])].join(',')
}
