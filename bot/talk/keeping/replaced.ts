import type { Change } from '../../../core/filing.ts'
import { isSameFigure } from '../../../core/values/decimals.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'
import { changedRows } from './changed.ts'

/** The answers that a block replaced; empty if all its values are new or the same. */
export function replacedSays(talk: Talk, changes: readonly Change[]): Say[] {
  const { facts } = talk.filing
  const replaced = changes.flatMap(({ address, to }) => {
    const from = facts.get(address)
    const differs = from !== undefined && to !== undefined && from !== to && !isSameFigure(from, to)
    return differs ? [{ address, from, to }] : []
  })
  const rows = changedRows(talk, replaced).flatMap(({ title, cells }) => {
    const own = cells.filter((cell) => cell.rows === undefined)
    return own.length > 0 ? [{ title, cells: own }] : []
  })
  return rows.length > 0 ? [{ say: 'replaced', rows }] : []
}
