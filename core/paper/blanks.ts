/** A text in which a blank that a web page's source has left behind is one. */
export function withBlanks(text: string): string {
  return text.replaceAll('&nbsp;', '\u00A0')
}
