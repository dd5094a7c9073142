import type { Address } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form, patternOf } from '../form.ts'

/**
 * A file may leave a list out: then its rows are read in ascending order, and the indicator tables of an annex that
 * has indicators elsewhere are read as empty.
 */
export function withLists(form: Form, facts: Facts): Facts {
  const completed = new Map(facts)
  for (const [list, numbers] of rowsFound(facts)) {
    if (!completed.has(list) && isList(form, list)) completed.set(list, [...numbers].sort((a, b) => a - b).join(','))
  }
  for (const annex of annexesWithIndicators(completed)) {
    for (const { id } of form.edition.levels.flatMap((level) => level.second)) {
      const list = `${annex}.indicators.${id}`
      if (!completed.has(list)) completed.set(list, '')
    }
  }
  return completed
}

/** Every list that an address stands under, with the row numbers seen. */
function rowsFound(facts: Facts): Map<Address, Set<number>> {
  const found = new Map<Address, Set<number>>()
  for (const address of facts.keys()) {
    const segments = address.split('.')
    segments.forEach((segment, at) => {
      if (!/^[1-9]\d*$/.test(segment)) return
      const list = segments.slice(0, at).join('.')
      found.set(list, (found.get(list) ?? new Set()).add(Number(segment)))
    })
  }
  return found
}

function isList(form: Form, address: Address): boolean {
  return cellAt(form, patternOf(address))?.kind.type === 'rows'
}

function annexesWithIndicators(facts: Facts): Set<string> {
  const annexes = new Set<string>()
  for (const address of facts.keys()) {
    const at = address.indexOf('.indicators.')
    if (at > 0) annexes.add(address.slice(0, at))
  }
  return annexes
}
