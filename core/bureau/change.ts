import type { Change, FilingState, Role } from '../filing.ts'
import type { StoredPlace } from '../stored.ts'

/** A department as it enters a campaign, with the facts that are given for it. */
export type Listed = { readonly name: string; readonly facts: readonly Change[] }

/** What an officer's turn changes; the doer is always the speaker, in their own bureau. */
export type BureauChange =
  /** Joins a bureau by a link. */
  | { readonly change: 'enter'; readonly token: string }
  /** Removes an officer, or the speaker themself; `place` is the place of the removed person's talk from then on. */
  | { readonly change: 'removeOfficer'; readonly person: number; readonly place: StoredPlace }
  /** Removes somebody from a department. */
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
  /** Adds departments to a campaign. */
  | { readonly change: 'list'; readonly campaign: number; readonly departments: readonly Listed[] }
  | { readonly change: 'close'; readonly campaign: number }
  | { readonly change: 'reopen'; readonly campaign: number }
  /** Moves the deadline of the campaign, and of every department without one of its own. */
  | { readonly change: 'limit'; readonly campaign: number; readonly deadline: string }
  | { readonly change: 'extend'; readonly filing: number; readonly deadline: string; readonly reason: string }
  /** An invitation into the department of each filing. */
  | {
      readonly change: 'invite'
      readonly role: Role
      readonly uses: number
      readonly expires: string
      readonly tokens: readonly { readonly filing: number; readonly token: string }[]
    }
  | { readonly change: 'nudge'; readonly filings: readonly number[] }
  /** Files a department's papers for it, which counts as delivered. */
  | { readonly change: 'takeIn'; readonly filing: number; readonly changes: readonly Change[] }
  /** Approves or returns; a withdrawn signature is among the changes. */
  | {
      readonly change: 'review'
      readonly filing: number
      readonly to: FilingState
      readonly note?: string
      readonly changes: readonly Change[]
    }
