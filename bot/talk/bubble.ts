/** A bubble on a phone: lines of so many full-width letters. */
const letters = 22
export const mostLines = 12

/** How many half-width columns a text takes. */
export function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x100 ? 1 : 2), 0)
}

/** How many lines a text takes on a phone. */
export function linesOn(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columns(line) / (letters * 2))), 0)
}

/** The first of these texts that take so many lines together, one in any case. */
export function fitting(texts: readonly string[], most: number): string[] {
  const taken: string[] = []
  let lines = 0
  for (const text of texts) {
    lines += linesOn(text)
    if (taken.length > 0 && lines > most) break
    taken.push(text)
  }
  return taken
}

/** Things in pages: at most so many, and as many lines of their words as fit beside the rest of a bubble. */
export function pagesOf<T>(all: readonly T[], most: number, lines: number, words: (one: T) => string): T[][] {
  const pages: T[][] = []
  for (let at = 0; at < all.length; at += pages.at(-1)?.length ?? all.length) {
    const next = all.slice(at, at + most)
    pages.push(next.slice(0, fitting(next.map(words), lines).length))
  }
  return pages
}

/** As much of a text as takes at most so many lines, cut behind a line or a sentence where one ends there; undefined for one that fits. */
export function beginning(text: string, most = mostLines): string | undefined {
  if (linesOn(text) <= most) return undefined
  const taken: string[] = []
  for (const piece of text.split(/(?<=[\n。；])/u)) {
    if (linesOn(`${taken.join('')}${piece}`.trimEnd()) > most) break
    taken.push(piece)
  }
  return taken.length > 0 ? taken.join('').trimEnd() : text.slice(0, most * letters)
}
