import { publishedForms } from '../../core/editions/index.ts'
import { repeats } from './samples.ts'
import type { Source } from './sources.ts'

/** The editions' expressions that repeat anything: every text that looks like one and is no slot and no cell. */
export function expressionsOfEditions(): Source[] {
  const found = new Map<string, Source>()
  for (const { edition } of publishedForms)
    for (const { at, text } of textsIn(edition, edition.id))
      if (repeats(text) && isExpression(text) && !found.has(text))
        found.set(text, { at, source: text, flags: flagsOf(at) })
  return [...found.values()]
}

function textsIn(part: unknown, at: string): { readonly at: string; readonly text: string }[] {
  if (typeof part === 'string') return [{ at, text: part }]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`))
}

function isExpression(text: string): boolean {
  if (text.includes('{{') || /^[\w.*#]+$/.test(text)) return false
  try {
    return new RegExp(text) !== undefined
  } catch {
    return false
  }
}

/** Wordings are searched line by line. */
function flagsOf(at: string): string {
  return at.endsWith('.find') ? 'gm' : ''
}
