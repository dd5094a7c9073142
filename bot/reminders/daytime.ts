import { instantOf, localOf } from './slots.ts'
import { daysAfter } from './workdays.ts'

/**
 * Reminders are sent in the daytime only, so that nobody is woken. Local hours; the first one included, the last one
 * not.
 */
export const wakes = '07:00'
const sleeps = '22:00'

export function isDaytime(at: string, zone: string): boolean {
  const hour = localOf(at, zone).slice(11)
  return hour >= wakes && hour < sleeps
}

/** When a reminder that is due at an instant is sent: then if it is daytime, otherwise on the following morning. */
export function byDay(at: string, zone: string): string {
  if (isDaytime(at, zone)) return at
  const [day = '', hour = ''] = localOf(at, zone).split('T')
  return instantOf(`${hour < wakes ? day : daysAfter(day, 1)}T${wakes}`, zone)
}
