import type { FilingState, Role } from '../../../core/filing.ts'
import type { NamedMember } from '../members.ts'
import type { Button } from '../nouns.ts'
import type { BelongingSay } from './belonging-say.ts'

type Choices = { readonly choices: readonly Button[] }
type About = { readonly department: string; readonly year: number }
/** A department that somebody joins; `year` is that of its filing, if one is open. */
type Into = { readonly department: string; readonly role: Role; readonly year?: number }
/** Who fills an annex from now on; nobody in particular without `to`; `me`: the speaker. */
type Holder = { readonly title: string; readonly to?: string; readonly me?: true }

export type SaidMember = NamedMember & { readonly me: boolean; readonly annexes: readonly string[] }

/** What the bot says about working together; times are local, `2024-07-03T18:00`. */
export type TogetherSay =
  | ({
      readonly say: 'people'
      readonly members: readonly SaidMember[]
      readonly invitations: readonly { readonly role: Role; readonly left: number; readonly until: string }[]
    } & About &
      Choices)
  | ({ readonly say: 'askInvite'; readonly role: Role; readonly refused?: string } & Choices)
  | ({
      readonly say: 'invited'
      readonly role: Role
      readonly uses: number
      readonly until: string
      readonly token: string
      readonly link: string
    } & Choices)
  | ({ readonly say: 'revoked' } & Choices)
  | { readonly say: 'revokedAlready' | 'headStays' | 'notYours' }
  | { readonly say: 'noInvitation'; readonly why: 'unknown' | 'revoked' | 'used' | 'expired' }
  /** `others`: the person has other filings too; `own`: one of them is of the same department and year. */
  | ({ readonly say: 'joined'; readonly others: boolean; readonly own?: true } & Into & Choices)
  | ({ readonly say: 'joinedAlready' } & Into & Choices)
  /** To the inviter; `asks`: whether only the new head signs from now on. */
  | ({ readonly say: 'joinedBy'; readonly by: string; readonly role: Role; readonly asks: boolean } & Choices)
  | { readonly say: 'headLeft'; readonly to: readonly string[] }
  /** To a head, who signs from now on. */
  | ({ readonly say: 'headIsYours'; readonly by: string } & About)
  | ({ readonly say: 'askAnnex' } & Choices)
  | ({ readonly say: 'askHolder'; readonly title: string } & Choices)
  | ({ readonly say: 'handedOver' } & Holder & Choices)
  /** To the colleague who gets it. */
  | ({ readonly say: 'handedToYou'; readonly by: string; readonly title: string } & Choices)
  /** To the colleague who had it. */
  | ({ readonly say: 'takenFromYou'; readonly by: string } & Holder)
  | ({
      readonly say: 'filings'
      readonly filings: readonly SaidFiling[]
    } & Choices)
  | ({ readonly say: 'switched'; readonly state: FilingState } & About)
  | ({ readonly say: 'elsewhere' } & About & Choices)
  | ({ readonly say: 'filingExists' } & About & Choices)

/** One of the person's filings; `fellows`: who else fills it, if another has the same name and year. */
export type SaidFiling = About & {
  readonly state: FilingState
  readonly current: boolean
  readonly fellows?: readonly string[]
}

declare module '../nouns.ts' {
  interface Says {
    people: TogetherSay | BelongingSay
  }
}
