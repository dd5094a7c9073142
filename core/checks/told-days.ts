import { dayIn, daysIn } from '../values/days.ts'
import { digitByDigit } from '../values/digits.ts'
import { readNumeral } from '../values/numbers.ts'
import { halfWidth } from '../values/texts.ts'

/** The first and the last day that a date can mean: a day, a month, or a longer part of a year. */
export type ToldDays = { readonly from: string; readonly to: string }

const nextYear = /^(?:次|下一?|明|翌|来)$/
const dates =
  /(?:(20\d\d|次|下一?|明|翌|来|当|本)年度?)?(?:(\d{1,2})月份?(?:(\d{1,2})[日号]?|([底末])|([上中下])旬)?|第?([1-4])季度|([上下])半年|(?:(?<=年)|年)([底末内]))|(20\d\d)年/g

/** The last date that a text tells; a year that it leaves out is the one told before it, or the filing's. */
export function lastTold(text: string, year: number): ToldDays | undefined {
  if (!/[月年季.\-/]/.test(text)) return undefined
  let [told, of]: [ToldDays | undefined, number] = [undefined, year]
  for (const [, word, month, day, end, third, quarter, half, yearly, whole] of evenDates(text).matchAll(dates)) {
    of = yearOf(word ?? whole, year) ?? of
    told = daysOf(of, { month, day, end, third, quarter, half, yearly }) ?? told
  }
  return told
}

/** Half width, digits for words, and 年月日 between them. */
function evenDates(text: string): string {
  return halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, digitByDigit)
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号]|季度)/g, (run) => readNumeral(run)[0] ?? run)
    .replace(/(20\d\d)([-./])(\d{1,2})(?:\2(\d{1,2})(?!\d))?/g, '$1年$3月$4')
}

function yearOf(word: string | undefined, year: number): number | undefined {
  if (word === undefined) return undefined
  if (nextYear.test(word)) return year + 1
  return /^\d/.test(word) ? Number(word) : year
}

type Parts = Readonly<Record<'month' | 'day' | 'end' | 'third' | 'quarter' | 'half' | 'yearly', string | undefined>>

function daysOf(year: number, { month, day, end, third, quarter, half, yearly }: Parts): ToldDays | undefined {
  if (month && day) return span(dayIn(year, Number(month), Number(day)), dayIn(year, Number(month), Number(day)))
  if (month) return inMonth(year, Number(month), end ? '下' : third)
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (half) return half === '上' ? months(year, 1, 6) : months(year, 7, 12)
  return yearly === '底' || yearly === '末' ? months(year, 12, 12) : months(year, 1, 12)
}

/** A month, or its first, second or last third. */
function inMonth(year: number, month: number, third: string | undefined): ToldDays | undefined {
  if (!third) return months(year, month, month)
  if (third === '下') return span(dayIn(year, month, 21), endOf(year, month))
  return third === '上'
    ? span(dayIn(year, month, 1), dayIn(year, month, 10))
    : span(dayIn(year, month, 11), dayIn(year, month, 20))
}

function months(year: number, first: number, last: number): ToldDays | undefined {
  return span(dayIn(year, first, 1), endOf(year, last))
}

function endOf(year: number, month: number): string | undefined {
  return dayIn(year, month, daysIn(year, month))
}

function span(from: string | undefined, to: string | undefined): ToldDays | undefined {
  return from && to ? { from, to } : undefined
}
