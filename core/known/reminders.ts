import type { FilingState, Role } from '../filing.ts'
import type { ReminderSettings } from '../people.ts'

/** A reminder that a person has had. */
export type PastReminder = {
  readonly kind: Role
  readonly slot: string
  readonly dueAt: string
  readonly state: 'waiting' | 'sent' | 'skipped'
  /** By the local clock at that time. */
  readonly saidAt?: string
}

export type PlannedPerson = ReminderSettings & {
  readonly person: number
  readonly roles: readonly Role[]
  /** The reminders they have had for this deadline, and the one that is waiting. */
  readonly had: readonly PastReminder[]
}

/** What a filing's reminders depend on. */
export type PlanBasis = {
  readonly filing: number
  readonly state: FilingState
  readonly deadline?: string
  /** Whether it goes to a bureau after signing. */
  readonly reviewed?: boolean
  readonly people: readonly PlannedPerson[]
}

/** What one person's reminders about the filing in hand depend on. */
export type FoundReminders = { readonly settings: ReminderSettings; readonly basis: PlanBasis }

/** The person whose next reminder is asked for, with hypothetical settings and deadline. */
export type Wish = {
  readonly person: number
  readonly settings: ReminderSettings
  readonly deadline: string
  /** ISO, UTC. */
  readonly at: string
  readonly zone: string
}

/** The calendar of workdays and the reminders that follow from it; pure. */
export type Calendar = {
  /** When the next one would come (local, `2024-07-03T09:00`); undefined while it is not the person's turn. */
  next(basis: PlanBasis, wish: Wish): string | undefined
  /**
   * Whether the holidays of this day's year are published; otherwise only weekends and the fixed holidays count as
   * free.
   */
  isKnown(day: string): boolean
}
