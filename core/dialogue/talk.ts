import type { BureauChange } from '../bureau/change.ts'
import { checkFacts } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import type { Address } from '../edition.ts'
import type { Facts } from '../facts.ts'
import type { Change, Filing, FilingState, Person, Values } from '../filing.ts'
import { bind, cellAt, type Form, numbersOf, sibling } from '../form.ts'
import { keepDerived } from '../formula.ts'
import { keepStandings } from '../guard/standing.ts'
import type { Answered } from '../message.ts'
import type { PeopleChange, Tell } from '../people.ts'
import { keepQuestions, type Question, questionAt } from '../questions.ts'
import type { Action } from './actions.ts'
import type { Job } from './jobs.ts'
import type { Message } from './message.ts'
import type { Office } from './people/office.ts'
import type { Place } from './places.ts'
import type { ReminderSettings, RemindersView } from './reminders/view.ts'
import type { Say } from './say.ts'

/** The changes of an earlier turn, to take them back. */
export type PastTurn = {
  readonly turn: number
  readonly changes: readonly {
    readonly id: number
    readonly address: string
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
}

/** A model's draft with its slots. */
export type LatestDraft = { readonly source: string; readonly count: number }

/** One incoming message with everything that a decision may know. */
export type Incoming = {
  readonly person: Person
  readonly filing?: Filing
  readonly place?: Place
  /** The newest change that the person knows of; none before their first turn on the filing. */
  readonly seen?: number
  readonly message: Message
  /** The local day, `2024-07-03`. */
  today(): string
  /** This moment; ISO, UTC. */
  now(): string
  /** A moment as the clock on the wall shows it, `2024-07-03T18:00`. */
  local(at: string): string
  /** A word that nobody can guess, and the link that brings it to the bot. */
  newToken(): string
  link(token: string): string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** The newest draft of a section that a model wrote for this filing, and how many there were. */
  draft?(section: string): LatestDraft | undefined
  lastTurn(): PastTurn | undefined
  /** Whether a file that the person sent is still to be read. */
  reading?(): boolean
  /** The text of a file that the person sent for this filing, while it is decided about. */
  received?(file: number): string | undefined
  readonly office: Office
  /** The person's reminders about the filing. */
  reminders(): RemindersView
}

/** What the message does. */
export type Turn = {
  readonly changes?: readonly Change[]
  /** The facts after the changes, where they were worked out on the way. */
  readonly facts?: Facts
  readonly undoes?: number
  readonly place?: Place
  /** What the talk comes back to after this. */
  readonly backTo?: Action
  readonly open?: {
    readonly department: string
    readonly edition: string
    readonly year: number
    readonly deadline?: string
    readonly facts: readonly Change[]
  }
  readonly person?: { readonly name?: string; readonly phone?: string }
  readonly state?: FilingState
  /** The opinion with which the filing is sent back. */
  readonly note?: string
  /** The signature is of somebody who fills the filing, too. */
  readonly alone?: boolean
  readonly people?: readonly PeopleChange[]
  /** What an officer changes. */
  readonly bureau?: readonly BureauChange[]
  /** What the person chose about their reminders. */
  readonly reminding?: ReminderSettings
  /** The filing's own deadline. */
  readonly deadline?: string
  /** The question that the message was read as an answer to, so that it is found again when the message is changed. */
  readonly answered?: Answered
  readonly says: readonly Say[]
  /** What is said in other people's chats. */
  readonly tells?: readonly Tell<Say>[]
  readonly jobs?: readonly Job[]
  /** A file's text, to be kept while it is decided about; and one that need not be kept any longer. */
  readonly receives?: { readonly file: number; readonly text: string }
  readonly drops?: number
  /** The file that these changes were taken from. */
  readonly imports?: number
  /** Sections whose drafts are not wanted any more. */
  readonly cancels?: readonly string[]
  /** Whether a model may draft for the department from now on. */
  readonly drafting?: boolean
}

/** A message about an open filing. */
export type Talk = Incoming & Filed

/** A filing with its form. */
export type Filed = { readonly filing: Filing; readonly form: Form }

/** The filing's facts after changes. */
export function withChanges(facts: Facts, changes: readonly Change[]): Facts {
  const next = new Map<Address, string>()
  for (const [address, value] of facts) next.set(address, value)
  for (const { address, to } of changes) {
    if (to === undefined) next.delete(address)
    else next.set(address, to)
  }
  return next
}

/** The talk's facts after changes, with what follows from them as before. */
export function factsAfter({ form, filing }: Talk, changes: readonly Change[]): Facts {
  const after = withChanges(filing.facts, changes)
  keepFollowing(form, filing.facts, after, changes)
  return after
}

/** Takes over what follows from facts, but for what the changes bear on. */
export function keepFollowing(form: Form, before: Facts, after: Facts, changes: readonly Change[]): void {
  const changed = changes.map(({ address }) => address)
  keepDerived(form, before, after, changed)
  keepQuestions(form, before, after, changed)
  keepStandings(form, before, after, changed)
}

/** The findings of the filing as it would stand with these facts. */
export function findingsOf(talk: Talk, facts: Facts = talk.filing.facts): Finding[] {
  return checkFacts(talk.form, { facts, year: talk.filing.year, mode: 'live' })
}

/** The question of an id, as it applies with these facts. */
export function questionOf(
  talk: Filed,
  id: string | undefined,
  facts: Facts = talk.filing.facts,
): Question | undefined {
  return id === undefined ? undefined : questionAt(talk.form, facts, id)
}

/** The question that a cell is answered at. */
export function questionFor(talk: Filed, address: Address, facts: Facts = talk.filing.facts): string | undefined {
  const cell = cellAt(talk.form, address)
  const from = cell?.readFrom ? cellAt(talk.form, sibling(address, cell.readFrom)) : cell
  if (!from || from.formula || from.signed) return undefined
  return questionOf(talk, bind(from.row.id, numbersOf(address)), facts)?.id
}

/** The newest version among these cells. */
export function newestOf(talk: Talk, addresses: readonly Address[]): number {
  return Math.max(0, ...addresses.map((address) => talk.filing.versions.get(address) ?? 0))
}

/** What a question that is put now has seen. */
export function putNow({ filing }: Talk): { readonly seen?: number } {
  return filing.change === undefined ? {} : { seen: filing.change }
}

/** Values as changes. */
export function asChanges(values: Values): Change[] {
  return Object.entries(values).map(([address, to]) => ({ address, to }))
}

/** Whether a cell is written by the act of signing. */
export function isSigned({ form }: Pick<Filed, 'form'>, address: Address): boolean {
  return cellAt(form, address)?.signed === true
}

/** The row that the talk stands at, also while a menu is open over it. */
export function rowOf(place: Place | undefined): string | undefined {
  return place && 'row' in place ? place.row : undefined
}

/** The row that the talk goes on at, as a place that is opened over it carries it; not at all where there is none. */
export function goingOnAt(place: Place | undefined): { readonly row?: string } {
  const row = rowOf(place)
  return row ? { row } : {}
}
