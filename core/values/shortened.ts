/** A path that is too long to quote whole, without its middle: most differ in their first folder or at their end. */
export function withoutMiddle(path: string, most: number): string {
  const half = Math.floor(most / 2)
  return path.length > most ? `${path.slice(0, half)}…${path.slice(-half)}` : path
}

/** The beginning of a text that is too long to quote whole. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
