/** The name of the file with the links of a year's departments. */
export function linksFileName(year: number): string {
  return `${year}年度绩效自评邀请链接.xlsx`
}

export function isLinksFile(name: string): boolean {
  return /^\d{4}年度绩效自评邀请链接\.xlsx$/.test(name)
}

/** Replaces a link once it was fetched. */
export const linkFetched = '链接已发出，发“邀请链接”再要一份'
