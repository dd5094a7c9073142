import type { BoardJob } from './bureau/board-jobs.ts'
import type { BureauAction } from './dialogue/bureau/actions.ts'
import type { DeskPlace } from './dialogue/bureau/desk.ts'
import type { BureauJob } from './dialogue/bureau/jobs.ts'
import type { FileAction } from './dialogue/files/actions.ts'
import type { Contents } from './dialogue/files/contents.ts'
import type { HistoryAction } from './dialogue/history/actions.ts'
import type { PeopleAction } from './dialogue/people/actions.ts'
import type { PeoplePlace } from './dialogue/people/place.ts'
import type { ReminderAction } from './dialogue/reminders/actions.ts'
import type { SectionAction } from './dialogue/sections/actions.ts'
import type { SectionPlace } from './dialogue/sections/place.ts'
import type { Address } from './edition.ts'
import type { Facts } from './facts.ts'
import type { TextMessage } from './message.ts'

/** What one incoming message does: pure data, from the dialogue to the database and to the chat. */

export type FilingState =
  | 'filling'
  | 'awaitingSignature'
  | 'signed'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'published'

/** One department's self-evaluation of one year. */
export type Filing = {
  readonly id: number
  readonly department: string
  readonly year: number
  readonly edition: string
  /** Local date and hour, `2024-07-03T18:00`. */
  readonly deadline?: string
  readonly state: FilingState
  readonly facts: Facts
  /** The id of each cell's last change: what a button saw. */
  readonly versions: ReadonlyMap<Address, number>
  /** The newest change of all. */
  readonly change?: number
  /** Whether a bureau reviews it: then what was delivered is taken back by the bureau alone. */
  readonly reviewed?: true
  /** Who fills which annex (`base`, `project.2`), as far as that was shared out. */
  readonly handed?: ReadonlyMap<string, number>
  /** Whether the department lets a model draft its sections. */
  readonly drafting?: boolean
}

export type Role = 'preparer' | 'head'

/** Who is speaking. */
export type Person = {
  readonly id: number
  readonly name?: string
  readonly phone?: string
  readonly roles: readonly Role[]
}

/** Where a person's talk stands: the only dialogue state. */
export type Place =
  | DeskPlace
  /** `apart`: another filing of the same name and year is known, and this one is not it. */
  | { readonly at: 'start'; readonly name?: string; readonly year?: number; readonly apart?: true }
  /**
   * `cell` is the one that is changed alone; `from` is what the talk comes back to when the answer is kept; `seen` is the
   * newest change of the filing when the question was put.
   */
  | {
      readonly at: 'row'
      readonly row: string
      readonly cell?: Address
      readonly from?: Action
      readonly seen?: number
    }
  /** A colleague's value stands where the person said another: which is to stay is asked, or the row answered anew. */
  | {
      readonly at: 'clash'
      readonly choices: readonly Button[]
      readonly row?: string
      readonly from?: Action
      readonly seen: number
    }
  /** The explanation of a finding. `row` is where the talk goes on. */
  | { readonly at: 'explain'; readonly check: string; readonly row?: string }
  /** The name of a new row that takes its frame from another. */
  | { readonly at: 'copy'; readonly list: Address; readonly number: number; readonly choices: readonly Button[] }
  /** 签字 is asked back about: one of the choices, or another name for the head. */
  | { readonly at: 'sign'; readonly choices: readonly Button[] }
  /** 退回 waits for the opinion. */
  | { readonly at: 'opinion'; readonly choices: readonly Button[] }
  | SectionPlace
  | PeoplePlace
  /** A long text is there as far as it came; what is written next goes behind it. */
  | { readonly at: 'more'; readonly row: string; readonly choices: readonly Button[]; readonly from?: Action }
  /** The hour of reminders, or the deadline, is asked for. `row` is where the talk goes on. */
  | { readonly at: 'hour' | 'limit'; readonly choices: readonly Button[]; readonly row?: string }
  /** A menu is open: its choices can be tapped or typed by number. `row` is where the talk goes on. */
  | { readonly at: 'menu'; readonly choices: readonly Button[]; readonly row?: string; readonly from?: Action }

export type Command =
  | 'start'
  | 'continue'
  | 'directory'
  | 'check'
  | 'draft'
  | 'report'
  | 'projects'
  | 'submit'
  | 'sign'
  | 'sendBack'
  | 'deliver'
  | 'publish'
  | 'people'
  | 'switch'
  | 'history'
  | 'reminders'
  | 'undo'
  | 'export'
  | 'help'

/** What a button, a word or a command asks for. */
export type Action =
  | { readonly do: Exclude<Command, 'history'> }
  | HistoryAction
  | { readonly do: 'skip' | 'next' | 'none' | 'adoptAll' | 'scoreAll'; readonly row: string }
  /** `seen` is the newest change of the filing when the question was put: what a reply to it saw. */
  | { readonly do: 'back'; readonly row: string; readonly seen?: number }
  /** Puts a question; `from` is what the talk comes back to when it is answered. */
  | { readonly do: 'go'; readonly row: string; readonly from?: Action }
  /** Another page of the directory in the place of the one that was tapped: the rows of a stretch, or all stretches. */
  | { readonly do: 'contents'; readonly of?: string; readonly page?: number }
  /** Goes on at this question while it is open, else after it. */
  | { readonly do: 'resume'; readonly row: string }
  /** Asks for one cell of an answered row alone. */
  | { readonly do: 'cell'; readonly address: Address; readonly from?: Action }
  /**
   * Puts values into a row's cells; `seen` is the newest version of these cells when the button was made. `saw` is what
   * else the button was made from, '' for a cell that was not asked; `known` is the newest change that was known when the
   * answer was given, where that is older.
   */
  | {
      readonly do: 'answer'
      readonly row: string
      readonly values: Values
      readonly seen: number
      readonly saw?: Values
      readonly known?: number
    }
  | { readonly do: 'findings'; readonly from: number }
  /** An annex as it will print: 附件三 of the row `copy`, or of the one that is `called` so. */
  | { readonly do: 'table'; readonly annex: string; readonly copy?: number; readonly called?: string }
  | { readonly do: 'explain' | 'mend'; readonly check: string }
  /** About a row of a list by its number, which is never another row's: what can be done to it, and doing it. */
  | { readonly do: 'listRow' | 'remove' | 'copyFrame'; readonly list: Address; readonly number: number }
  | { readonly do: 'move'; readonly list: Address; readonly number: number; readonly by: -1 | 1 }
  | SectionAction
  | { readonly do: 'signNow'; readonly name: string }
  | { readonly do: 'year'; readonly year: number }
  | { readonly do: 'noDeadline' }
  | PeopleAction
  | BureauAction
  | ReminderAction
  | FileAction

/** Canonical text by address. */
export type Values = Readonly<Record<Address, string>>

export type Message =
  | TextMessage
  /** `tapped` is the message that the button stood under, as the outbox knows it. */
  | { readonly kind: 'action'; readonly action: Action; readonly tapped?: number }
  /** `file` is the chat's id of it; `size` in bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly size: number }
  /** The same file a moment later, read; `row` is the question that the talk stood at when it was sent. */
  | { readonly kind: 'contents'; readonly contents: Contents; readonly row?: string }
  | { readonly kind: 'unreadable' }

/** One cell's change; `undefined` takes the cell back to not asked. */
export type Change = { readonly address: Address; readonly to: string | undefined }

/** Work that takes longer than an answer: done after the commit, in a lane of its own. */
export type Job =
  | BureauJob
  | { readonly job: 'document'; readonly draft: boolean }
  /** The copy for publication, without phones. */
  | { readonly job: 'publication' }
  /** The document of a step, kept beside its facts. */
  | { readonly job: 'snapshot'; readonly step: number }
  | { readonly job: 'export' }
  /** Another draft of a section, or of a cell's text from what the person said; `variant` tells drafts of the same facts apart. */
  | { readonly job: 'redraft'; readonly section: string; readonly variant?: number; readonly points?: string }
  /** Reads a file that was sent; `row` is the question that the talk stood at. */
  | { readonly job: 'review'; readonly file: string; readonly name?: string; readonly row?: string }
  /** Compares an exchange file that is decided about with the filing as it stands by then. */
  | { readonly job: 'compare'; readonly file: number }
  | BoardJob

export type Button = { readonly label: string; readonly action: Action }
