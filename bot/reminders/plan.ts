import type { FilingState, Role } from '../../core/filing.ts'
import type { PastReminder, PlanBasis, PlannedPerson } from '../../core/known/reminders.ts'
import type { Planned } from '../../db/plans.ts'
import { lateLast } from './last-day.ts'
import { instantOf, lastDaySlot, localOf, nextSlot, type Plan, type Slot } from './slots.ts'
import { daysAfter, workdayUpTo } from './workdays.ts'

/** The role in which a person with these roles still has something to do; undefined if it is not their turn. */
export function owing(state: FilingState, roles: readonly Role[], reviewed: boolean): Role | undefined {
  const has = (role: Role) => (roles.includes(role) ? role : undefined)
  if (state === 'filling' || state === 'returned') return has('preparer') ?? has('head')
  if (state === 'awaitingSignature') return has('head')
  return state === 'signed' && reviewed ? has('preparer') : undefined
}

/** The next reminder of everybody who still has something to do. */
export function planFiling(basis: PlanBasis, zone: string, now: string): Planned[] {
  const { deadline } = basis
  if (deadline === undefined) return []
  return basis.people.flatMap((person) => {
    const kind = owing(basis.state, person.roles, basis.reviewed === true)
    return kind ? [{ person: person.person, kind, deadline, ...nextFor(basis, person, kind, zone, now) }] : []
  })
}

/** What a person's reminders about a filing depend on. */
export function planOf(deadline: string, { hour, snoozed }: Pick<Plan, 'hour' | 'snoozed'>, zone: string): Plan {
  return { deadline, zone, ...(hour ? { hour } : {}), ...(snoozed ? { snoozed } : {}) }
}

/**
 * The person's next reminder. A due one that was never sent stays; so does the last day's, even if it could only be
 * planned too late.
 */
function nextFor({ deadline = '', state }: PlanBasis, person: PlannedPerson, kind: Role, zone: string, now: string) {
  const had = person.had.filter((one) => one.kind === kind)
  const waiting = had.filter((one) => one.state === 'waiting').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  if (waiting && waiting.dueAt <= now) return { slot: waiting.slot, dueAt: waiting.dueAt }
  const plan = planOf(deadline, person, zone)
  const said = new Set(had.filter((one) => isSaid(one, zone, now)).map(({ slot }) => slot))
  const last = lastDaySlot(plan)
  if (!said.has(last.name) && now >= last.at) {
    const late = lateLast(plan, now, waiting?.slot === last.name ? waiting.dueAt : undefined)
    if (late !== undefined) return { slot: last.name, dueAt: late }
  }
  const { name, at } = nextUnsaid(plan, later(now, beginning(state, kind, deadline, zone)), said)
  return { slot: name, dueAt: at }
}

/**
 * Whether a reminder was said; one with a date later than today was said while the clock was ahead and does not count.
 */
function isSaid({ state, saidAt }: PastReminder, zone: string, now: string): boolean {
  const day = (at: string) => localOf(at, zone).slice(0, 10)
  return state === 'sent' && (saidAt === undefined || day(saidAt) <= day(now))
}

/** The next slot that was not said; a clock put back within the day reaches a slot a second time. */
function nextUnsaid(plan: Plan, after: string, said: ReadonlySet<string>): Slot {
  const slot = nextSlot(plan, after)
  return said.has(slot.name) ? nextUnsaid(plan, slot.at, said) : slot
}

/** When reminders of a role begin: the head's on the day before the deadline, but at once if a signature is due. */
function beginning(state: FilingState, kind: Role, deadline: string, zone: string): string {
  if (kind === 'preparer' || state === 'awaitingSignature') return ''
  return instantOf(`${workdayUpTo(daysAfter(deadline.slice(0, 10), -1))}T00:00`, zone)
}

/** The later of two instants. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}
