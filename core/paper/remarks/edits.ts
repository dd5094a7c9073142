import type { Span } from '../xml.ts'

/** A change of a text: what is between two positions is replaced. */
export type Edit = { readonly from: number; readonly to: number; readonly by: string }

/** The text with these changes; of several insertions at one position, the first comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, by } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, from), by)
    at = to
  }
  return [...pieces, text.slice(at)].join('')
}

/** Inserts at the end of an element; `<w:p/>` becomes `<w:p>` and `</w:p>`. */
export function atEnd({ prefix, to, once }: Span, name: string, by: string): Edit[] {
  if (!once) return [insertion(to, by)]
  return [{ from: to - '/>'.length, to: to - '>'.length, by: '' }, insertion(to, `${by}</${prefix}${name}>`)]
}

export function insertion(at: number, by: string): Edit {
  return { from: at, to: at, by }
}
