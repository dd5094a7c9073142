import type { ReminderSettings } from '../../../core/people.ts'
import type { Refusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'

/** What the bot says about reminders; times are local, `2024-07-03T09:00`. */
export type ReminderSay =
  | {
      readonly say: 'reminders'
      readonly deadline?: string
      readonly next?: string
      readonly settings: ReminderSettings
      /** Whether that year's holidays are published. */
      readonly known: boolean
      /** What was just changed; said first. */
      readonly changed?: 'snoozed' | 'awake' | 'hour' | 'limit'
      /** The deadline that was just chosen has already passed. */
      readonly late?: true
      readonly choices: readonly Button[]
    }
  | { readonly say: 'askHour'; readonly refused?: string; readonly choices: readonly Button[] }
  /** `example`: a deadline that is still to come, as it is written. */
  | {
      readonly say: 'askLimit'
      readonly example: string
      readonly refused?: Refusal
      readonly choices: readonly Button[]
    }
  | { readonly say: 'lastDayStays' }

declare module '../nouns.ts' {
  interface Says {
    reminders: ReminderSay
  }
}
