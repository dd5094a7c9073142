import type { Address } from '../../../core/address.ts'
import { nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import type { Told } from '../../../core/paper/filing/filing-read.ts'
import { listNames } from '../asking/shown.ts'
import type { Hand } from './hand.ts'
import { keep, type Paste } from './state.ts'

/** A copy that was read: its number in the filing, or the name of one that is not taken. */
export type Copy = { readonly number: number } | { readonly unknown: string }

/**
 * The copies that were read, by the numbers that reading gave them. A name that is not listed is added to the list,
 * unless the question is about a copy, where it may be a slip of the pen. A single copy without a name is the current
 * one.
 */
export function copiesOf(paste: Paste, { each, copy, adds, taken }: Hand, { placed, doubts }: Told) {
  const copies = new Map<number, Copy>()
  if (each === undefined) return { paste, copies }
  let read = paste
  const numbers = new Set([...placed, ...doubts].flatMap(({ at }) => numberUnder(each, at)))
  const strange = [...numbers].filter((number) => number > taken)
  for (const number of numbers) {
    const name = placed.find(({ at }) => at === `${each}.${number}.name`)?.value ?? ''
    const known = rowNumbers(read.facts, each)?.[listNames(read.facts, each).indexOf(name)]
    if (number <= taken) copies.set(number, { number })
    else if (known !== undefined) copies.set(number, { number: known })
    else if (name === '' && copy !== undefined && strange.length === 1) copies.set(number, { number: copy })
    else if (name === '' || !adds) copies.set(number, { unknown: name })
    else {
      const next = nextRowNumber(read.facts, each)
      copies.set(number, { number: next })
      read = withRow(read, each, next, name)
    }
  }
  return { paste: read, copies }
}

function numberUnder(each: Address, at: Address): number[] {
  return each !== '' && at.startsWith(`${each}.`) ? [Number.parseInt(at.slice(each.length + 1), 10)] : []
}

/** Adds a row to its list. */
export function withRow(paste: Paste, list: Address, number: number, name?: string): Paste {
  const numbers = rowNumbers(paste.facts, list) ?? []
  const listed = numbers.includes(number) ? [] : [{ address: list, to: [...numbers, number].join(',') }]
  const named = name === undefined ? [] : [{ address: `${list}.${number}.name`, to: name }]
  return keep(paste, [...listed, ...named])
}

/** An address in the copy for which it was read; undefined if that copy is not taken. */
export function addressIn(each: Address, copies: ReadonlyMap<number, Copy>, at: Address): Address | undefined {
  const [number] = numberUnder(each, at)
  if (number === undefined) return at
  const copy = copies.get(number)
  return copy && 'number' in copy ? `${each}.${copy.number}${at.slice(`${each}.${number}`.length)}` : undefined
}
