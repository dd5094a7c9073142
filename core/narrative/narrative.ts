import type { Address } from '../address.ts'
import type { Form } from '../form.ts'
import type { Run } from '../report/blocks.ts'
import { pointsOf } from './points.ts'
import { fillSlots, type Subject } from './slots.ts'
import { sectionTemplate } from './template.ts'

/** The current text of a section: the person's, else the template; paragraphs of runs with every figure filled in. */
export function sectionText(form: Form, subject: Subject, id: string): Run[][] {
  return draftText(form, subject, id, subject.facts.get(sectionAddress(id)) ?? adopted(id))
}

/** A draft of a section with every figure filled in; the template's slot is replaced by the template. */
export function draftText(form: Form, subject: Subject, id: string, draft: string): Run[][] {
  return fillSlots(
    form,
    subject,
    wholeDraft(form, subject, id, draft),
    pointsOf(subject.facts, subject.year, id).figures,
  )
}

/** A draft with its section's template in place of the template's slot; figures are still slots. */
export function wholeDraft(form: Form, subject: Subject, id: string, draft: string): string {
  return draft.includes(adopted(id)) ? draft.replaceAll(adopted(id), sectionTemplate(form, subject, id)) : draft
}

/** A section's slot for its own template: 采用 stores this, so that the text follows every later change of the facts. */
export function adopted(id: string): string {
  return `{{${sectionAddress(id)}}}`
}

/** The cell of a section's prose, the same in every edition with sections. */
export function sectionAddress(id: string): Address {
  return `report.sections.${id}`
}

/** The text as one string, for a chat. */
export function plainText(paragraphs: readonly (readonly Run[])[]): string {
  return paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n')
}
