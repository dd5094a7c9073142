import type { Refusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'

/** What the bot says while there is no filing. */
export type StartSay =
  /** `choices` leads somebody with other filings back to them. */
  | { readonly say: 'askName'; readonly choices?: readonly Button[] }
  /** To somebody who was removed or left; without a department, the bureau is meant. */
  | {
      readonly say: 'outside'
      readonly department?: string
      readonly year?: number
      readonly by?: string
      readonly choices: readonly Button[]
    }
  /** Asks for the full name: this one is an abbreviation, or not that of a department (`isUnit`). */
  | { readonly say: 'askWhole'; readonly name: string; readonly isUnit: boolean; readonly choices: readonly Button[] }
  /** Asks whether to replace the name given before (`told`). */
  | { readonly say: 'askOtherName'; readonly name: string; readonly told: string; readonly choices: readonly Button[] }
  /** A message that answers no question was edited. */
  | { readonly say: 'editedUnread' }
  | { readonly say: 'nameTooLong' | 'notName' | 'noFiling' }
  | { readonly say: 'askYear'; readonly name: string; readonly choices: readonly Button[]; readonly refused?: string }
  | {
      readonly say: 'askDeadline'
      readonly name: string
      readonly year: number
      /** A deadline that is still to come, as it is written. */
      readonly example: string
      /** The year is not over yet. */
      readonly running?: true
      readonly choices: readonly Button[]
      readonly refused?: Refusal
    }
  | {
      readonly say: 'opened'
      readonly name: string
      readonly year: number
      readonly deadline?: string
      /** The deadline has already passed. */
      readonly late?: true
      /** The ways to begin: row by row, or with a file. */
      readonly choices: readonly Button[]
      /** The form's title, if it is not the newest form. */
      readonly form?: string
      /** What was taken over from an earlier year's filing. */
      readonly carried?: { readonly from: number; readonly cells: number; readonly people: number }
    }
  /** The unit's last filing had no projects. */
  | { readonly say: 'noLastCopies'; readonly year: number }
  /** Last year's projects; one tap adds them to this year's list. */
  | {
      readonly say: 'lastCopies'
      readonly year: number
      readonly names: readonly string[]
      readonly choices: readonly Button[]
    }
  /** To the other members of the department. */
  | {
      readonly say: 'openedBy'
      readonly by: string
      readonly department: string
      readonly year: number
      readonly choices: readonly Button[]
    }

declare module '../nouns.ts' {
  interface Says {
    start: StartSay
  }
}
