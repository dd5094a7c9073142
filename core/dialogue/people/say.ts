import type { FilingState } from '../../filing.ts'
import type { Button } from '../actions.ts'
import type { Denial, Right } from '../rights.ts'

type Choices = { readonly choices: readonly Button[] }

/** Whose filing it is that somebody is told about. */
type About = { readonly department: string; readonly year: number }

/** What the bot says about who does what with a filing. */
export type PeopleSay =
  | { readonly say: 'denied'; readonly right: Right; readonly why: Denial }
  /** Where the filing stands, for a head who does not fill it. */
  | ({
      readonly say: 'forHead'
      readonly state: FilingState
      readonly open: number
      readonly must: number
      readonly explain: number
    } & About &
      Choices)
  | ({ readonly say: 'handedIn'; readonly to: readonly string[] } & Choices)
  /** To the head: it waits for the signature. */
  | ({ readonly say: 'toSign'; readonly by: string } & About & Choices)
  /** To the preparers: the head has signed. */
  | ({ readonly say: 'signedBy'; readonly by: string } & About & Choices)
  | ({ readonly say: 'askOpinion' } & Choices)
  | { readonly say: 'sentBack' }
  /** To the preparers: the head sends it back. */
  | ({ readonly say: 'sentBackBy'; readonly by: string; readonly opinion: string } & About & Choices)
  | ({ readonly say: 'confirmDeliver'; readonly reviewed: boolean } & Choices)
  | ({ readonly say: 'delivered'; readonly reviewed: boolean } & Choices)
  /** To the others: it was delivered. */
  | ({ readonly say: 'deliveredBy'; readonly by: string } & About)
  | { readonly say: 'published' }
  /** To the others: it was published. */
  | ({ readonly say: 'publishedBy'; readonly by: string } & About)
  /** To the head: a change took the filing back. */
  | ({ readonly say: 'withdrawnBy'; readonly by: string; readonly from: FilingState } & About)
  | { readonly say: 'commentKept'; readonly title: string }
  /** To the preparers: the head has something to say about a row. */
  | ({ readonly say: 'comment'; readonly by: string; readonly title: string; readonly text: string } & Choices)
