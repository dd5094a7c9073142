import type { Pattern } from '../core/edition.ts'
import { expand } from '../core/facts.ts'
import type { Form } from '../core/form.ts'
import { standingsOf } from '../core/guard/standing.ts'
import { labelOf } from '../core/labels.ts'
import { fillSlots, isItemised, plainText, type Subject } from '../core/narrative.ts'
import { pointsOf } from '../core/points.ts'
import { draftableAt } from '../core/suggested.ts'

/** What a section is drafted from. */
export type DraftInput = {
  readonly form: Form
  readonly subject: Subject
  /** Persons whose names are not to leave the house, beside those whom the filing names. */
  readonly people?: readonly string[]
  /** Which draft of the same facts this is: another one is asked for. */
  readonly variant?: number
}

/** One slot that the draft may use: its name, what it means, what stands in it now. */
export type Item = { readonly slot: string; readonly meaning: string; readonly value: string }

/** The slots of a section that are known now. */
export function itemsFor({ form, subject }: DraftInput, section: string): Item[] {
  const uses = draftableAt(form, section)?.drafted?.uses ?? []
  return uses
    .flatMap((pattern) => slotsOf(subject, pattern))
    .filter((slot) => isAbout(form, subject, section, slot))
    .flatMap((slot): Item[] => {
      const runs = fillSlots(form, subject, `{{${slot}}}`)
      if (runs.flat().some(({ missing }) => missing)) return []
      const value = plainText(runs)
      return value === '' ? [] : [{ slot: `{{${slot}}}`, meaning: meaningOf(form, subject, slot), value }]
    })
}

/** A list of items is about the indicators that lost points, and about no others. */
function isAbout(form: Form, { facts }: Subject, section: string, slot: string): boolean {
  if (!isItemised(form, section)) return true
  const standing = standingsOf(form, facts).find(({ row }) => slot.startsWith(`${row}.`))
  return standing === undefined || standing.lost === true
}

/** What people added to a section, their figures as slots. */
export function pointsFor({ subject }: DraftInput, section: string): readonly string[] {
  return pointsOf(subject.facts, subject.year, section).lines
}

/** Rows come with all their cells together. */
function slotsOf({ facts }: Subject, pattern: Pattern): string[] {
  return pattern.includes('*') ? (expand(facts, pattern) ?? []) : [pattern]
}

function meaningOf(form: Form, { facts, year }: Subject, slot: string): string {
  const named = form.edition.narrative.meanings?.[slot]
  const phrase = form.edition.narrative.phrases[slot]
  if (named !== undefined) return phrase && 'change' in phrase ? `${named}的变化，含方向词的整句话` : named
  if (slot.endsWith('.gap'))
    return `${labelOf(form, facts, year, slot.replace(/gap$/, 'actual'))}与指标值的差距，含方向词的整句话`
  const piece = /^(.+)\.(cause|measure)$/.exec(slot)
  if (piece) return `${labelOf(form, facts, year, piece[1] ?? '')}·${piece[2] === 'cause' ? '原因' : '改进措施'}`
  return labelOf(form, facts, year, slot)
}
