import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { DateTime } from 'luxon'
import { isPublicDay } from './public-days.ts'

/** Chinese workdays. A day is a text, `2024-10-01`: a Date would depend on the machine's time zone. */

const holidays = new Set(Object.keys(days.holidays))
/** Saturdays and Sundays on which offices work. */
const makeUpDays = new Set(Object.keys(days.workdays))

/** The last year whose holidays and make-up days are published; later, weekends and the fixed holidays are free. */
export const knownThrough = lastKnownYear()

/** Whether offices work on this day: holidays are free, and weekends unless they are make-up days. */
export function isWorkday(day: string): boolean {
  if (isKnown(day)) return makeUpDays.has(day) || !(isWeekend(day) || holidays.has(day))
  return !(isWeekend(day) || isPublicDay(day, daysAfter(day, 1)))
}

/** Whether the holidays of this day's year are published. */
export function isKnown(day: string): boolean {
  return Number(day.slice(0, 4)) <= knownThrough
}

/** The day itself if it is a workday, else the last workday before it. */
export function workdayUpTo(day: string): string {
  return isWorkday(day) ? day : workdayUpTo(daysAfter(day, -1))
}

/** The day itself if it is a workday, else the first workday after it. */
export function workdayFrom(day: string): string {
  return isWorkday(day) ? day : workdayFrom(daysAfter(day, 1))
}

/** The day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? ''
}

function isWeekend(day: string): boolean {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday > 5
}

/** National Day is a holiday of every year that the calendar covers. */
function lastKnownYear(): number {
  const nationalDays = [...holidays].filter((day) => day.endsWith('-10-01'))
  return Math.max(...nationalDays.map((day) => Number(day.slice(0, 4))))
}
