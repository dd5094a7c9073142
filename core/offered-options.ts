import { bind, numbersOf } from './address.ts'
import type { Kind, Option } from './cell-kind.ts'
import { expression } from './expression.ts'
import type { Facts } from './facts.ts'
import type { AskedCell } from './question.ts'

/**
 * The kind of a cell as asked now. For a choice, the options that fit come first and have the buttons; if none fits,
 * all have. The others can still be typed.
 */
export function kindNow(facts: Facts, { kind, address }: AskedCell): Kind {
  if (kind.type !== 'choice') return kind
  const fits = (option: Option) => fitsAt(facts, option, numbersOf(address))
  if (!kind.options.some(fits)) return kind
  const offered = kind.options.filter((option) => !option.fits || fits(option))
  const others = kind.options.filter((option) => !offered.includes(option))
  return { ...kind, options: [...offered, ...others], offered: offered.length }
}

/** The options of a choice that have buttons now. */
export function offeredOptions(facts: Facts, cell: AskedCell): readonly Option[] {
  const kind = kindNow(facts, cell)
  return kind.type === 'choice' ? kind.options.slice(0, kind.offered) : []
}

function fitsAt(facts: Facts, { fits }: Option, numbers: readonly number[]): boolean {
  return fits !== undefined && expression(fits[1]).test(facts.get(bind(fits[0], numbers)) ?? '')
}
