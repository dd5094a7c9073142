import type { Entry } from '../../../core/checks/entries.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { Button } from '../nouns.ts'
import type { StandingLine } from '../opinions.ts'

/** What is said of findings: the list, and one that is mended or explained. */
export type FindingSay =
  | {
      readonly say: 'findings'
      readonly entries: readonly Entry[]
      readonly from: number
      readonly choices: readonly Button[]
      /** All that is listed, on every page, by grade. */
      readonly listed: { readonly must: number; readonly explain: number; readonly note: number }
      /** Entries that are explained, behind a button. */
      readonly explained: number
      /** Questions that nobody has answered yet: what is blank cannot be wrong. */
      readonly unanswered: number
      /** What the head or the bureau wrote when the filing was sent back, that is not answered yet; on the first page. */
      readonly opinions: readonly StandingLine[]
    }
  | {
      readonly say: 'explainedFindings'
      readonly entries: readonly Entry[]
      readonly from: number
      readonly of: number
      readonly choices: readonly Button[]
    }
  /** Where it is mended; `told` just before, it is not said again. */
  | {
      readonly say: 'mend'
      readonly entry: Entry
      readonly told: boolean
      readonly asks?: 'row' | 'place'
      readonly choices: readonly Button[]
    }
  /** After a mend: what is left, and the finding itself where it still stands. */
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
      /** The report says the explanation. */
      readonly printed: boolean
      /** Further places of the entry that are not explained. */
      readonly rest: number
      /** The place before was explained just now: the same words may do. */
      readonly alike: boolean
      readonly choices: readonly Button[]
    }
  | {
      readonly say: 'explained'
      readonly text: string
      /** How many places it was given for. */
      readonly places: number
      readonly open: number
    }
  /** An explanation that explains nothing. */
  | { readonly say: 'noWords' }

declare module '../nouns.ts' {
  interface Says {
    findings: FindingSay
  }
}
