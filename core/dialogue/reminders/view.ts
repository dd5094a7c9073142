/** What a person chose about their reminders: their hour (`20:00`), and the day until which they put them off. */
export type ReminderSettings = { readonly hour?: string; readonly snoozed?: string }

/** A person's reminders about the filing in hand. */
export type RemindersView = {
  readonly settings: ReminderSettings
  /** When the next one would come (local, `2024-07-03T09:00`); none while it is not the person's turn. */
  next(settings: ReminderSettings, deadline: string): string | undefined
  /** Whether the holidays of this day's year are known; otherwise only weekends and the days that are free every year are kept clear. */
  isKnown(day: string): boolean
}
