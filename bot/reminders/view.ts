import { DateTime } from 'luxon'
import type { ReminderSettings, RemindersView } from '../../core/dialogue/reminders/view.ts'
import type { PlanBasis } from '../../db/plans.ts'
import type { Context } from '../../db/turns.ts'
import { byDay } from './daytime.ts'
import { later, planFiling } from './plan.ts'
import { localOf } from './slots.ts'
import { isKnown } from './workdays.ts'

/** A person's reminders about the filing in hand, as the dialogue asks for them. */
export function remindersView(context: Context, zone: string): RemindersView {
  return {
    settings: context.reminderSettings(),
    isKnown,
    next(settings, deadline) {
      const now = DateTime.utc().toISO()
      const basis = context.planBasis()
      const planned = basis ? planFiling(wished(basis, context.person.id, settings, deadline), zone, now) : []
      const next = planned.find(({ person }) => person === context.person.id)
      return next && localOf(byDay(later(next.dueAt, now), zone), zone)
    },
  }
}

/** What the plan would be made from with these settings of one person and this deadline. */
function wished(basis: PlanBasis, id: number, settings: ReminderSettings, deadline: string): PlanBasis {
  const people = basis.people
    .filter(({ person }) => person === id)
    .map(({ person, roles, had }) => ({ person, roles, had: deadline === basis.deadline ? had : [], ...settings }))
  return { ...basis, deadline, people }
}
