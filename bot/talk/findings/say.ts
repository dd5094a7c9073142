import type { Finding } from '../../../core/checks/finding.ts'
import type { Button } from '../nouns.ts'
import type { StandingLine } from '../opinions.ts'

/** What is said of findings: the list, and one that is mended or explained. */
export type FindingSay =
  | {
      readonly say: 'findings'
      readonly findings: readonly Finding[]
      readonly from: number
      readonly choices: readonly Button[]
      readonly open: number
      /** Questions that nobody has answered yet: what is blank cannot be wrong. */
      readonly unanswered: number
      /** What the head or the bureau wrote when the filing was sent back, that is not answered yet; on the first page. */
      readonly opinions: readonly StandingLine[]
    }
  | { readonly say: 'mend'; readonly finding: Finding; readonly choices: readonly Button[] }
  | {
      readonly say: 'explain'
      readonly finding: Finding
      /** The report says the explanation. */
      readonly printed: boolean
      readonly choices: readonly Button[]
    }
  | { readonly say: 'explained'; readonly finding: Finding; readonly text: string; readonly open: number }
  /** An explanation that explains nothing. */
  | { readonly say: 'noWords' }

declare module '../nouns.ts' {
  interface Says {
    findings: FindingSay
  }
}
