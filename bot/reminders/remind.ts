import type { Filing } from '../../core/filing.ts'
import { standingOf } from '../../core/standing.ts'
import type { DueReminder, DueReminders, Reminding } from '../../db/reminders.ts'
import { formNamed } from '../documents.ts'
import { owing, planOf } from './plan.ts'
import { latestSlot, localOf } from './slots.ts'
import { type Remembered, reminderWords } from './words.ts'

/**
 * The message to one person whose time has come, by the current state: one message for all their filings; none for
 * somebody who has nothing left to do or cannot be reached. A reminder that waited for long is stored as the latest
 * slot that has passed.
 */
export function decideReminders(
  { unreachable, reminders, ...settings }: DueReminders,
  zone: string,
  now: string,
): Reminding {
  const due = unreachable ? [] : reminders.flatMap((one) => stillDue(one))
  if (due.length === 0) return { says: [], slots: new Map() }
  const slots = due.map(({ id, slot, deadline }) => {
    const latest = latestSlot(planOf(deadline, settings, zone), now)
    return [id, latest?.name ?? slot] as const
  })
  const remembered = due.map(({ kind, deadline, filing }) => rememberedOf(kind, deadline, filing))
  return { says: [reminderWords(remembered, localOf(now, zone))], slots: new Map(slots) }
}

function stillDue(one: DueReminder): (DueReminder & { readonly filing: Filing })[] {
  const { filing, roles, kind, deadline } = one
  if (!filing || filing.deadline !== deadline || owing(filing.state, roles, filing.reviewed === true) !== kind)
    return []
  return [{ ...one, filing }]
}

function rememberedOf(kind: Remembered['kind'], deadline: string, filing: Filing): Remembered {
  return { kind, deadline, filing, standing: standingOf(formNamed(filing.edition), filing) }
}
