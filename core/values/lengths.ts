import { isLong, type Kind } from '../cell-kind.ts'

/** A text that is too long for its cell, in characters. */
export type Overlong = { readonly length: number; readonly most: number }

const short = 4000
const long = 20_000

/** The most characters in a cell of this kind; an explanation, which has no kind, may be as long as a long text. */
export function mostOf(kind?: Kind): number {
  return !kind || kind.type === 'rows' || isLong(kind) ? long : short
}

/** How far a text exceeds the limit; undefined within it. */
export function overlong(text: string, most: number): Overlong | undefined {
  return text.length > most ? { length: text.length, most } : undefined
}
