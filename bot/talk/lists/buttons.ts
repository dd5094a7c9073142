import type { Address } from '../../../core/address.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Button } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** As many rows get a button; further ones are called by their number. */
const mostButtons = 24

/** The rows of a list as buttons, by their places. */
export function rowButtons(facts: Facts, list: Address): Button[] {
  const rows = (rowNumbers(facts, list) ?? []).slice(0, mostButtons)
  return rows.map((number, at) => ({ label: `${at + 1}`, action: { do: 'listRow', list, number } }))
}

/** Whether an annex is filed once for each row of the list. */
export function isCopied({ form }: Talk, list: Address): boolean {
  return form.edition.annexes.some(({ each }) => each === list)
}
