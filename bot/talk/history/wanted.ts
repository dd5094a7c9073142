import type { Wanted } from '../../../core/known/record.ts'
import type { Filed } from '../talk.ts'
import type { HistoryAction } from './actions.ts'
import { rowsNamed } from './named.ts'

/** What a page holds at most, so that it is one message. */
export const mostTurns = 12

/** The part of the record that a page is made from; none where no row is called so. */
export function wantedBy(filed: Filed, { called, before, after }: HistoryAction): Wanted | undefined {
  const of = called === undefined ? undefined : rowsNamed(filed, called)
  if (called !== undefined && !of) return undefined
  const cursor = { ...(before ? { before } : {}), ...(after ? { after } : {}) }
  return { most: mostTurns + 1, ...cursor, ...(of ? { roots: of.roots } : {}) }
}
