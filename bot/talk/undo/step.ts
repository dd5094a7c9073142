import type { Change } from '../../../core/filing.ts'
import { cellAt } from '../../../core/form.ts'
import type { PastTurn } from '../../../core/known/past.ts'
import { coming, originOf } from '../home.ts'
import { titlesOf } from '../keeping/undone.ts'
import type { Button } from '../nouns.ts'
import { rowOf, type Talk, type Turn, withChanges } from '../talk.ts'
import type { Step } from './say.ts'

/** What changes affect: their cells for each annex, and their rows. */
export function stepOf(talk: Talk, { by }: PastTurn, changes: readonly Change[]): Step {
  const { form, filing } = talk
  const counts = new Map<string, number>()
  for (const { address } of changes) {
    const annex = form.sections.get(cellAt(form, address)?.row.section ?? '')?.annex.number
    if (annex) counts.set(annex, (counts.get(annex) ?? 0) + 1)
  }
  const annexes = [...counts].map(([annex, cells]) => ({ annex, cells }))
  const addresses = changes.map(({ address }) => address)
  const rows = titlesOf(talk, addresses, withChanges(filing.facts, changes))
  return { ...(by ? { by } : {}), annexes, rows }
}

/** Asks before a turn of several rows is undone. */
export function askStep(talk: Talk, turn: number, step: Step): Turn {
  const row = rowOf(talk.place)
  const choices: Button[] = [
    { label: '撤销', action: { do: 'undo', turn } },
    { label: '先不撤销', action: { do: 'continue' } },
  ]
  const place = { at: 'menu', choices, ...(row ? { row } : {}), ...coming(originOf(talk.place)) } as const
  return { place, says: [{ say: 'askUndo', ...step, choices }] }
}
