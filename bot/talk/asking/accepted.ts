import type { Address } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import { found, foundAt } from '../../../core/known/needs.ts'
import type { Before } from '../../../core/known/people.ts'
import { adopted, sectionAddress } from '../../../core/narrative/narrative.ts'
import { type Redrafted, redrafted } from '../../../core/prose/difference.ts'
import { local } from '../clock.ts'
import { called } from '../keeping/telling.ts'
import { factsBefore, type Talk } from '../talk.ts'

/**
 * Who adopted a section as it is, when, and what it is: the template, a draft with slots, or the person's own words.
 */
export type Accepted = {
  readonly by: string
  /** Local, `2024-07-03T18:00`. */
  readonly at: string
  readonly of: 'template' | 'draft' | 'words'
}

/** The last adoption of the section; undefined if it was not adopted. */
export function acceptedOf(talk: Talk, section: string): Accepted | undefined {
  const address = sectionAddress(section)
  const [source, change] = [talk.filing.facts.get(address), talk.filing.versions.get(address)]
  if (source === undefined || change === undefined) return undefined
  const made = found(talk, 'authors').get(address)
  if (!made) throw new Error(`a turn reads who said ${address}, which its message did not need`)
  const of = source === adopted(section) ? 'template' : source.includes('{{') ? 'draft' : 'words'
  return { by: called(talk, made.by), at: local(talk, made.at), of }
}

/**
 * What the facts, including those of this turn, have changed in a section since it was adopted; undefined if nothing.
 */
export function movedSince(talk: Talk, facts: Facts, section: string): Redrafted | undefined {
  const { form, filing } = talk
  const address = sectionAddress(section)
  const [source, change] = [filing.facts.get(address), filing.versions.get(address)]
  if (source === undefined || change === undefined || !source.includes('{{')) return undefined
  const now = { facts, year: filing.year, department: filing.department }
  const then = { ...now, facts: factsBefore(filing.facts, changedSince(talk, address, change)) }
  const moved = redrafted(form, section, { subject: then, source }, { subject: now, source })
  return moved.moved.length + moved.added.length + moved.gone.length > 0 ? moved : undefined
}

function changedSince(talk: Talk, address: Address, change: number): Before[] {
  return foundAt(talk, 'since', address).changes.filter(({ id }) => id > change)
}
