import type { Address } from '../address.ts'
import type { Filing, Role } from '../filing.ts'
import type { Invitation, Member, Namesake } from '../people.ts'
import type { Author } from './record.ts'

/** A filing that a person may work on, without its facts. */
export type FilingHead = Pick<Filing, 'id' | 'department' | 'year' | 'state' | 'edition'>

/** An invitation as somebody finds it who has its token. */
export type FoundInvitation = Invitation & {
  /** Whether this person took it before, and their roles in its department already. */
  readonly taken: boolean
  readonly roles: readonly Role[]
  /** The roles there of who made it. */
  readonly byRoles: readonly Role[]
  /** Who belongs to the department. */
  readonly members: readonly Member[]
  /** This person went from the department after it was made, or made it: it does not bring them back. */
  readonly left: boolean
  /** The year of the department's latest filing, once one is open. */
  readonly year?: number
}

/** A filing of the same name as somebody is about to begin, of one year. */
export type NamesakeOf = Namesake & { readonly year: number }

/** The latest change of a cell by somebody else. */
export type TheirChange = {
  readonly id: number
  readonly by: Author
  readonly to: string | undefined
}

/** Who made a change, and when; ISO, UTC. */
export type Authored = { readonly by: Author; readonly at: string }

/** What a cell held before a change. */
export type Before = { readonly id: number; readonly address: Address; readonly from: string | undefined }
