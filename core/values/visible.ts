/**
 * A name without invisible characters: direction marks, zero-width and control characters, line separators, and half
 * surrogates.
 */
export function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Cc}\p{Cs}]/gu, '')
}
