/** What is new in a text against another, and what it no longer says: sentence by sentence. */
export type Difference = { readonly added: readonly string[]; readonly gone: readonly string[] }

/** How two texts differ, numbering aside. */
export function differenceOf(before: string, after: string): Difference {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  return { added: now.filter((one) => !old.includes(one)), gone: old.filter((one) => !now.includes(one)) }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。；！？])|\n/)
    .map((sentence) => sentence.replace(/^\s*\d{1,2}[、.]/, '').trim())
    .filter((sentence) => sentence !== '')
}
