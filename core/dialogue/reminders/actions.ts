/** What a button about reminders asks for. */
export type ReminderAction =
  /** Nothing before this day but the last day's reminder; without one, nothing is put off any more. */
  | { readonly do: 'snooze'; readonly until?: string }
  | { readonly do: 'askHour' | 'askLimit' }
  | { readonly do: 'remindAt'; readonly hour: string }
