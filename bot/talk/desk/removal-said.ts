/** Whom “移出”, “移出 2” or “移出 李梅” names, '' if nobody; undefined for any other text. */
export function removalSaid(text: string): string | undefined {
  const [word, said = ''] = /^移出(?:同事|审核人)?[\s：:]*(.{0,40})$/.exec(text.trim()) ?? []
  return word === undefined ? undefined : said
}
