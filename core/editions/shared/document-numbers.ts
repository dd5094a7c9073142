import type { Wording } from '../../prose/rules.ts'

/** What stands before the year of a document number: 云财绩. */
const issuer = '((?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,10}|[\\u4e00-\\u9fa5]{2,6})'
const year = '((?:19|20)\\d\\d)'
const serial = '(\\d{1,4})'

/** Other brackets than 〔〕, or a blank within the number. */
export const bracketed: readonly Wording[] = [
  { find: `${issuer}[\\[［（(【﹝]${year}[\\]］）)】﹞]\\s{0,3}第?${serial}\\s{0,3}号`, better: '$1〔$2〕$3号' },
  {
    find: `${issuer}(?:〔${year}[\\]］）)】﹞]|[\\[［（(【﹝]${year}〕)第?${serial}号`,
    better: '$1〔$2$3〕$4号',
  },
  { find: `${issuer}〔${year}〕(?:\\s{1,3}第?${serial}\\s{0,3}|第?${serial}\\s{1,3})号`, better: '$1〔$2〕$3$4号' },
]

/** The year and the serial number run together: 云林发202317号. */
export const runTogether: readonly Wording[] = [
  { find: `${issuer}(?<![第号证码])${year}(\\d{1,3})号`, better: '$1〔$2〕$3号' },
]
