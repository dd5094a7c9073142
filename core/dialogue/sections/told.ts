import { expand } from '../../facts.ts'
import { pointsAddress } from '../../narrative/points.ts'
import type { Talk } from '../talk.ts'

/** Whether this person wrote 补充要点 in the filing before, whichever section they were for. */
export function hasWrittenPoints({ filing, office, person }: Talk): boolean {
  const prefix = pointsAddress('')
  return [...filing.versions].some(
    ([address, change]) => address.startsWith(prefix) && office.authored(change)?.by.id === person.id,
  )
}

/** Whether a cause that somebody gave in this filing went to the model before. */
export function hasDraftedCause({ form, filing, draft }: Talk): boolean {
  const asking = form.edition.narrative.suggested?.filter(({ asks }) => asks) ?? []
  return asking.some(({ cell }) => expand(filing.facts, cell)?.some((address) => draft?.(address) !== undefined))
}
