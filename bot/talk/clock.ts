import type { Near } from '../../core/cell-kind.ts'
import type { Around } from '../../core/known/loaded.ts'
import { onceForWords } from '../../core/once.ts'
import { dayAfter } from '../../core/values/days.ts'

/** A moment (ISO, UTC) in local time, `2024-07-03T18:00`. */
export function local({ zone }: Pick<Around, 'zone'>, at: string): string {
  const parts = clockOf(zone).formatToParts(new Date(at))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The local day, `2024-07-03`. */
export function today(around: Pick<Around, 'zone' | 'at'>): string {
  return local(around, around.at).slice(0, 10)
}

/** A deadline to show how one is written: the first 3 July after a filing's year that is still to come. */
export function deadlineExample(around: Pick<Around, 'zone' | 'at'>, year: number): string {
  const now = local(around, around.at)
  const passed = (of: number) => `${of}-07-03T18:00` <= now
  const least = Math.max(year + 1, Number(now.slice(0, 4)))
  return `${passed(least) ? least + 1 : least}年7月3日 18:00`
}

/** The year that a text names: `2023`, `23年度`, 去年; undefined for any other text. */
export function yearIn(around: Pick<Around, 'zone' | 'at'>, text: string): number | undefined {
  const typed = text.trim().normalize('NFKC')
  if (/^(?:去年|上年|上一年)度?$/.test(typed)) return Number(today(around).slice(0, 4)) - 1
  const [, whole, short] = /^(?:(\d{4})(?:年度?)?|(\d{2})年度?)$/.exec(typed) ?? []
  if (whole !== undefined) return Number(whole)
  return short === undefined ? undefined : 2000 + Number(short)
}

const halfYear = 182

/**
 * How a date without a year is completed in a filing of a budget year: after that year, and not more than half a year
 * ago.
 */
export function nearYear(around: Pick<Around, 'zone' | 'at'>, year: number): Near {
  const day = today(around)
  return { today: day, from: later(`${year + 1}-01-01`, dayAfter(day, -halfYear)) }
}

/** How a date without a year is completed if it is still to come, after a budget year. */
export function comingAfter(around: Pick<Around, 'zone' | 'at'>, year: number): Near {
  const day = today(around)
  return { today: day, from: later(`${year + 1}-01-01`, day) }
}

/** How a date without a year is completed if it is still to come, and not before another date. */
export function comingFrom(around: Pick<Around, 'zone' | 'at'>, first: string): Near {
  const day = today(around)
  return { today: day, from: later(first.slice(0, 10), day) }
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

/** More time zones than one program uses. */
const mostZones = 20

const clockOf = onceForWords(
  (timeZone) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  mostZones,
)
