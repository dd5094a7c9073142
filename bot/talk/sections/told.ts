import { expand } from '../../../core/facts.ts'
import { found } from '../../../core/known/needs.ts'
import { pointsAddress } from '../../../core/narrative/points.ts'
import type { Talk } from '../talk.ts'

/** Whether this person has written 补充要点 in this filing before, for any section. */
export function hasWrittenPoints(talk: Talk): boolean {
  const prefix = pointsAddress('')
  return [...found(talk, 'authors')].some(([address, { by }]) => address.startsWith(prefix) && by.id === talk.person.id)
}

/** Whether a cause given in this filing has gone to the model before. */
export function hasDraftedCause(talk: Talk): boolean {
  const { form, filing } = talk
  const asking = form.edition.narrative.suggested?.filter(({ asks }) => asks) ?? []
  return asking.some(({ cell }) => expand(filing.facts, cell)?.some((address) => found(talk, 'drafts').has(address)))
}
