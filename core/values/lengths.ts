import type { Kind } from '../kind.ts'

/** A text that is longer than its place takes, in characters. */
export type Overlong = { readonly length: number; readonly most: number }

const short = 4000
const long = 20_000

/** The most characters that a cell of this kind holds; an explanation, which has none, holds as much as a long text. */
export function mostOf(kind?: Kind): number {
  return !kind || kind.type === 'items' || kind.type === 'rows' || (kind.type === 'text' && kind.long) ? long : short
}

/** How far a text is over the limit; undefined within it. */
export function overlong(text: string, most: number): Overlong | undefined {
  return text.length > most ? { length: text.length, most } : undefined
}
