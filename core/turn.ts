import type { BureauChange } from './bureau/change.ts'
import type { Facts } from './facts.ts'
import type { Change, FilingState, Person } from './filing.ts'
import type { ScanChange } from './known/scans.ts'
import type { Answered } from './message.ts'
import type { PeopleChange, ReminderSettings, Tell } from './people.ts'
import type { StoredJob, StoredPlace } from './stored.ts'

/** A department that works alone begins its filing: its maker is preparer and head, and the filing becomes current. */
export type Opening = {
  readonly department: string
  readonly edition: string
  readonly year: number
  readonly deadline?: string
  readonly facts: readonly Change[]
}

/** What one message does: pure data, stored in one transaction, all of it or nothing. */
export type Turn<Said, Place extends StoredPlace = StoredPlace, Job extends StoredJob = StoredJob> = {
  readonly changes?: readonly Change[]
  /** The facts after the changes, if they were computed on the way, so that they need not be read again. */
  readonly facts?: Facts
  /** The turn that these changes undo. */
  readonly undoes?: number
  readonly place?: Place
  readonly open?: Opening
  /** The department is called so from now on. */
  readonly department?: string
  /** What the person said about themself. */
  readonly person?: Pick<Person, 'name' | 'phone'>
  /** A step, with a snapshot of the facts after the changes; its document is made and stored right after. */
  readonly state?: FilingState
  /** The opinion with which the step sends the filing back. */
  readonly note?: string
  /** The signer also filled in the filing. */
  readonly alone?: boolean
  readonly people?: readonly PeopleChange[]
  /** What an officer changes. */
  readonly bureau?: readonly BureauChange[]
  /** The person's choices about their reminders. */
  readonly reminding?: ReminderSettings
  /** The filing's own deadline. */
  readonly deadline?: string
  /** The question that the message was read as an answer to, for when the message is edited. */
  readonly answered?: Answered
  readonly says: readonly Said[]
  /** Messages in other people's chats. */
  readonly tells?: readonly Tell<Said>[]
  readonly jobs?: readonly Job[]
  /** A file's text to store while a decision is pending; or a stored one to drop. */
  readonly receives?: { readonly file: number; readonly text: string }
  readonly drops?: number
  /** A scan to keep beside the filing, or to remove. */
  readonly scan?: ScanChange
  /** The file that these changes were imported from: the id of the job that read it. */
  readonly imports?: number
  /** Sections whose drafts are not wanted any more. */
  readonly cancels?: readonly string[]
  /** Whether a model may draft for the department from now on. */
  readonly drafting?: boolean
}
