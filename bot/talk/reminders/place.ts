import * as z from 'zod'
import { choices } from '../shapes.ts'

/** Waits for the hour of reminders, or for the deadline. */
export const reminderPlace = z
  .object({ at: z.enum(['hour', 'limit']), choices, row: z.string().exactOptional() })
  .readonly()

export type ReminderPlace = z.infer<typeof reminderPlace>

declare module '../nouns.ts' {
  interface Places {
    reminders: ReminderPlace
  }
}
