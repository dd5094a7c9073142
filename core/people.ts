import type { Address } from './edition.ts'
import type { Job, Role } from './turn.ts'

/** Who works together on a filing, and what changes among them. */

/** One who belongs to the department. */
export type Member = { readonly id: number; readonly name?: string; readonly roles: readonly Role[] }

/** A way into a department: whoever has the link takes the role, until it is used up, too old or revoked. */
export type Invitation = {
  readonly id: number
  readonly department: string
  readonly role: Role
  /** How many people it is for, and how many took it. */
  readonly uses: number
  readonly used: number
  /** ISO, UTC. */
  readonly expires: string
  readonly revoked: boolean
  /** Who made it. */
  readonly by: number
}

/** What a turn changes among people; the doer is always the one who speaks. */
export type PeopleChange =
  /** A new invitation into the department of the filing. */
  | {
      readonly change: 'invite'
      readonly token: string
      readonly role: Role
      readonly uses: number
      readonly expires: string
    }
  | { readonly change: 'revoke'; readonly invitation: number }
  /** Takes an invitation: its role in its department, whose latest filing becomes current. */
  | { readonly change: 'join'; readonly token: string }
  /** Gives a role up. */
  | { readonly change: 'leave'; readonly role: Role }
  /** Who fills an annex (`base`, `project.2`); nobody in particular without `to`. */
  | { readonly change: 'hand'; readonly annex: string; readonly to?: number }
  /** Another filing becomes current; without one, a new filing is begun. */
  | { readonly change: 'turn'; readonly filing?: number }

/** What is said in another person's chat. */
export type Tell<Said> = {
  readonly to: number
  readonly says: readonly Said[]
  /** The filing that it is about; without it the one in hand, for the bureau's officers none. */
  readonly about?: number | 'desk'
  /** The cells whose change it tells of: when they return, it is not said again. */
  readonly of?: readonly Address[]
  /** What is made for them. */
  readonly jobs?: readonly Job[]
}
