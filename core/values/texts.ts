import { isBlank } from './blank.ts'
import { type Reading, refuse } from './refusal.ts'
import { withoutInvisible } from './visible.ts'

/** A text as typed, without what no document can hold: control characters, noncharacters and half surrogates. */
export function sanitise(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]|(?!\n)\p{Cc}/gu, '')
    .trim()
}

/** Each line of a text without invisible characters. */
export function seenLines(text: string): string {
  return text.split('\n').map(withoutInvisible).join('\n')
}

/** A short text, which is displayed in one line; empty if nothing of it is visible. */
function sanitiseShort(text: string): string {
  const kept = seenLines(sanitise(text)).trim()
  return isBlank(kept) ? '' : kept
}

/** Full-width letters, digits, signs and spaces as half-width ones; `㎡` and superscripts are unchanged. */
export function halfWidth(text: string): string {
  return text.replace(/[\u3000\uFF00-\uFFEF]+/g, (wide) => wide.normalize('NFKC'))
}

const nothing = /^(?:(?:无|没有|空)[。.]?|[-–—―─]+|\/)$/
const notSpent =
  /^(?:(?:未|没有?)(?:发生|支出|安排|产生)|(?:没有|无)(?:支出|此项|这项)|都没有?了?|没有?了|不涉及|不适用)[。.]?$/

/** Whether the answer to a figure, a date or a list says that there is none: 无, 没有, 空, or a dash. */
export function saysNone(text: string): boolean {
  return nothing.test(text.trim())
}

/** The same, or with more words: 未发生, 不涉及. */
export function saysNothing(text: string): boolean {
  return saysNone(text) || notSpent.test(text.trim())
}

const between = '\\s.,，、;；:：%()（）+\\-—/元'
const inDigits = new RegExp(`^[${between}]*\\d[\\d${between}]*$`)
const numeral = '[\\d.,零〇一二两三四五六七八九十百千几多来余壹贰叁肆伍陆柒捌玖拾佰仟]'
const inWords = new RegExp(`^[约近]?(?:${numeral}+[万亿])+${numeral}*元?(?:左右|上下|以上|以下|以内)?$`)

/** Whether a text consists of figures only, which is too little where words are asked for: `3.93 5.0`, `七十来万`. */
export function isBareFigures(text: string): boolean {
  const even = halfWidth(text).trim()
  return inDigits.test(even) || inWords.test(even)
}

const phone = /^(?:[\d\s()（）+\-—/、,，;；]|转|分机)+$/

/** A mobile number has eleven digits. */
const mobile = /(?<!\d)1[3-9]\d{5,20}(?!\d)/g

/** Reads one or several phone numbers: digits with the usual separators, 转 and 分机. */
export function readPhone(text: string, example: string): Reading {
  const kept = sanitise(text)
  const even = halfWidth(kept)
  const isWhole = (even.match(mobile) ?? []).every((number) => number.length === 11)
  const isPhone = phone.test(even) && even.replace(/\D/g, '').length >= 5 && isWhole
  return isPhone || kept === '' || kept === '无' ? readText(text, false, example) : refuse('notPhone', kept, example)
}

/** Reads a text cell: kept as typed, a short one without invisible characters; 无, 没有 or a dash alone is a blank. */
export function readText(text: string, long: boolean, example: string): Reading {
  const kept = long ? sanitise(text) : sanitiseShort(text)
  if (kept === '') return refuse('empty', text, example)
  if (/^(?:(?:无|没有)。?|—+)$/.test(kept)) return { value: '' }
  return { value: kept }
}
