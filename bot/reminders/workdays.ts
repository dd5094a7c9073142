import calendar from 'chinese-days'
import { DateTime } from 'luxon'

/** Chinese workdays. A day is a text, `2024-10-01`: a Date would bring the time zone of the machine in. */

/** The last year whose holidays and make-up days are known; beyond it only weekends are free. */
export const knownThrough = lastKnownYear()

/** Whether offices work on this day: holidays are free, weekends too unless they are made up for. */
export function isWorkday(day: string): boolean {
  return isKnown(day) ? calendar.isWorkday(day) : !isWeekend(day)
}

/** Whether the holidays of this day's year are known. */
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
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

function isWeekend(day: string): boolean {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday > 5
}

/** National Day is a holiday of every year that the calendar knows. */
function lastKnownYear(): number {
  let year = 2024
  while (calendar.getHolidaysInRange(`${year + 1}-10-01`, `${year + 1}-10-07`, false).length > 0) year += 1
  return year
}
