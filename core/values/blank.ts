/** Whether nothing of a text is seen: spaces, fillers, signs that take no ink. */
export function isBlank(text: string): boolean {
  return /^[\p{Z}\p{Cc}\p{DI}\u2800]*$/u.test(text)
}
