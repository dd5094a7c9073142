import type { Near } from '../cell-kind.ts'

const dayMs = 86_400_000

/** Words for days counted from today. */
const counted: ReadonlyMap<string, number> = new Map([
  ['前天', -2],
  ['昨天', -1],
  ['昨日', -1],
  ['今天', 0],
  ['今日', 0],
  ['当天', 0],
  ['明天', 1],
  ['明日', 1],
  ['后天', 2],
  ['大后天', 3],
])
const weeks: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['本', 0],
  ['这', 0],
  ['上', -1],
  ['下', 1],
  ['下下', 2],
])
const months: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['本', 0],
  ['这', 0],
  ['上', -1],
  ['下', 1],
])

/** A weekday as the readers of dates write it: 下周五 is 下w5. */
export function evenWeekdays(text: string): string {
  return text.replace(/(?:周|星期|礼拜)([1-7一二三四五六日天])/g, (_, day: string) =>
    `w${/\d/.test(day) ? day : '一二三四五六日天'.indexOf(day) + 1}`.replace('8', '7'),
  )
}

/** A day by its year, month and date; undefined where the calendar does not have it. */
export function dayIn(year: number, month: number, day: number): string | undefined {
  const known = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return known ? `${year}-${two(month)}-${two(day)}` : undefined
}

/** A day that is told without its year: 7月3日, 下周五, 今天, 6月底. */
export function dayNear(text: string, near: Near): string | undefined {
  const away = counted.get(text)
  if (away !== undefined) return dayAfter(near.today, away)
  return weekday(text, near.today) ?? dayOfMonth(text, near.today) ?? yearless(text, near.from)
}

/** The last day of a year. */
export function lastDayOf(year: number): string {
  return `${year}-12-31`
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return momentAfter(`${day}T00:00Z`, days).slice(0, 10)
}

/** A moment so many days after another; ISO, UTC. */
export function momentAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * dayMs).toISOString()
}

function weekday(text: string, today: string): string | undefined {
  const [, word = '', day] = /^(本|这|上|下|下下)?个?w([1-7])$/.exec(text) ?? []
  const away = weeks.get(word)
  if (day === undefined || away === undefined) return undefined
  const monday = 1 - (new Date(`${today}T00:00Z`).getUTCDay() || 7)
  return dayAfter(today, monday + away * 7 + Number(day) - 1)
}

/** 月底, 下月底, 本月20日. */
function dayOfMonth(text: string, today: string): string | undefined {
  const [, word = '', end, day] = /^(本|这|上|下)?个?月(?:([底末])|(\d{1,2})[日号])$/.exec(text) ?? []
  const away = months.get(word)
  if (away === undefined || (end === undefined && (day === undefined || word === ''))) return undefined
  const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + away, 1))
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1]
  return dayIn(year, month, end === undefined ? Number(day) : daysIn(year, month))
}

function yearless(text: string, from: string): string | undefined {
  const [, end] = /^(\d{1,2})月[底末]$/.exec(text) ?? []
  const parts = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  const month = Number(end ?? parts?.[1])
  if (!(month >= 1 && month <= 12)) return undefined
  const year = Number(from.slice(0, 4))
  const days = [year, year + 1].map((one) =>
    dayIn(one, month, end === undefined ? Number(parts?.[2]) : daysIn(one, month)),
  )
  return days.find((day) => day !== undefined && day >= from)
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
