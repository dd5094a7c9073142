import { plain } from './label.ts'

/** Two forms of one note share at least this part of their pairs of characters. */
const leastShare = 0.5

/** Whether a text is a note that the form prints, in similar words. */
export function isNote(notes: readonly string[], text: string): boolean {
  const own = plain(text)
  return notes.some((note) => shareOf(plain(note), own) >= leastShare)
}

/** The share of pairs of characters that two texts have in common; 1 if all. */
export function shareOf(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return shared / Math.max(pairs.size, others.size, 1)
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, Math.min(text.length, 400) - 1) }, (_, at) => text.slice(at, at + 2)))
}
