import * as z from 'zod'

/** What the buttons about reminders do. */
export const reminderAction = z.discriminatedUnion('do', [
  /** Postpones reminders until this day, except that of the last day; without `until`, ends the postponement. */
  z.object({ do: z.literal('snooze'), until: z.string().exactOptional() }).readonly(),
  z.object({ do: z.enum(['reminders', 'askHour']) }).readonly(),
  /** Asks for the deadline, or takes what was said of it. */
  z.object({ do: z.literal('askLimit'), said: z.string().exactOptional() }).readonly(),
  z.object({ do: z.literal('remindAt'), hour: z.string() }).readonly(),
])

export type ReminderAction = z.infer<typeof reminderAction>

declare module '../nouns.ts' {
  interface Actions {
    reminders: ReminderAction
  }
}
