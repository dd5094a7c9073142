/** Whether nothing of a text is visible: only spaces, fillers and invisible characters. */
export function isBlank(text: string): boolean {
  return /^[\p{Z}\p{Cc}\p{DI}\u2800]*$/u.test(text)
}
