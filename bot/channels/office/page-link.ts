/** The page's link for a token. */
export function pageLink(address: string, token: string): string {
  return `${address}/?start=${token}`
}
