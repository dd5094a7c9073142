import { sectionTemplate } from '../core/narrative.ts'
import { chainsOf, type DraftInput } from './chains.ts'

/** Drafts one section; a section that is computed, not drafted, gives its template. */
export async function draftSection(section: string, input: DraftInput): Promise<string> {
  const chain = chainsOf(input.form).get(section)
  return chain ? chain.invoke(input) : sectionTemplate(input.form, input.subject, section)
}
