import type { Invitation, Member } from '../../people.ts'
import type { Filing, Person, Place } from '../../turn.ts'

/** A filing that a person may work on, without its facts. */
export type FilingHead = Pick<Filing, 'id' | 'department' | 'year' | 'state'>

/** A filing with where the person's talk about it stands. */
export type OpenFiling = {
  readonly person: Person
  readonly filing?: Filing
  readonly place?: Place
  readonly seen?: number
}

/** What a decision may look up beside the filing; nothing is read before it is asked for. */
export type Office = {
  /** Who belongs to the filing's department. */
  members(): readonly Member[]
  /** The invitations into it that were not revoked, oldest first. */
  invitations(): readonly Invitation[]
  /** An invitation by its token, and whether this person took it before. */
  invitation(token: string): (Invitation & { readonly taken: boolean }) | undefined
  /** The person's other filings, latest first. */
  filings(): readonly FilingHead[]
  /** One of them. */
  otherFiling(id: number): OpenFiling | undefined
}
