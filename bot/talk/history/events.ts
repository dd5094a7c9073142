import type { Author, RecordedComing, RecordedStep, RecordPage } from '../../../core/known/record.ts'
import { local } from '../clock.ts'
import { called } from '../keeping/telling.ts'
import type { Talk } from '../talk.ts'
import type { HistoryEntry } from './say.ts'

/** The most events on a page. */
const mostEvents = 12

/** A step of the filing, or a person's coming or going; `change` is the filing's newest change at that time. */
export type Event = { readonly change: number; readonly at: string; readonly entry: HistoryEntry }

/** The steps and the comings and goings from one change (included) to another (excluded), newest first. */
export function eventsBetween(talk: Talk, record: RecordPage, from: number, before: number): Event[] {
  const within = ({ change }: { readonly change: number }) => from <= change && change < before
  const steps = record.steps.filter(within).map((step) => ({ ...step, entry: stepEntry(talk, step) }))
  const comings = record.comings.filter(within).map((one) => ({ ...one, entry: comingEntry(talk, one) }))
  const all = [...steps, ...comings].sort((one, other) => other.change - one.change || (other.at < one.at ? -1 : 1))
  return all.slice(0, mostEvents)
}

/** Who did something, and when (local). */
export function whoWhen(talk: Talk, by: Author, at: string) {
  return { at: local(talk, at), by: called(talk, by), me: by.id === talk.person.id }
}

function stepEntry(talk: Talk, { by, at, from, to, note, alone }: RecordedStep): HistoryEntry {
  const said = note === undefined ? {} : { note }
  // A filing that a bureau reviews leaves the bureau's hands in no other way.
  const takenOver = talk.filing.reviewed && from === 'submitted' && to === 'filling' ? { takenOver: true as const } : {}
  const more = { ...said, ...takenOver, ...(alone ? { alone } : {}) }
  return { ...whoWhen(talk, by, at), step: { from, to, ...more } }
}

/**
 * A removal is listed under whoever removed the person, 财政局 for an officer; everything else under the person
 * themself.
 */
function comingEntry(talk: Talk, { what, who, roles, by, bureau, at }: RecordedComing): HistoryEntry {
  const host = by && !bureau ? { host: called(talk, by) } : {}
  const coming = { what, who: called(talk, who), roles, ...host }
  if (what !== 'removed' || !by) return { ...whoWhen(talk, who, at), coming }
  return { ...whoWhen(talk, by, at), ...(bureau ? { by: '财政局' } : {}), coming }
}
