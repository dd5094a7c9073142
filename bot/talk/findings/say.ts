import type { Finding } from '../../../core/checks/finding.ts'
import type { Button } from '../nouns.ts'

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
