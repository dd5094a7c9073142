import type { Wanted } from '../../../core/known/record.ts'
import type { Filed } from '../talk.ts'
import type { HistoryAction } from './actions.ts'
import { rowsNamed } from './named.ts'

/** The most turns on a page, so that it is one message. */
export const mostTurns = 12

/** The part of the record from which a page is made; undefined if no row has that name. */
export function wantedBy(filed: Filed, { called, before, after }: HistoryAction): Wanted | undefined {
  const of = called === undefined ? undefined : rowsNamed(filed, called)
  if (called !== undefined && !of) return undefined
  const cursor = { ...(before ? { before } : {}), ...(after ? { after } : {}) }
  return { most: mostTurns + 1, ...cursor, ...(of ? { roots: of.roots } : {}) }
}
