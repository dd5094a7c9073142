import type { Change, FilingState, Role } from '../filing.ts'
import type { StoredPlace } from '../stored.ts'

/** A department as it enters a campaign, with what it need not tell again. */
export type Listed = { readonly name: string; readonly facts: readonly Change[] }

/** What an officer's turn changes; the doer is always the one who speaks, in their own bureau. */
export type BureauChange =
  /** Takes the way into a bureau. */
  | { readonly change: 'enter'; readonly token: string }
  /** Takes an officer out, or leaves oneself; `place` is where their talk stands from now on. */
  | { readonly change: 'removeOfficer'; readonly person: number; readonly place: StoredPlace }
  /** Takes somebody out of a department. */
  | { readonly change: 'removeMember'; readonly filing: number; readonly person: number; readonly place: StoredPlace }
  | { readonly change: 'name'; readonly name: string }
  | { readonly change: 'link'; readonly token: string; readonly expires: string }
  /** Opens a year; each department's filing begins at once. */
  | {
      readonly change: 'open'
      readonly year: number
      readonly edition: string
      readonly notice: string
      readonly deadline: string
      readonly departments: readonly Listed[]
    }
  /** More departments for a campaign. */
  | { readonly change: 'list'; readonly campaign: number; readonly departments: readonly Listed[] }
  | { readonly change: 'close'; readonly campaign: number }
  | { readonly change: 'reopen'; readonly campaign: number }
  /** Another deadline for the campaign, and for every department without one of its own. */
  | { readonly change: 'limit'; readonly campaign: number; readonly deadline: string }
  | { readonly change: 'extend'; readonly filing: number; readonly deadline: string; readonly reason: string }
  /** A way into the department of each filing. */
  | {
      readonly change: 'invite'
      readonly role: Role
      readonly uses: number
      readonly expires: string
      readonly tokens: readonly { readonly filing: number; readonly token: string }[]
    }
  | { readonly change: 'nudge'; readonly filings: readonly number[] }
  /** Approves or returns; a signature that is taken back is among the changes. */
  | {
      readonly change: 'review'
      readonly filing: number
      readonly to: FilingState
      readonly note?: string
      readonly changes: readonly Change[]
    }
