/** The link that brings a token to the bot by its own page. */
export function pageLink(address: string, token: string): string {
  return `${address}/?start=${token}`
}
