import { flatMap } from '../../flat-map.ts'
import type { Place, View } from './view.ts'

const digitOf = new Map(
  flatMap(['零〇○', '一幺壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'], (signs, digit) =>
    [...signs].map((sign): [string, string] => [sign, String(digit)]),
  ),
)

/** Digits with the separators of phone and card numbers. */
const runs = /\(?\+?\d(?:[ .,·\-–—‐_/()]{0,2}\d)*/g

/** The most groups in a number: a mobile number, digit by digit, after +86. */
const mostGroups = 12

/** Phone, card and document numbers of persons, in any notation: all long numbers that are no amount and no date. */
export function numbersIn(view: View): Place[] {
  const digits = [...view.text].map((sign) => digitOf.get(sign) ?? sign).join('')
  return flatMap([...digits.matchAll(runs)], ({ 0: run, index }) => numbersInRun(view.text, run, index))
}

/** One run may contain several numbers: each takes as many groups as fit. */
function numbersInRun(text: string, run: string, at: number): Place[] {
  const groups = [...run.matchAll(/\d+/g)].map((group) => ({ from: group.index, to: group.index + group[0].length }))
  const found: Place[] = []
  for (let first = 0; first < groups.length; ) {
    const { place, count, isPersonal } = longestFrom(text, run, at, groups.slice(first, first + mostGroups))
    if (isPersonal) found.push(withTail(text, place))
    first += count
  }
  return found
}

/** The most groups that form a person's number, or another figure; otherwise only the first group is skipped. */
function longestFrom(text: string, run: string, at: number, groups: readonly Place[]) {
  const from = startOf(run, groups[0]?.from ?? 0)
  for (let count = groups.length; count > 0; count -= 1) {
    const to = groups[count - 1]?.to ?? 0
    const place = { from: at + from, to: at + to }
    const kind = kindOf(text, run.slice(from, to), place)
    if (kind !== 'short') return { place, count, isPersonal: kind === 'personal' }
  }
  return { place: { from: at, to: at }, count: 1, isPersonal: false }
}

/** The start of a number with its plus sign or bracket: +86, (0731). */
function startOf(run: string, from: number): number {
  const plus = run[from - 1] === '+' ? from - 1 : from
  return run[plus - 1] === '(' && run.includes(')', from) ? plus - 1 : plus
}

/** Adds the letter of an identity number or the extension of a phone number. */
function withTail(text: string, { from, to }: Place): Place {
  const [tail = ''] = /^(?:[xX](?![A-Za-z])| ?(?:转|分机)\d{1,5})/.exec(text.slice(to, to + 9)) ?? []
  return { from, to: to + tail.length }
}

const called =
  /(?:电话|手机|座机|固话|热线|传真|联系方式|联系|致电|拨打|身份证|证件|护照|社保卡|银行卡|卡号|账号|帐号|账户|QQ|微信|号码)(?:号码?|编号)?(?:是|为|:)? ?$/i
const money =
  /(?:[￥¥$]|RMB|人民币|金额|资金|经费|预算数?|决算数?|支出|收入|投资|合计|小计|共计|总计|总额|造价|执行数?|拨付|到位|结余|结转|补贴|补助|工资|余额|下达|安排)(?:为|是|共|约|达|了|:)? ?$/
const codes = /(?:科目|编码|代码|编号|文号|标段|票号|发票|合同|序号|型号|邮编|邮政编码|批次)(?:号|为|是|:)? ?$/
const units =
  /^ ?(?:个?百分点|[元万亿千百%‰人户次个件套台辆本册份项株棵头只羽尾亩吨度米字名家场期处座所条批页公平立㎡℃年月日]|k?m\b|k?g\b|t\b)/i
/** The year before the number of a document: 财预〔2023〕1234567号. */
const document = /[〔[({【](?:19|20)\d\d[〕\])}】]第?$/

/** Whether a number is a person's, another kind of figure, or too short to tell. */
function kindOf(text: string, run: string, { from, to }: Place): 'personal' | 'figure' | 'short' {
  const before = text.slice(Math.max(0, from - 12), from)
  const groups = run.match(/\d+/g) ?? []
  const all = groups.join('')
  if (isAmount(run) && !called.test(before)) return 'figure'
  if (all.length < 7) return 'short'
  if (called.test(before)) return isShaped(run, groups, all) || groups.length < 5 ? 'personal' : 'short'
  if (areDates(groups)) return 'figure'
  const isFigure = [money, codes, document].some((words) => words.test(before)) || units.test(text.slice(to, to + 4))
  return isFigure || !isShaped(run, groups, all) ? 'short' : 'personal'
}

/** Whether digits are an amount: 1,234,567.89 and 1234567.89 are, 0731.88889999 is not. */
function isAmount(run: string): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(run) || /^(?:0|[1-9]\d*)\.\d+$/.test(run)
}

/** Whether the groups are only years, months, days and hours, joined or apart. */
function areDates(groups: readonly string[]): boolean {
  const [first = ''] = groups
  return /^(?:19|20)\d\d(?:$|(?:0[1-9]|1[0-2]))/.test(first) && groups.every(isDate)
}

function isDate(group: string): boolean {
  return /^(?:\d{1,2}|(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?)$/.test(group)
}

/** Whether digits have the length and the grouping of a person's number. */
function isShaped(run: string, groups: readonly string[], all: string): boolean {
  if (groups.length === 1) return true
  if (run.includes('+')) return all.length >= 10
  const digits = all.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
  const lengths = groups.map(({ length }) => length).join('')
  if (/^1[3-9]\d{9}$/.test(digits)) return digits.length < all.length || mobileParts.test(lengths)
  if (/^0\d{2,3}[2-9]\d{6,7}$/.test(digits)) return landlineParts.test(lengths)
  if (/^[48]00\d{7}$/.test(digits)) return /^3(?:7|34|43)$/.test(lengths)
  if (/^\d{15,19}$/.test(digits)) return cardParts.test(lengths)
  return /^[2-9]\d{2,3}[-–—‐]\d{4}$/.test(run) && !groups.some(isYear)
}

/** The group lengths of a mobile number: 138 0000 5555, 138-0000-5555, 1380000 5555, or single digits. */
const mobileParts = /^(?:344|38|74|443|353|3422|32222|1{11})$/
/** The group lengths of a landline number: 0730-5550101, 0730-555 0101, 021 8888 9999. */
const landlineParts = /^[34](?:[78]|34|44|43)$/
/** The group lengths of a card or identity number: 6222 0212 3456 7890 123, 430623 19800101 0010. */
const cardParts = /^(?:4{3,4}[1-4]|6(?:8|44|422)[34]|3384|388)$/

function isYear(group: string): boolean {
  return /^(?:19|20)\d\d$/.test(group)
}

const mails = /(?<![\w.+-])[\w.+-]{1,64} ?@ ?[\w-]{1,63}(?: ?\. ?[\w-]{1,63}){1,4}/g
const accounts =
  /(?:微信|QQ|VX|V信|wechat|钉钉)(?!公众|小程序|群)(?:号码?|账号|帐号|ID)?(?:是|为|[: ]){0,2}([a-z][\w-]{4,19}|\d{5,12})(?![\w-])/gi

/** E-mail addresses, and what follows 微信 or QQ. */
export function accountsIn({ text }: View): Place[] {
  const found = [...text.matchAll(mails)].map(({ 0: mail, index }) => ({ from: index, to: index + mail.length }))
  const named = [...text.matchAll(accounts)].map((match) => {
    const to = match.index + match[0].length
    return { from: to - (match[1] ?? '').length, to }
  })
  return [...found, ...named]
}
