import * as z from 'zod'

/** What a button about reminders asks for. */
export const reminderAction = z.discriminatedUnion('do', [
  /** Nothing before this day but the last day's reminder; without one, nothing is put off any more. */
  z.object({ do: z.literal('snooze'), until: z.string().exactOptional() }).readonly(),
  z.object({ do: z.enum(['reminders', 'askHour', 'askLimit']) }).readonly(),
  z.object({ do: z.literal('remindAt'), hour: z.string() }).readonly(),
])

export type ReminderAction = z.infer<typeof reminderAction>

declare module '../nouns.ts' {
  interface Actions {
    reminders: ReminderAction
  }
}
