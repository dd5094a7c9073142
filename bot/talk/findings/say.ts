import type { Entry } from '../../../core/checks/entries.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { Button } from '../nouns.ts'
import type { StandingLine } from '../opinions.ts'

/** What the bot says about findings. */
export type FindingSay =
  | {
      readonly say: 'findings'
      readonly entries: readonly Entry[]
      readonly from: number
      readonly choices: readonly Button[]
      /** The number of entries on all pages, by grade. */
      readonly listed: { readonly must: number; readonly explain: number; readonly note: number }
      /** How many entries are explained; a button lists them. */
      readonly explained: number
      /** How many questions are not answered: what is blank cannot be wrong. */
      readonly unanswered: number
      /** The unsettled opinions with which the filing was sent back; on the first page only. */
      readonly opinions: readonly StandingLine[]
    }
  | {
      readonly say: 'explainedFindings'
      readonly entries: readonly Entry[]
      readonly from: number
      readonly of: number
      readonly choices: readonly Button[]
    }
  /** Where to mend a finding; `told`: the finding was shown just before and is not repeated. */
  | {
      readonly say: 'mend'
      readonly entry: Entry
      readonly told: boolean
      readonly asks?: 'row' | 'place'
      readonly choices: readonly Button[]
    }
  /** After mending: how many are left, and the finding itself if it is still open. */
  | {
      readonly say: 'findingsLeft'
      readonly open: number
      readonly still?: Finding
      readonly choices: readonly Button[]
    }
  | {
      readonly say: 'explain'
      readonly entry: Entry
      readonly told: boolean
      /** Whether the report prints the explanation. */
      readonly printed: boolean
      /** How many further places of the entry are not explained. */
      readonly rest: number
      /** The place before was explained just now, and its explanation is offered. */
      readonly alike: boolean
      readonly choices: readonly Button[]
    }
  | {
      readonly say: 'explained'
      readonly text: string
      /** For how many places it was stored. */
      readonly places: number
      readonly open: number
    }
  /** What was said instead of a reason. */
  | { readonly say: 'noReason'; readonly read: string; readonly choices: readonly Button[] }
  /** A text that is too short to explain anything. */
  | { readonly say: 'noWords' }

declare module '../nouns.ts' {
  interface Says {
    findings: FindingSay
  }
}
