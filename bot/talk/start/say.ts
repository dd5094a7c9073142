import type { Refusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'

/** What is said before there is a filing. */
export type StartSay =
  /** With a way back for somebody who has other filings. */
  | { readonly say: 'askName'; readonly choices?: readonly Button[] }
  /** To somebody who is no more where this belongs: out of the bureau without a department. */
  | {
      readonly say: 'outside'
      readonly department?: string
      readonly year?: number
      readonly by?: string
      readonly choices: readonly Button[]
    }
  /** Whether a name is the whole one: it reads short, or not as that of a unit. */
  | { readonly say: 'askWhole'; readonly name: string; readonly isUnit: boolean; readonly choices: readonly Button[] }
  /** Whether the unit is to be called otherwise than was told. */
  | { readonly say: 'askOtherName'; readonly name: string; readonly told: string; readonly choices: readonly Button[] }
  /** An earlier message that answers no question was changed. */
  | { readonly say: 'editedUnread' }
  | { readonly say: 'nameTooLong' | 'notName' | 'noFiling' }
  | { readonly say: 'askYear'; readonly name: string; readonly choices: readonly Button[]; readonly refused?: string }
  | {
      readonly say: 'askDeadline'
      readonly name: string
      readonly year: number
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
      /** The deadline is over already. */
      readonly late?: true
      /** The ways to begin: row by row, or a file. */
      readonly choices: readonly Button[]
      /** The title of the form, where it has to be said. */
      readonly form?: string
      /** What was taken over from the unit's filing of an earlier year. */
      readonly carried?: { readonly from: number; readonly cells: number; readonly people: number }
    }
  /** Last year's projects, to be added to this year's list at one tap. */
  | {
      readonly say: 'lastCopies'
      readonly year: number
      readonly names: readonly string[]
      readonly choices: readonly Button[]
    }
  /** To the others of the unit. */
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
