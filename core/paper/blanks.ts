/** A text in which each blank left by a web page's source becomes a plain one. */
export function withBlanks(text: string): string {
  return text.replaceAll('&nbsp;', '\u00A0')
}
