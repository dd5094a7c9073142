import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import type { Form } from '../form.ts'
import { pointsAddress } from '../narrative/points.ts'
import { onceFor } from '../once.ts'
import { once } from '../once-per-facts.ts'
import { type Prose, readReport, readSection } from './read.ts'

/** A text of a filing: its address, its section, and the parsed text. */
export type Written = { readonly at: Address; readonly section: string; readonly prose: Prose }

/** The whole text of an imported report. */
export const original = 'original'

/** The cells with prose: every section of the narrative, an imported report, and people's points on a section. */
export const proseCells = onceFor((form: Form): readonly Address[] => [
  ...[...form.edition.narrative.sections.map(({ id }) => id), original].map((id) => `report.sections.${id}`),
  ...form.edition.narrative.sections.map(({ id }) => pointsAddress(id)).filter((cell) => form.cells.has(cell)),
])

/** What distinguishes the findings of one text from those of another: `problems`, or `points.problems`. */
export function sectionOfCell(at: Address): string {
  return at.replace(/^report\.(?:sections\.)?/, '')
}

/**
 * Every text that a person wrote, parsed; without sections that are only their template, or that an imported report
 * contains.
 */
export function writtenIn(form: Form, facts: Facts): readonly Written[] {
  return writtenOnce(form, facts, '')
}

const writtenOnce = once((form: Form, facts: Facts): readonly Written[] => {
  const settings = form.edition.prose
  if (!settings) return []
  const whole = facts.get(`report.sections.${original}`) ?? ''
  return flatMap(proseCells(form), (at): Written[] => {
    const raw = facts.get(at)
    const section = sectionOfCell(at)
    if (!raw || raw === `{{${at}}}` || (section !== original && whole.includes(raw))) return []
    const prose =
      section === original ? readReport(settings, raw) : readSection(settings, section.replace(/^points\./, ''), raw)
    return [{ at, section, prose }]
  })
})
