import { isExplanation } from '../../../core/checks/explanations.ts'
import type { Change } from '../../../core/filing.ts'
import { cellAt } from '../../../core/form.ts'
import { labelOf } from '../../../core/labels.ts'
import { mostOf, overlong } from '../../../core/values/lengths.ts'
import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import { refuseOverlong } from '../../../core/values/refusal.ts'
import type { Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** The refusal of texts that are too long for their cells; undefined if all fit. */
export function refuseLong(talk: Talk, changes: readonly Change[]): Say | undefined {
  const refusals = changes.flatMap((change) => refusalOf(talk, change))
  const title = refusals.length === 1 ? (refusals[0]?.label ?? '') : ''
  return refusals.length > 0 ? { say: 'refused', title, refusals } : undefined
}

function refusalOf({ form, filing }: Talk, { address, to = '' }: Change): LabelledRefusal[] {
  const over = overlong(to, mostOf(cellAt(form, address)?.kind))
  if (!over) return []
  const label = isExplanation(address) ? '说明' : labelOf(form, filing.facts, filing.year, address)
  return [{ label, refusal: refuseOverlong(over, to, '').refused }]
}
