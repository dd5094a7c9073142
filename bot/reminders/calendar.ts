import type { Calendar, PlanBasis, Wish } from '../../core/known/reminders.ts'
import { byDay } from './daytime.ts'
import { later, planFiling } from './plan.ts'
import { localOf } from './slots.ts'
import { isKnown } from './workdays.ts'

/** The calendar of workdays, as the dialogue uses it. */
export const calendar: Calendar = {
  isKnown,
  next(basis, wish) {
    const { person, zone, at } = wish
    const next = planFiling(wished(basis, wish), zone, at).find((one) => one.person === person)
    return next && localOf(byDay(later(next.dueAt, at), zone), zone)
  },
}

/** The plan's basis with these hypothetical settings of one person and this deadline. */
function wished(basis: PlanBasis, { person: id, settings, deadline }: Wish): PlanBasis {
  const people = basis.people
    .filter(({ person }) => person === id)
    .map(({ person, roles, had }) => ({ person, roles, had: deadline === basis.deadline ? had : [], ...settings }))
  return { ...basis, deadline, people }
}
