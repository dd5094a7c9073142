import type { Address } from './address.ts'
import type { Role } from './filing.ts'
import type { StoredJob, StoredPlace } from './stored.ts'

/** The people who work on a filing together, and the changes among them. */

/** A member of the department. */
export type Member = {
  readonly id: number
  readonly name?: string
  readonly roles: readonly Role[]
  /** When they joined by an invitation, or were admitted; ISO, UTC. */
  readonly since?: string
}

/** An invitation into a department: whoever has the link takes the role, until it is used up, expired or revoked. */
export type Invitation = {
  readonly id: number
  readonly department: string
  readonly role: Role
  /** How many people it is for, and how many have used it. */
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
  /** The answer; absent while the request is open. */
  readonly answer?: 'admitted' | 'refused' | 'withdrawn'
}

/** An existing filing with the name and the year that somebody is about to begin. */
export type Namesake = {
  readonly filing: number
  /** The department's name as written there. */
  readonly department: string
  /** Whether its bureau lists the department: then people join by invitation only. */
  readonly listed: boolean
  /** Who belongs to it. */
  readonly members: readonly Member[]
  /** Whether this person's request to join is open or was refused. */
  readonly asked?: 'open' | 'refused'
}

/** What a turn changes among people; the doer is always the speaker. */
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
  /** Uses an invitation: the person gets its role in its department, whose latest filing becomes current. */
  | { readonly change: 'join'; readonly token: string }
  /** Gives up a role. */
  | { readonly change: 'leave'; readonly role: Role }
  /**
   * Removes a colleague from the department, or the speaker themself; `place` is the place of that person's talk about
   * it from then on.
   */
  | { readonly change: 'remove'; readonly person: number; readonly place: StoredPlace }
  /** Asks the people of a filing to be let in, or withdraws that. */
  | { readonly change: 'ask'; readonly filing: number }
  | { readonly change: 'withdraw' }
  /** Admits somebody who asked as a preparer, or refuses. */
  | { readonly change: 'answer'; readonly person: number; readonly admits: boolean }
  /** Assigns an annex (`base`, `project.2`); to nobody in particular without `to`. */
  | { readonly change: 'hand'; readonly annex: string; readonly to?: number }
  /** Makes another filing current; without one, a new filing is begun. */
  | { readonly change: 'turn'; readonly filing?: number }

/** A person's choices about reminders: their hour (`20:00`), and the day until which they are postponed. */
export type ReminderSettings = { readonly hour?: string; readonly snoozed?: string }

/** A message in another person's chat. */
export type Tell<Said> = {
  readonly to: number
  readonly says: readonly Said[]
  /** The filing that it is about; absent: the one in hand; `desk`: none, for the bureau's officers. */
  readonly about?: number | 'desk'
  /** The cells whose change it reports, so that the same change is not reported again on return. */
  readonly of?: readonly Address[]
  /** The jobs done for them. */
  readonly jobs?: readonly StoredJob[]
  /** A file's text to store for their decision. */
  readonly receives?: { readonly file: number; readonly text: string }
}
