/** A department's name normalised for look-up: spaces, widths and punctuation do not count. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toLowerCase()
}
