import type { FilingState, Role } from '../../core/turn.ts'
import type { PlanBasis, Planned, PlannedPerson } from '../../db/plans.ts'
import { instantOf, lastDaySlot, nextSlot, type Plan } from './slots.ts'
import { daysAfter, workdayUpTo } from './workdays.ts'

/** As what a person of these roles still has something to do; undefined when it is not their turn. */
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

/** What a person's reminders of a filing follow from. */
export function planOf(deadline: string, { hour, snoozed }: Pick<Plan, 'hour' | 'snoozed'>, zone: string): Plan {
  return { deadline, zone, ...(hour ? { hour } : {}), ...(snoozed ? { snoozed } : {}) }
}

/** One that is due and was never sent stays; so does the last day's, also when it could only be planned too late. */
function nextFor({ deadline = '', state }: PlanBasis, person: PlannedPerson, kind: Role, zone: string, now: string) {
  const had = person.had.filter((one) => one.kind === kind)
  const waiting = had.filter((one) => one.state === 'waiting').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  if (waiting && waiting.dueAt <= now) return { slot: waiting.slot, dueAt: waiting.dueAt }
  const plan = planOf(deadline, person, zone)
  const last = lastDaySlot(plan)
  const hadLast = had.some((one) => one.slot === last.name && one.state === 'sent')
  if (!hadLast && now >= last.at && now < instantOf(deadline, zone))
    return { slot: last.name, dueAt: waiting?.slot === last.name ? waiting.dueAt : soon(now, plan) }
  const { name, at } = nextSlot(plan, later(now, beginning(state, kind, deadline, zone)))
  return { slot: name, dueAt: at }
}

/** The head is asked to look after it from the day before the deadline on; what waits for a signature is theirs at once. */
function beginning(state: FilingState, kind: Role, deadline: string, zone: string): string {
  if (kind === 'preparer' || state === 'awaitingSignature') return ''
  return instantOf(`${workdayUpTo(daysAfter(deadline.slice(0, 10), -1))}T00:00`, zone)
}

/** Within the hour, and while there is time left: whoever has only just begun is not reminded at once. */
function soon(now: string, { deadline, zone }: Plan): string {
  const [from, ends] = [Date.parse(now), Date.parse(instantOf(deadline, zone))]
  return new Date(Math.min(from + 3_600_000, (from + ends) / 2)).toISOString()
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
