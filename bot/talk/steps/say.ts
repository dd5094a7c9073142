import type { FilingState } from '../../../core/filing.ts'
import type { Denial, Right } from '../../../core/rights.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }

/** The filing that somebody is told about. */
type About = { readonly department: string; readonly year: number }

/** What the bot says about the steps of a filing. */
export type StepSay =
  | { readonly say: 'denied'; readonly right: Right; readonly why: Denial }
  | ({ readonly say: 'handedIn'; readonly to: readonly string[]; readonly since?: readonly string[] } & Choices)
  /** To the head: the filing waits for the signature. */
  | ({ readonly say: 'toSign'; readonly by: string; readonly since?: readonly string[] } & About & Choices)
  /** To the preparers: the head has signed. */
  | ({ readonly say: 'signedBy'; readonly by: string } & About & Choices)
  | ({ readonly say: 'askOpinion' } & Choices)
  | ({ readonly say: 'confirmSendBack'; readonly opinion: string; readonly rows: readonly string[] } & Choices)
  | { readonly say: 'sentBack' }
  /** To the preparers: the head has sent it back. */
  | ({ readonly say: 'sentBackBy'; readonly by: string; readonly opinion: string } & About & Choices)
  /** `scans`: how many sealed scans go with it, if any. */
  | ({ readonly say: 'confirmDeliver'; readonly reviewed: boolean; readonly scans?: number } & Choices)
  | ({ readonly say: 'delivered'; readonly reviewed: boolean; readonly since?: readonly string[] } & Choices)
  /** To the others: it was delivered. */
  | ({ readonly say: 'deliveredBy'; readonly by: string } & About)
  | { readonly say: 'published' }
  /** The bureau filed it for the department, which may take it over. */
  | ({ readonly say: 'takenInHere'; readonly by: string; readonly day: string } & Choices)
  | { readonly say: 'takenOver' }
  /** To the others: somebody took over what the bureau had filed. */
  | ({ readonly say: 'takenOverBy'; readonly by: string } & About)
  /** To the others: it was published. */
  | ({ readonly say: 'publishedBy'; readonly by: string } & About)
  /** To the head: a change withdrew the filing. */
  | ({ readonly say: 'withdrawnBy'; readonly by: string; readonly from: FilingState } & About)
  /** What blocks a step. */
  | {
      readonly say: 'notReady'
      readonly what: 'report' | 'submit' | 'sign'
      readonly questions: number
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  | ({ readonly say: 'confirmSign'; readonly name: string; readonly day: string; readonly scans?: number } & Choices)
  | { readonly say: 'needHeadName' }
  | { readonly say: 'notHeadName'; readonly choices: readonly Button[] }
  | { readonly say: 'signed'; readonly name: string; readonly day: string; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    steps: StepSay
  }
}
