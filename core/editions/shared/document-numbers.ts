import type { Wording } from '../../prose/rules.ts'

/** What stands before the year of a document number: 云财绩. */
const issuer = '((?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,10}|[\\u4e00-\\u9fa5]{2,6})'
const year = '((?:19|20)\\d\\d)'
const serial = '(\\d{1,4})'

/** Other brackets than 〔〕, or a blank within the number. */
export const bracketed: readonly Wording[] = [
  issued(`[\\[［（(【﹝]${year}[\\]］）)】﹞]\\s{0,3}第?${serial}\\s{0,3}号`, '$1〔$2〕$3号'),
  issued(`(?:〔${year}[\\]］）)】﹞]|[\\[［（(【﹝]${year}〕)第?${serial}号`, '$1〔$2$3〕$4号'),
  issued(`〔${year}〕(?:\\s{1,3}第?${serial}\\s{0,3}|第?${serial}\\s{1,3})号`, '$1〔$2〕$3$4号'),
]

/** The year and the serial number run together: 云林发202317号. */
export const runTogether: readonly Wording[] = [issued(`(?<![第号证码])${year}(\\d{1,3})号`, '$1〔$2〕$3号')]

/** A number behind its issuer. Any run of characters could be one, so that the number is looked for first. */
function issued(number: string, better: string): Wording {
  return { find: `${issuer}${number}`, has: number, better }
}
