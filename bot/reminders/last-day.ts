import { isDaytime, wakes } from './daytime.ts'
import { instantOf, localOf, type Plan, usualHour } from './slots.ts'
import { daysAfter } from './workdays.ts'

/**
 * When the last day's reminder comes if its own time had passed before it could be planned: at the person's hour or the
 * usual one, within the hour, or in the morning; always in the daytime and before the deadline, undefined if no day is
 * left. `waiting` is the time planned before: planning again does not postpone it.
 */
export function lateLast(plan: Plan, now: string, waiting: string | undefined): string | undefined {
  const { deadline, zone, hour = usualHour } = plan
  const ends = instantOf(deadline, zone)
  const today = localOf(now, zone).slice(0, 10)
  const on = (day: string, ...times: readonly string[]) => times.map((time) => instantOf(`${day}T${time}`, zone))
  const soon = [waiting ?? [], soonFrom(now, ends)].flat().filter((at) => isDaytime(at, zone))
  const tomorrow = on(daysAfter(today, 1), hour, usualHour, wakes)
  const wanted = [...on(today, hour, usualHour), ...soon.sort(), ...on(today, wakes), ...tomorrow]
  return wanted.find((at) => at > now && at < ends)
}

/** Within the hour, if there is time left: somebody who has just begun is not reminded at once. */
function soonFrom(now: string, ends: string): string {
  const [from, to] = [Date.parse(now), Date.parse(ends)]
  return new Date(Math.min(from + 3_600_000, (from + to) / 2)).toISOString()
}
