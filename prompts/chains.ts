import { type Runnable, RunnableLambda } from '@langchain/core/runnables'
import type { Form } from '../core/form.ts'
import { type Subject, sectionTemplate } from '../core/narrative.ts'

/** What a section is drafted from. */
export type DraftInput = { readonly form: Form; readonly subject: Subject }

/** A section's text with its figures as `{{address}}` slots, so that a later change of a fact changes the text too. */
export type SectionChain = Runnable<DraftInput, string>

/** The chain of each section that may be drafted: the edition's template while there is no model to draft it. */
export function chainsOf(form: Form): ReadonlyMap<string, SectionChain> {
  const drafted = form.edition.narrative.sections.filter((section) => section.drafted)
  return new Map(drafted.map(({ id }) => [id, templateChain(id)]))
}

function templateChain(section: string): SectionChain {
  return RunnableLambda.from(({ form, subject }: DraftInput) => sectionTemplate(form, subject, section)).withConfig({
    runName: section,
  })
}
