import type { BoardSay } from '../../../core/bureau/board-view.ts'
import type { ListError } from '../../../core/bureau/list.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { FilingState } from '../../../core/filing.ts'
import type { Refusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'
import type { LinkLine } from './jobs.ts'
import type { BureauPeopleSay } from './people-say.ts'
import type { TakeInSay } from './take-in-say.ts'

type Choices = { readonly choices: readonly Button[] }
type About = { readonly department: string; readonly year: number }

/** A campaign's progress: how many departments are in each state, and what needs attention. */
export type YearSaid = {
  readonly year: number
  readonly deadline: string
  readonly closed: boolean
  readonly counts: readonly { readonly state: FilingState; readonly count: number }[]
  /** How many departments nobody has joined yet. */
  readonly empty: number
  /** People who have blocked the bot, with their departments. */
  readonly unreachable: readonly { readonly department: string; readonly name: string }[]
}

/** A campaign as it will be opened; the deadline is local, `2024-07-03T18:00`. */
export type YearPlan = {
  readonly year: number
  readonly notice: string
  readonly deadline: string
  readonly form: string
  /** The year from which departments are taken over, and how many. */
  readonly from?: { readonly year: number; readonly departments: number }
  /** The first year with reminders, overdue ones included, whose holidays are not published. */
  readonly unknown?: number
}

/** What the bot says to officers, and to departments on their behalf. */
export type BureauSay =
  | BoardSay
  | BureauPeopleSay
  | TakeInSay
  | ({ readonly say: 'askSummary'; readonly year: number } & Choices)
  /** So many files of departments came one after another. */
  | ({ readonly say: 'papersCollected'; readonly count: number; readonly most?: true } & Choices)
  | { readonly say: 'readingPapers' | 'noPapers' }
  | ({ readonly say: 'desk'; readonly name?: string; readonly year?: YearSaid } & Choices)
  | { readonly say: 'askBureauName'; readonly refused?: true }
  | ({ readonly say: 'officerIn'; readonly again?: true } & Choices)
  | { readonly say: 'officerLink'; readonly link: string; readonly token: string; readonly until: string }
  | { readonly say: 'deskHelp' }
  | ({ readonly say: 'askInvitee' } & Choices)
  | ({ readonly say: 'notAtDesk' } & Choices)
  | { readonly say: 'noYear' | 'noDepartments' | 'yearClosed' | 'nobodyWaiting' | 'nobodyBehind' }
  | ({ readonly say: 'askCampaignYear'; readonly refused?: string; readonly why?: 'noForm' | 'opened' } & Choices)
  | ({ readonly say: 'askNotice'; readonly year: number; readonly refused?: string; readonly meant?: string } & Choices)
  | ({ readonly say: 'askYearDeadline'; readonly example: string; readonly refused?: Refusal | 'past' } & Choices)
  | ({ readonly say: 'askForm'; readonly year: number; readonly forms: readonly string[] } & Choices)
  | ({ readonly say: 'confirmYear' } & YearPlan & Choices)
  | ({ readonly say: 'yearOpened'; readonly departments: number; readonly from?: number } & {
      readonly year: number
    } & Choices)
  | ({ readonly say: 'askDepartments'; readonly count: number } & Choices)
  | ({ readonly say: 'listFaults'; readonly errors: readonly ListError[]; readonly good: number } & Choices)
  | ({
      readonly say: 'listRead'
      readonly names: readonly string[]
      readonly twice: readonly string[]
      readonly known: readonly string[]
      readonly odd: readonly string[]
      readonly alike: readonly (readonly [string, string])[]
      /** Lines of which only the department's name is taken. */
      readonly cut: readonly string[]
    } & Choices)
  | ({ readonly say: 'listEmpty'; readonly known: number } & Choices)
  | { readonly say: 'listTooLong'; readonly most: number }
  | ({ readonly say: 'listed'; readonly count: number; readonly all: number } & Choices)
  | ({
      readonly say: 'links'
      readonly year: number
      readonly lines: readonly LinkLine[]
    } & Choices)
  | ({
      readonly say: 'askWho'
      readonly what: 'extend' | 'nudge'
      readonly behind: number
      readonly shown: number
    } & Choices)
  | ({
      readonly say: 'whichDepartment'
      readonly read: string
      readonly count: number
      readonly short?: true
    } & Choices)
  | ({
      readonly say: 'askLater'
      readonly department: string
      readonly deadline: string
      readonly refused?: Refusal | 'past' | 'notLater'
      /** A typed deadline that is so late that it must be confirmed. */
      readonly far?: string
    } & Choices)
  | ({
      readonly say: 'askReason'
      readonly department: string
      readonly deadline: string
      readonly refused?: true
    } & Choices)
  | ({
      readonly say: 'extended'
      readonly department: string
      readonly deadline: string
      readonly told: readonly string[]
    } & Choices)
  /** To the department. */
  | ({ readonly say: 'extendedForYou'; readonly deadline: string; readonly reason: string } & About & Choices)
  | ({ readonly say: 'askYearLimit'; readonly deadline: string; readonly refused?: Refusal | 'past' } & Choices)
  | ({ readonly say: 'yearLimitMoved'; readonly deadline: string; readonly own: number } & Choices)
  | ({ readonly say: 'confirmClose'; readonly year: number; readonly behind: number } & Choices)
  | ({ readonly say: 'yearIsClosed' | 'yearReopened'; readonly year: number } & Choices)
  | { readonly say: 'nudging'; readonly count: number }
  /** Whom it reached, by department. */
  | {
      readonly say: 'nudged'
      readonly told: readonly { readonly department: string; readonly people: readonly string[] }[]
      readonly recent: readonly string[]
      readonly empty: readonly string[]
      readonly unreachable: readonly string[]
    }
  /** To all members of a department. */
  | ({ readonly say: 'yearBegun' | 'yearMoved'; readonly deadline: string } & About & Choices)
  | ({ readonly say: 'waiting'; readonly departments: readonly string[] } & Choices)
  /** To the officers: a department has delivered; the documents follow. */
  | ({ readonly say: 'deliveredToYou'; readonly by: string; readonly since?: readonly string[] } & About)
  | ({
      readonly say: 'toReview'
      readonly state: FilingState
      readonly score?: string
      readonly grade?: string
      /** The signer also fills in the filing. */
      readonly oneHand?: true
      /** How many sealed scans were sent with it, if any. */
      readonly scans?: number
      readonly findings: readonly Finding[]
    } & About &
      Choices)
  | { readonly say: 'fetchingReview'; readonly department: string }
  | ({ readonly say: 'approved'; readonly left: number } & About & Choices)
  | ({ readonly say: 'approvedForYou' } & About & Choices)
  | ({ readonly say: 'askReviewOpinion'; readonly department: string; readonly refused?: true } & Choices)
  | ({
      readonly say: 'confirmReturn'
      readonly department: string
      readonly opinion: string
      readonly rows: readonly string[]
    } & Choices)
  | ({
      readonly say: 'returned'
      readonly rows: readonly string[]
      readonly told: number
      readonly left: number
    } & About &
      Choices)
  | ({ readonly say: 'returnedForYou'; readonly opinion: string } & About & Choices)
  | ({ readonly say: 'reviewedMeanwhile'; readonly state: FilingState } & About)

declare module '../nouns.ts' {
  interface Says {
    desk: BureauSay
  }
}
