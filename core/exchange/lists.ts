import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { type Form, isList } from '../form.ts'

/**
 * Infers lists that a file leaves out: their rows are taken in ascending order, and the other indicator tables of an
 * annex with indicators count as empty. If an annex gives lists but no 总分, it is unfinished, and a missing list counts
 * as not asked yet.
 */
export function withLists(form: Form, facts: Facts): Facts {
  const completed = new Map(facts)
  for (const [list, numbers] of rowsFound(facts)) {
    if (!completed.has(list) && isList(form, list)) completed.set(list, [...numbers].sort((a, b) => a - b).join(','))
  }
  for (const annex of annexesWithIndicators(facts)) {
    for (const { id } of form.edition.levels.flatMap((level) => level.second)) {
      const list = `${annex}.indicators.${id}`
      if (!completed.has(list) && isList(form, list)) completed.set(list, '')
    }
  }
  return completed
}

/** Every list above these addresses, with the row numbers that occur. */
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

function annexesWithIndicators(facts: Facts): Set<string> {
  const annexes = new Set<string>()
  const stating = new Set<string>()
  for (const address of facts.keys()) {
    const [, annex, row] = /^(.+)\.indicators\.[^.]+(\..+)?$/.exec(address) ?? []
    if (annex !== undefined) (row === undefined ? stating : annexes).add(annex)
  }
  return new Set([...annexes].filter((annex) => !stating.has(annex) || facts.has(`${annex}.total.weight`)))
}
