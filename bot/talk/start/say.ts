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
      readonly questions: number
      /** The title of the form, where it has to be said. */
      readonly form?: string
    }

declare module '../nouns.ts' {
  interface Says {
    start: StartSay
  }
}
