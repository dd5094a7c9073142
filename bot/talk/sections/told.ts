import { expand } from '../../../core/facts.ts'
import { found } from '../../../core/known/needs.ts'
import { pointsAddress } from '../../../core/narrative/points.ts'
import type { Talk } from '../talk.ts'

/** Whether this person wrote 补充要点 in the filing before, whichever section they were for. */
export function hasWrittenPoints(talk: Talk): boolean {
  const prefix = pointsAddress('')
  return [...found(talk, 'authors')].some(([address, { by }]) => address.startsWith(prefix) && by.id === talk.person.id)
}

/** Whether a cause that somebody gave in this filing went to the model before. */
export function hasDraftedCause(talk: Talk): boolean {
  const { form, filing } = talk
  const asking = form.edition.narrative.suggested?.filter(({ asks }) => asks) ?? []
  return asking.some(({ cell }) => expand(filing.facts, cell)?.some((address) => found(talk, 'drafts').has(address)))
}
