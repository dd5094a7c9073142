import type { Change, FilingState, Role, Values } from '../../turn.ts'

/** What a button asks for on the way from hand to hand, and among people. */
export type PeopleAction =
  | { readonly do: 'deliverNow' }
  | { readonly do: 'take'; readonly token: string }
  /** Without a role, whom to invite is asked. */
  | { readonly do: 'invite'; readonly role?: Role }
  | { readonly do: 'inviteNow'; readonly role: Role; readonly uses: number; readonly days: number }
  | { readonly do: 'revoke'; readonly invitation: number }
  /** Whoever worked alone leaves the signature to the head who came. */
  | { readonly do: 'leaveHead' }
  /** 移出: whom, by the number that 同事 shows or by name; of one person, whether it is meant. */
  | { readonly do: 'askRemoval'; readonly person?: number; readonly called?: string }
  /** `since` is when they had come whom the person saw: somebody who came anew is asked about once more. */
  | { readonly do: 'removeMember'; readonly person: number; readonly since?: string }
  /** 退出 of the person who speaks. */
  | { readonly do: 'askLeave' | 'leaveNow' }
  /** Asks the people of a filing of the same name to be let in; begins another one all the same; asks no longer. */
  | { readonly do: 'askIn' | 'openApart' | 'stopAsking' }
  /** Lets in somebody who asked for it, or does not; without a person whoever asks. */
  | { readonly do: 'admit' | 'turnAway'; readonly person?: number }
  /** 分工: which annex, then who fills it. */
  | { readonly do: 'share' }
  | { readonly do: 'annex'; readonly annex: string }
  | { readonly do: 'hand'; readonly annex: string; readonly to?: number }
  | { readonly do: 'switchTo'; readonly filing: number }
  | { readonly do: 'newFiling' }
  /** A button under a message about another filing than the one in hand. */
  | { readonly do: 'elsewhere'; readonly filing: number }
  /**
   * What was chosen between one's own values and a colleague's: these changes are made, unless somebody changed the cells
   * after `seen`; none where all of the colleague's stays.
   */
  | {
      readonly do: 'settle'
      readonly changes: readonly Change[]
      readonly seen: number
      readonly row?: string
      readonly undoes?: number
      /** What stood in the cells when the choice was asked for. */
      readonly saw?: Values
      /** One's own were chosen: what colleagues said after this change goes, and they are told. */
      readonly overrules?: number
    }
  /** Changes that were asked back about: they take the signature, or what else stood in `from`, with them. */
  | {
      readonly do: 'unsign'
      readonly changes: readonly Change[]
      readonly seen: number
      readonly from: FilingState
      readonly row?: string
      readonly undoes?: number
      readonly overrules?: number
    }
