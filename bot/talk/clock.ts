import type { Around } from '../../core/known/loaded.ts'
import { onceForWords } from '../../core/once.ts'

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
