import type { Near } from '../../core/kind.ts'
import type { Around } from '../../core/known/loaded.ts'
import { onceForWords } from '../../core/once.ts'
import { dayAfter } from '../../core/values/days.ts'

/** A moment as the clock on the wall shows it, `2024-07-03T18:00`. */
export function local({ zone }: Pick<Around, 'zone'>, at: string): string {
  const parts = clockOf(zone).formatToParts(new Date(at))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The local day, `2024-07-03`. */
export function today(around: Pick<Around, 'zone' | 'at'>): string {
  return local(around, around.at).slice(0, 10)
}

/** The year that a text is, `2023`, `23年度`, 去年; undefined where it is none. */
export function yearIn(around: Pick<Around, 'zone' | 'at'>, text: string): number | undefined {
  const typed = text.trim().normalize('NFKC')
  if (/^(?:去年|上年|上一年)度?$/.test(typed)) return Number(today(around).slice(0, 4)) - 1
  const [, whole, short] = /^(?:(\d{4})(?:年度?)?|(\d{2})年度?)$/.exec(typed) ?? []
  if (whole !== undefined) return Number(whole)
  return short === undefined ? undefined : 2000 + Number(short)
}

const halfYear = 182

/** A day without its year about the filing of a budget year: after its end, and not long past. */
export function nearYear(around: Pick<Around, 'zone' | 'at'>, year: number): Near {
  const day = today(around)
  return { today: day, from: later(`${year + 1}-01-01`, dayAfter(day, -halfYear)) }
}

/** A day without its year that is still to come, after a budget year's end. */
export function comingAfter(around: Pick<Around, 'zone' | 'at'>, year: number): Near {
  const day = today(around)
  return { today: day, from: later(`${year + 1}-01-01`, day) }
}

/** A day without its year from another one on, which is still to come. */
export function comingFrom(around: Pick<Around, 'zone' | 'at'>, first: string): Near {
  const day = today(around)
  return { today: day, from: later(first.slice(0, 10), day) }
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

/** As many time zones as one program lives in. */
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
