import type { Pattern } from '../core/address.ts'
import { holds } from '../core/conditions.ts'
import { expand } from '../core/facts.ts'
import { cellAt, type Form } from '../core/form.ts'
import { labelOf } from '../core/labels.ts'
import { plainText } from '../core/narrative/narrative.ts'
import { phraseAt } from '../core/narrative/phrases.ts'
import { cellOfPiece } from '../core/narrative/pieces.ts'
import { pointsOf } from '../core/narrative/points.ts'
import { fillSlots, type Subject } from '../core/narrative/slots.ts'
import { draftableAt } from '../core/narrative/suggested.ts'
import { isItemised } from '../core/narrative/template.ts'

/** What a section is drafted from. */
export type DraftInput = {
  readonly form: Form
  readonly subject: Subject
  /** Persons whose names must not be sent, besides those whom the filing names. */
  readonly people?: readonly string[]
  /** The number of this draft among those of the same facts; a person can ask for another one. */
  readonly variant?: number
}

/** One slot that the draft may use: its name, its meaning and its current value. */
export type Item = { readonly slot: string; readonly meaning: string; readonly value: string }

/** The slots of a section that have a value now. */
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

/**
 * Whether a slot belongs in a list of items: those mention only lost points, indicators and the execution of budgets.
 */
function isAbout(form: Form, { facts }: Subject, section: string, slot: string): boolean {
  const row = isItemised(form, section) ? scoredRow(form, slot) : undefined
  return row === undefined || holds(form, facts, { above: [`${row}.weight`, `${row}.score`] })
}

/** The row with a weight and a score that a slot belongs to. */
function scoredRow(form: Form, slot: string): string | undefined {
  const parts = slot.split('.')
  const rows = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'))
  return rows.find((row) => cellAt(form, `${row}.weight`) && cellAt(form, `${row}.score`))
}

/** The points that people added to a section, with their figures as slots. */
export function pointsFor({ subject }: DraftInput, section: string): readonly string[] {
  return pointsOf(subject.facts, subject.year, section).lines
}

/** The slots that match a pattern; a row's slots come together, with all its cells. */
function slotsOf({ facts }: Subject, pattern: Pattern): string[] {
  return pattern.includes('*') ? (expand(facts, pattern) ?? []) : [pattern]
}

/** What each part of a slot's name adds to the meaning of its cell. */
const pieces: Readonly<Record<string, string>> = {
  gap: '与年度指标的差距，含方向词的整句话',
  spokenName: '，写在数字前面',
  spokenTarget: '（文字）',
  cause: '·原因',
  measure: '·改进措施',
}

function meaningOf(form: Form, { facts, year }: Subject, slot: string): string {
  const named = form.edition.narrative.meanings?.[slot]
  const phrase = phraseAt(form, slot)
  if (named !== undefined) return phrase && 'change' in phrase ? `${named}的变化，含方向词的整句话` : named
  const [, piece = ''] = /\.([^.]+)$/.exec(slot) ?? []
  return `${labelOf(form, facts, year, cellOfPiece(slot))}${Object.hasOwn(pieces, piece) ? pieces[piece] : ''}`
}
