import { sectionTemplate } from '../core/narrative.ts'
import { type Asking, chainsOf, type Draft } from './chains.ts'
import { type DraftInput, itemsFor, pointsFor } from './material.ts'

/** Drafts one section; a section that is computed, not drafted, gives its template. */
export async function draftSection(
  section: string,
  input: DraftInput,
  asking: Asking & { readonly signal?: AbortSignal } = {},
): Promise<Draft> {
  const chain = chainsOf(input.form, asking).get(section)
  if (!chain) return { source: sectionTemplate(input.form, input.subject, section), by: 'template', tokens: 0 }
  return chain.invoke(input, asking.signal ? { signal: asking.signal } : {})
}

/** What a section's draft depends on, as a hash: the same facts, points and model need no second call. */
export async function draftKey(section: string, input: DraftInput, model: string): Promise<string> {
  const { subject, variant = 1 } = input
  const read = [section, model, variant, subject.year, itemsFor(input, section), pointsFor(input, section)]
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(read)))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
