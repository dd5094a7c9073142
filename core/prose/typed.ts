import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { pointsAddress } from '../narrative/points.ts'
import { onceFor } from '../once.ts'
import { once } from '../once-per-facts.ts'
import { type Prose, readReport, readSection } from './read.ts'

/** A text of a filing: its address, the section it is, and the text as read. */
export type Written = { readonly at: Address; readonly section: string; readonly prose: Prose }

/** The whole text of an imported report. */
export const original = 'original'

/** Where prose stands: every section of the narrative, an imported report, and what people add to a section. */
export const proseCells = onceFor((form: Form): readonly Address[] => [
  ...[...form.edition.narrative.sections.map(({ id }) => id), original].map((id) => `report.sections.${id}`),
  ...form.edition.narrative.sections.map(({ id }) => pointsAddress(id)).filter((cell) => form.cells.has(cell)),
])

/** What tells the findings of one text apart from those of another: `problems`, or `points.problems`. */
export function sectionOfCell(at: Address): string {
  return at.replace(/^report\.(?:sections\.)?/, '')
}

/** Every text that a person wrote, read; a section that is its template alone is none, nor one that an imported report holds. */
export function writtenIn(form: Form, facts: Facts): readonly Written[] {
  return writtenOnce(form, facts, '')
}

const writtenOnce = once((form: Form, facts: Facts): readonly Written[] => {
  const settings = form.edition.prose
  if (!settings) return []
  const whole = facts.get(`report.sections.${original}`) ?? ''
  return proseCells(form).flatMap((at): Written[] => {
    const raw = facts.get(at)
    const section = sectionOfCell(at)
    if (!raw || raw === `{{${at}}}` || (section !== original && whole.includes(raw))) return []
    const prose =
      section === original ? readReport(settings, raw) : readSection(settings, section.replace(/^points\./, ''), raw)
    return [{ at, section, prose }]
  })
})
