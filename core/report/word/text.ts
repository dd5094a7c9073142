/**
 * Characters that XML cannot hold or with which Word does not open: control characters, half surrogates, U+FFFE and
 * U+FFFF.
 */
const unprintable = /(?![\t\n])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** Text that a Word file can hold; lines end in `\n`. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '')
}

/** Text escaped for XML. */
export function escapeXml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
