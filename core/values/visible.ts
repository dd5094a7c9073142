/**
 * A name without the signs that nobody sees: marks that turn the direction of writing, zero-width and control signs,
 * separators of lines, and halves of a character.
 */
export function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Cc}\p{Cs}]/gu, '')
}
