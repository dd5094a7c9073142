/** The size of a bubble on a phone: its width in full-width characters, and its height in lines. */
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

/** The first of these texts that fit into `most` lines together; at least one. */
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

/** Things in pages: at most `most` on a page, and only as many as fit into `lines`; `words` gives a thing's text. */
export function pagesOf<T>(all: readonly T[], most: number, lines: number, words: (one: T) => string): T[][] {
  const pages: T[][] = []
  for (let at = 0; at < all.length; at += pages.at(-1)?.length ?? all.length) {
    const next = all.slice(at, at + most)
    pages.push(next.slice(0, fitting(next.map(words), lines).length))
  }
  return pages
}

/**
 * The beginning of a text that takes more than `most` lines, cut after a line or a sentence if possible; undefined if
 * the text fits.
 */
export function beginning(text: string, most = mostLines): string | undefined {
  if (linesOn(text) <= most) return undefined
  const taken: string[] = []
  for (const piece of text.split(/(?<=[\n。；])/u)) {
    if (linesOn(`${taken.join('')}${piece}`.trimEnd()) > most) break
    taken.push(piece)
  }
  return taken.length > 0 ? taken.join('').trimEnd() : text.slice(0, most * letters)
}
