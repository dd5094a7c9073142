/** `移出`, `移出 2`, `移出 李梅`: whom, '' where nobody is named; undefined for any other text. */
export function removalSaid(text: string): string | undefined {
  const [word, said = ''] = /^移出(?:同事|审核人)?[\s：:]*(.{0,40})$/.exec(text.trim()) ?? []
  return word === undefined ? undefined : said
}
