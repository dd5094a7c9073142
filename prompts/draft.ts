import { draftableAt } from '../core/narrative/suggested.ts'
import { sectionTemplate } from '../core/narrative/template.ts'
import { type Asking, chainOf, type Draft } from './chains.ts'
import { type DraftInput, itemsFor, pointsFor } from './material.ts'

/** Drafts one section, or the text of one cell. A section that is computed rather than drafted returns its template. */
export async function draftSection(
  section: string,
  input: DraftInput,
  asking: Asking & { readonly signal?: AbortSignal } = {},
): Promise<Draft> {
  const { form, subject } = input
  if (!draftableAt(form, section)?.drafted)
    return { source: sectionTemplate(form, subject, section), by: 'template', tokens: 0 }
  return chainOf(form, section, asking).invoke(input, asking.signal ? { signal: asking.signal } : {})
}

/** A hash of everything that a section's draft depends on: the same facts, points and model need no second call. */
export async function draftKey(section: string, input: DraftInput, model: string): Promise<string> {
  const { subject, variant = 1 } = input
  const read = [section, model, variant, subject.year, itemsFor(input, section), pointsFor(input, section)]
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(read)))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
