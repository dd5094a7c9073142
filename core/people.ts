import type { Address } from './address.ts'
import type { Role } from './filing.ts'
import type { StoredJob, StoredPlace } from './stored.ts'

/** Who works together on a filing, and what changes among them. */

/** One who belongs to the department. */
export type Member = {
  readonly id: number
  readonly name?: string
  readonly roles: readonly Role[]
  /** When they came by an invitation, or were let in; ISO, UTC. */
  readonly since?: string
}

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
  /** Who made it, and when; ISO, UTC. */
  readonly by: number
  readonly made: string
}

/** Somebody who asks to be let into a filing. */
export type Request = {
  readonly person: { readonly id: number; readonly name?: string }
  /** What came of it; nothing while it is open. */
  readonly answer?: 'admitted' | 'refused' | 'withdrawn'
}

/** A filing of the same name and year as somebody is about to begin. */
export type Namesake = {
  readonly filing: number
  /** As it is called there. */
  readonly department: string
  /** Its bureau lists the department: people come in by invitation alone. */
  readonly listed: boolean
  /** Who belongs to it. */
  readonly members: readonly Member[]
  /** Whether this person asks to be let in, or was not. */
  readonly asked?: 'open' | 'refused'
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
  /** Takes a colleague out of the department, or leaves it oneself; `place` is where their talk about it stands from now on. */
  | { readonly change: 'remove'; readonly person: number; readonly place: StoredPlace }
  /** Asks the people of a filing to be let in, and asks no longer. */
  | { readonly change: 'ask'; readonly filing: number }
  | { readonly change: 'withdraw' }
  /** Lets in somebody who asked for it, as a preparer, or does not. */
  | { readonly change: 'answer'; readonly person: number; readonly admits: boolean }
  /** Who fills an annex (`base`, `project.2`); nobody in particular without `to`. */
  | { readonly change: 'hand'; readonly annex: string; readonly to?: number }
  /** Another filing becomes current; without one, a new filing is begun. */
  | { readonly change: 'turn'; readonly filing?: number }

/** What a person chose about their reminders: their hour (`20:00`), and the day until which they put them off. */
export type ReminderSettings = { readonly hour?: string; readonly snoozed?: string }

/** What is said in another person's chat. */
export type Tell<Said> = {
  readonly to: number
  readonly says: readonly Said[]
  /** The filing that it is about; without it the one in hand, for the bureau's officers none. */
  readonly about?: number | 'desk'
  /** The cells whose change it tells of: when they return, it is not said again. */
  readonly of?: readonly Address[]
  /** What is made for them. */
  readonly jobs?: readonly StoredJob[]
}
