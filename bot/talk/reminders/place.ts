import * as z from 'zod'
import { choices } from '../shapes.ts'

/** The hour of reminders, or the deadline, is asked for. */
export const reminderPlace = z
  .object({ at: z.enum(['hour', 'limit']), choices, row: z.string().exactOptional() })
  .readonly()

export type ReminderPlace = z.infer<typeof reminderPlace>

declare module '../nouns.ts' {
  interface Places {
    reminders: ReminderPlace
  }
}
