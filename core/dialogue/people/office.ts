import type { Address } from '../../edition.ts'
import type { Filing, Person, Role } from '../../filing.ts'
import type { Invitation, Member, Namesake, Request } from '../../people.ts'
import type { StoredPlace } from '../../turn.ts'
import type { Desk, FoundOfficerLink } from '../bureau/desk.ts'
import type { Author, ColleagueChange, RecordedComing, RecordedStep, RecordedTurn, Wanted } from '../history/record.ts'

/** A filing that a person may work on, without its facts. */
export type FilingHead = Pick<Filing, 'id' | 'department' | 'year' | 'state'>

/** A filing with where the person's talk about it stands. */
export type OpenFiling = {
  readonly person: Person
  readonly filing?: Filing
  readonly place?: StoredPlace
  readonly seen?: number
  readonly office: Office
}

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

/** A colleague's change of a cell. */
export type TheirChange = {
  readonly id: number
  readonly by: Author
  readonly to: string | undefined
}

/** Who made a change, and when; ISO, UTC. */
export type Authored = { readonly by: Author; readonly at: string }

/** What a cell held before it was changed. */
export type Before = { readonly address: Address; readonly from: string | undefined }

/** What a decision may look up beside the filing; nothing is read before it is asked for. */
export type Office = {
  /** Who belongs to the filing's department. */
  members(): readonly Member[]
  /** The invitations into it that were not revoked, oldest first. */
  invitations(): readonly Invitation[]
  invitation(token: string): FoundInvitation | undefined
  /** Who asked to be let into the filing in hand, each with their last request. */
  requests(): readonly Request[]
  /** A filing of the same name and year that the person does not belong to. */
  namesake(name: string, year: number): Namesake | undefined
  /** The person's other filings, latest first. */
  filings(): readonly FilingHead[]
  /** The latest change that somebody else made to a cell of the filing after a change. */
  changedBy(address: Address, after: number): TheirChange | undefined
  /** Who made a change of the filing. */
  authored(change: number): Authored | undefined
  /** What the cells that were changed after a change held then. */
  before(change: number): readonly Before[]
  /** What others changed after a change, oldest first, but for what this person was told of at once. */
  changedSince(after: number): readonly ColleagueChange[]
  /** Turns of the record, newest first. */
  history(wanted: Wanted): readonly RecordedTurn[]
  /** The latest steps that were taken from one change on and before another, newest first. */
  steps(from: number, before: number): readonly RecordedStep[]
  /** Who came to the department and who went between the same changes, newest first. */
  comings(from: number, before: number): readonly RecordedComing[]
  /** One of the person's other filings. */
  otherFiling(id: number): OpenFiling | undefined
  /** What an officer may look up; undefined for everybody else. */
  desk(): Desk | undefined
  officerLink(token: string): FoundOfficerLink | undefined
  /** The officers who watch the filing in hand. */
  officers(): readonly number[]
}
