/** A department's name as it is found again, whatever its spaces, widths and punctuation. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toLowerCase()
}
