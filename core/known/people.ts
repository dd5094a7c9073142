import type { Address } from '../address.ts'
import type { Filing, Role, TakenIn } from '../filing.ts'
import type { Invitation, Member, Namesake } from '../people.ts'
import type { Author } from './record.ts'

/** A filing that a person may work on, without its facts. */
export type FilingHead = Pick<Filing, 'id' | 'department' | 'year' | 'state' | 'edition'>

/** An invitation, found by its token. */
export type FoundInvitation = Invitation & {
  /** Whether this person used it before, and their current roles in its department. */
  readonly taken: boolean
  readonly roles: readonly Role[]
  /** The maker's roles there. */
  readonly byRoles: readonly Role[]
  /** Who belongs to the department. */
  readonly members: readonly Member[]
  /**
   * Whether this person left the department after it was made, or made it themself: then it does not bring them back.
   */
  readonly left: boolean
  /** The year of the department's latest filing, if there is one. */
  readonly year?: number
  /** The bureau filed that for the department. */
  readonly takenIn?: TakenIn
}

/** An existing filing of a department with the name and the year that somebody is about to begin. */
export type NamesakeOf = Namesake & { readonly year: number }

/** The latest change of a cell by somebody else. */
export type TheirChange = {
  readonly id: number
  readonly by: Author
  readonly to: string | undefined
}

/** Who made a change, and when; ISO, UTC. */
export type Authored = { readonly by: Author; readonly at: string }

/** The value of a cell before a change. */
export type Before = { readonly id: number; readonly address: Address; readonly from: string | undefined }
