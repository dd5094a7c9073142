import type { FilingState, Role } from '../filing.ts'
import type { ReminderSettings } from '../people.ts'

/** A reminder that a person had. */
export type PastReminder = {
  readonly kind: Role
  readonly slot: string
  readonly dueAt: string
  readonly state: 'waiting' | 'sent' | 'skipped'
  /** By the clock of that time. */
  readonly saidAt?: string
}

export type PlannedPerson = ReminderSettings & {
  readonly person: number
  readonly roles: readonly Role[]
  /** The reminders that they had of this deadline, and the one that waits. */
  readonly had: readonly PastReminder[]
}

/** What a filing's reminders follow from. */
export type PlanBasis = {
  readonly filing: number
  readonly state: FilingState
  readonly deadline?: string
  /** Whether it goes on to a bureau once it is signed. */
  readonly reviewed?: boolean
  readonly people: readonly PlannedPerson[]
}

/** What one person's reminders about the filing in hand follow from. */
export type FoundReminders = { readonly settings: ReminderSettings; readonly basis: PlanBasis }

/** Whose next reminder is asked for, as if they had chosen these settings and the filing had this deadline. */
export type Wish = {
  readonly person: number
  readonly settings: ReminderSettings
  readonly deadline: string
  /** ISO, UTC. */
  readonly at: string
  readonly zone: string
}

/** The calendar of workdays, and the reminders that follow from it: pure. */
export type Calendar = {
  /** When the next one would come (local, `2024-07-03T09:00`); none while it is not the person's turn. */
  next(basis: PlanBasis, wish: Wish): string | undefined
  /** Whether the holidays of this day's year are known; otherwise only weekends and the days that are free every year are kept clear. */
  isKnown(day: string): boolean
}
