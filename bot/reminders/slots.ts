import { DateTime } from 'luxon'
import { daysAfter, workdayFrom, workdayUpTo } from './workdays.ts'

/** What a person's reminders for one deadline depend on. */
export type Plan = {
  /** Local day and hour, `2024-07-03T18:00`. */
  readonly deadline: string
  readonly zone: string
  /** The person's own hour, `20:00`. */
  readonly hour?: string
  /** No reminder before this day, except the last day's. */
  readonly snoozed?: string
}

/** One reminder: its name within the deadline, and when it is due (ISO, UTC). */
export type Slot = { readonly name: string; readonly at: string }

/** The hour if nobody has chosen one. */
export const usualHour = '09:00'
/** So many days before the deadline; `last` is the day itself. */
const daysBefore: readonly (readonly [name: string, days: number])[] = [
  ['before14', 14],
  ['before7', 7],
  ['before3', 3],
  ['before1', 1],
  ['last', 0],
]

/** The first reminder after an instant. There always is one: after the deadline they continue every workday. */
export function nextSlot(plan: Plan, after: string): Slot {
  return slotsBefore(plan).find(({ at }) => at > after) ?? nextOverdue(plan, after)
}

/** The latest reminder at or before an instant; undefined before the first one. */
export function latestSlot(plan: Plan, until: string): Slot | undefined {
  return latestOverdue(plan, until) ?? slotsBefore(plan).findLast(({ at }) => at <= until)
}

/** The last day's reminder: always before the deadline itself. */
export function lastDaySlot(plan: Plan): Slot {
  const ends = instantOf(plan.deadline, plan.zone)
  const day = workdayUpTo(plan.deadline.slice(0, 10))
  const wanted = [plan.hour ?? usualHour, usualHour].map((hour) => slotAt(plan, 'last', day, hour))
  return wanted.find(({ at }) => at < ends) ?? slotAt(plan, 'last', workdayUpTo(daysAfter(day, -1)))
}

/** A local day and hour as an instant: ISO, UTC. */
export function instantOf(local: string, zone: string): string {
  return DateTime.fromISO(local, { zone }).toUTC().toISO() ?? ''
}

/** The local day and hour of an instant, `2024-07-03T09:00`. */
export function localOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

/** The reminders up to the deadline: one a day; of two on the same day, the one nearer to the deadline. */
function slotsBefore(plan: Plan): Slot[] {
  const last = lastDaySlot(plan)
  const lastDay = dayOf(plan, last.at)
  const earlier = daysBefore.slice(0, -1).map(([name, days]) => [dayBefore(plan, days), name] as const)
  const all = [...earlier, ...snoozedDay(plan)].filter(([day]) => notSnoozed(plan, day) && day < lastDay)
  const slots = [...new Map(all)].map(([day, name]) => slotAt(plan, name, day))
  return [...slots.sort((a, b) => (a.at < b.at ? -1 : 1)), last]
}

function dayBefore({ deadline }: Plan, days: number): string {
  return workdayUpTo(daysAfter(deadline.slice(0, 10), -days))
}

/** The reminder on the day when postponed reminders resume. */
function snoozedDay({ snoozed }: Plan): (readonly [day: string, name: string])[] {
  if (snoozed === undefined) return []
  const day = workdayFrom(snoozed)
  return [[day, `again ${day}`]]
}

function nextOverdue(plan: Plan, after: string): Slot {
  const from = [daysAfter(plan.deadline.slice(0, 10), 1), dayOf(plan, after), plan.snoozed ?? ''].sort().at(-1) ?? ''
  const slot = overdueOn(plan, workdayFrom(from))
  return slot.at > after ? slot : overdueOn(plan, workdayFrom(daysAfter(dayOf(plan, slot.at), 1)))
}

function latestOverdue(plan: Plan, until: string): Slot | undefined {
  const today = workdayUpTo(dayOf(plan, until))
  const slot = overdueOn(plan, today)
  const latest = slot.at <= until ? slot : overdueOn(plan, workdayUpTo(daysAfter(today, -1)))
  const day = dayOf(plan, latest.at)
  return day > plan.deadline.slice(0, 10) && notSnoozed(plan, day) ? latest : undefined
}

function overdueOn(plan: Plan, day: string): Slot {
  return slotAt(plan, `overdue ${day}`, day)
}

function notSnoozed({ snoozed = '' }: Plan, day: string): boolean {
  return day >= snoozed
}

function slotAt({ zone, hour = usualHour }: Plan, name: string, day: string, when = hour): Slot {
  return { name, at: instantOf(`${day}T${when}`, zone) }
}

function dayOf({ zone }: Plan, at: string): string {
  return localOf(at, zone).slice(0, 10)
}
