import { plain } from './label.ts'

/** Forms of one note share most of their pairs of characters. */
const leastShare = 0.5

/** Whether a text is a note that the form prints, in other words. */
export function isNote(notes: readonly string[], text: string): boolean {
  const own = pairsOf(plain(text))
  return (
    own.size > 0 &&
    notes.some((note) => {
      const printed = pairsOf(plain(note))
      const shared = [...own].filter((pair) => printed.has(pair)).length
      return shared >= Math.max(own.size, printed.size) * leastShare
    })
  )
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, Math.min(text.length, 400) - 1) }, (_, at) => text.slice(at, at + 2)))
}
