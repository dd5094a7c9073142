import { digitByDigit } from './digits.ts'
import { readNumeral } from './numbers.ts'
import { type Reading, type Refused, refuse } from './refusal.ts'
import { halfWidth, saysNone } from './texts.ts'

const dayMs = 86_400_000

/** Reads a date with its year, as `2024-07-03`; a day that does not exist is refused. */
export function readDate(raw: string, example: string): Reading {
  const text = evenDate(raw)
  if (text === '') return refuse('empty', raw, example)
  if (saysNone(text)) return { value: '' }
  const day = dayOf(text)
  return day === undefined ? refuse('notDate', raw, example) : { value: day }
}

/**
 * Reads a deadline as `2024-07-03T18:00`, local time. Without an hour it is 18:00; without a year, the one after the
 * budget year. 24:00 is the last minute of its day.
 */
export function readDeadline(raw: string, budgetYear: number): { readonly value: string } | Refused {
  const text = evenDate(raw)
  const example = `${budgetYear + 1}年7月3日 18:00`
  if (text === '') return refuse('empty', raw, example)
  const [, date = text, clock] =
    /^(.+?)(?:(?<=[日号])|[T ]) ?([^\d ]{0,2}\d{1,2}(?::\d\d|[点时].{0,3}))$/.exec(text) ?? []
  const day = dayOf(date) ?? dayOf(withYear(date, budgetYear + 1))
  const time = clock === undefined ? '18:00' : timeOf(clock)
  if (day === undefined || time === undefined) return refuse('notDate', raw, example)
  return { value: `${day}T${time}` }
}

/** Half width, Chinese digits as Arabic ones, no spaces beside 年月日. */
function evenDate(raw: string): string {
  return halfWidth(raw)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([年月]) ?/g, '$1')
    .replace(/ (?=[日号])/g, '')
    .replace(/[零〇○一二三四五六七八九十]+/g, (run) =>
      run.length === 4 && !run.includes('十') ? digitByDigit(run) : (readNumeral(run)[0] ?? run),
    )
}

function dayOf(text: string): string | undefined {
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text)
  const [year, month, day] = [Number(parts?.[1]), Number(parts?.[3]), Number(parts?.[4])]
  const known = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return known ? `${year}-${two(month)}-${two(day)}` : undefined
}

function withYear(date: string, year: number): string {
  const separator = /^\d{1,2}([-/.月])/.exec(date)?.[1]
  return `${year}${separator === '月' ? '年' : (separator ?? ' ')}${date}`
}

/** An hour of the day as `20:30`: 晚上8点半, 20:30, 20点; undefined for anything else. */
export function readClock(raw: string): string | undefined {
  return timeOf(evenDate(raw).replace(/\s/g, ''))
}

/** The date so many days later. */
export function dayAfter(day: string, days: number): string {
  return momentAfter(`${day}T00:00Z`, days).slice(0, 10)
}

/** The moment so many days later; ISO, UTC. */
export function momentAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * dayMs).toISOString()
}

function timeOf(clock: string): string | undefined {
  const parts = /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2})(?::(\d\d)|[点时](?:(\d{1,2})分?|(半)|整)?)$/.exec(clock)
  if (!parts) return undefined
  const later = /下午|晚/.test(parts[1] ?? '') && Number(parts[2]) < 12 ? 12 : 0
  const [hour, minute] = [Number(parts[2]) + later, parts[5] ? 30 : Number(parts[3] ?? parts[4] ?? 0)]
  if (hour === 24 && minute === 0) return '23:59'
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
