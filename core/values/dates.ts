import type { Near } from '../cell-kind.ts'
import { dayIn, dayNear, evenWeekdays } from './days.ts'
import { digitByDigit } from './digits.ts'
import { readNumeral } from './numbers.ts'
import { type Reading, type Refused, refuse } from './refusal.ts'
import { halfWidth, saysNone } from './texts.ts'

/**
 * Reads a date as `2024-07-03`; a day that does not exist is refused. With `near` the date may omit its year or be
 * counted from today, and an hour after it is ignored.
 */
export function readDate(raw: string, example: string, near?: Near): Reading {
  const text = evenDate(raw)
  if (text === '') return refuse('empty', raw, example)
  if (saysNone(text)) return { value: '' }
  const day = near ? momentOf(text, near)?.day : dayOf(text)
  return day === undefined ? refuse('notDate', raw, example) : { value: day }
}

/** Reads a deadline as `2024-07-03T18:00`, local time. Without an hour it is 18:00; 24:00 is the last minute of its day. */
export function readDeadline(raw: string, near: Near): { readonly value: string } | Refused {
  const text = evenDate(raw)
  const [year, day] = [Number(near.from.slice(0, 4)), near.from.slice(5)]
  const example = `${day > '07-03' ? year + 1 : year}年7月3日 18:00`
  if (text === '') return refuse('empty', raw, example)
  const moment = momentOf(text, near)
  return moment ? { value: `${moment.day}T${moment.time}` } : refuse('notDate', raw, example)
}

function momentOf(text: string, near: Near): { readonly day: string; readonly time: string } | undefined {
  const [, date = text, clock] =
    /^(.+?)(?:(?<=[日号天底末]|w\d)|[T ]) ?([^\d ]{0,2}\d{1,2}(?::\d\d|[点时].{0,3}))$/.exec(text) ?? []
  const day = dayOf(date) ?? dayNear(date, near)
  const time = clock === undefined ? '18:00' : timeOf(clock)
  return day === undefined || time === undefined ? undefined : { day, time }
}

/** Half width, Chinese digits in Arabic ones, no spaces beside 年月日, weekdays by their numbers. */
function evenDate(raw: string): string {
  return evenWeekdays(halfWidth(raw))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([年月]) ?/g, '$1')
    .replace(/ (?=[日号])/g, '')
    .replace(/[零〇○一二三四五六七八九十]+/g, (run) =>
      run.length === 4 && !run.includes('十') ? digitByDigit(run) : (readNumeral(run)[0] ?? run),
    )
}

/** A date with its year, which may have two digits: 24.7.3. */
function dayOf(text: string): string | undefined {
  const parts =
    /^((?:19|20|21)\d\d|[2-4]\d)([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^((?:19|20|21)\d\d|[2-4]\d)(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text)
  const year = Number(parts?.[1])
  return dayIn(year < 100 ? 2000 + year : year, Number(parts?.[3]), Number(parts?.[4]))
}

/** An hour of the day as `20:30`: 晚上8点半, 20:30, 20点; undefined for anything else. */
export function readClock(raw: string): string | undefined {
  return timeOf(evenDate(raw).replace(/\s/g, ''))
}

function timeOf(clock: string): string | undefined {
  const parts = /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2})(?::(\d\d)|[点时](?:(\d{1,2})分?|(半)|整)?)$/.exec(clock)
  if (!parts) return undefined
  const later = /下午|晚/.test(parts[1] ?? '') && Number(parts[2]) < 12 ? 12 : 0
  const [hour, minute] = [Number(parts[2]) + later, parts[5] ? 30 : Number(parts[3] ?? parts[4] ?? 0)]
  if (hour === 24 && minute === 0) return '23:59'
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}
