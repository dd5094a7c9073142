import type { BureauChange } from '../core/bureau/change.ts'
import type { Office } from '../core/dialogue/people/office.ts'
import type { ReminderSettings } from '../core/dialogue/reminders/view.ts'
import type { Facts } from '../core/facts.ts'
import type { Change, Filing, FilingState, Person } from '../core/filing.ts'
import type { Answered } from '../core/message.ts'
import type { PeopleChange, Tell } from '../core/people.ts'
import type { StoredJob, StoredPlace } from '../core/turn.ts'
import { type Seen, see } from './context.ts'
import { latestDraft } from './drafts.ts'
import { lastTurn, type PastTurn } from './facts.ts'
import type { NewFiling } from './filings.ts'
import { isReading } from './jobs.ts'
import { type Kept, keep } from './keep.ts'
import { remember } from './known.ts'
import { officeOf, standingOf } from './office.ts'
import { askedBy, newestButtons, type OutgoingSay, type SaidButton, saidButton, type TappedButton } from './outbox.ts'
import { meet, type PersonRow, type Sender } from './people.ts'
import { basisOf, type PlanBasis, settingsOf } from './plans.ts'
import { receivedText } from './received.ts'
import { atomically, type Store } from './store.ts'
import { type Arrived, answeredBy, arrivedBefore, recordArrival, type Update } from './updates.ts'

/** What a decision may know: all of it is read inside the turn's transaction. */
export type Context = {
  /** Created on first sight. */
  readonly person: Person
  /** The person's current filing. */
  readonly filing?: Filing
  /** Of the current filing, or the start place while there is none. */
  readonly place?: StoredPlace
  /** This person's latest turn on this filing that changed facts, is no undo and has not been undone. */
  lastTurn(): PastTurn | undefined
  /** A button that the tapped message carried. */
  saidButton(tapped: TappedButton): SaidButton | undefined
  /** The row whose buttons stand lowest in the chat. */
  newestButtons(): Pick<TappedButton, 'row' | 'message'> | undefined
  /** The newest draft of a section that a model wrote for the current filing, and how many there were. */
  draft(section: string): { readonly source: string; readonly count: number } | undefined
  /** Whether a file that the person sent is still to be read. */
  reading(): boolean
  /** The text of a file that the person sent for the current filing, while it is decided about. */
  received(file: number): string | undefined
  /** The question that an earlier message of this chat was read as an answer to. */
  answeredBy(messageId: string): Answered | undefined
  /** The question that a message of the bot put to this chat. */
  askedBy(messageId: string): Answered | undefined
  /** The newest change that the person knows of; undefined before their first turn on the filing. */
  readonly seen?: number
  /** What the person chose about their reminders. */
  reminderSettings(): ReminderSettings
  /** What the reminders about the filing follow from. */
  planBasis(): PlanBasis | undefined
  readonly office: Office
}

/** A department that works alone begins its filing: its maker is preparer and head, and the filing is current. */
export type Opening = NewFiling & { readonly facts: readonly Change[] }

/** What a decision wants kept; written in the same transaction, so all of it or nothing. */
export type Effects = {
  readonly changes?: readonly Change[]
  /** The facts after the changes, where they are at hand: they need not be read again. */
  readonly facts?: Facts
  /** The turn (update id) that these changes take back. */
  readonly undoes?: number
  readonly place?: StoredPlace
  /** The question that the message was read as an answer to. */
  readonly answered?: Answered
  readonly open?: Opening
  readonly person?: Pick<Person, 'name' | 'phone'>
  /** A step, with a snapshot of the facts after the changes; its document is made and kept right after. */
  readonly state?: FilingState
  /** The opinion with which the step sends it back. */
  readonly note?: string
  /** The signature is of somebody who fills the filing, too. */
  readonly alone?: boolean
  readonly people?: readonly PeopleChange[]
  readonly bureau?: readonly BureauChange[]
  readonly reminding?: ReminderSettings
  /** The filing's own deadline. */
  readonly deadline?: string
  readonly says?: readonly OutgoingSay[]
  /** What is said in other people's chats, about the filing in hand. */
  readonly tells?: readonly Tell<OutgoingSay>[]
  readonly jobs?: readonly StoredJob[]
  /** A file's text to keep while it is decided about, and one that is decided about. */
  readonly receives?: { readonly file: number; readonly text: string }
  readonly drops?: number
  /** The file that these changes were taken from: the job that read it. */
  readonly imports?: number
  /** Sections whose drafts are not wanted any more. */
  readonly cancels?: readonly string[]
  /** Whether a model may draft for the department from now on. */
  readonly drafting?: boolean
}

/** The record of a turn: the update and its message as the channel may call it; repeated where it had come before. */
export type TurnRecord = Arrived & { readonly repeated: boolean }

/**
 * One incoming message in one durable transaction: reads what there is, lets `decide` decide and keeps the effects.
 * An update that came before changes nothing; if `decide` throws, nothing is kept, not even that the update came.
 * `decide` is pure and waits for nothing.
 */
export function atTurn(store: Store, update: Update, decide: (context: Context) => Effects): TurnRecord {
  const done = atomically(store, () => {
    const before = arrivedBefore(store, update)
    if (before) return { ...before, repeated: true as const }
    const { person: row, chat } = meet(store, senderOf(update))
    const arrived = recordArrival(store, update, chat, row.id)
    const seen = see(store, row, row.filing)
    const effects = decide(contextOf(store, chat.id, row, seen))
    const whose = { update: arrived.update, chat: chat.id, person: row.id, at: update.at }
    return { ...arrived, kept: keep(store, whose, seen, effects), seen, effects, repeated: false as const }
  })
  const { update: id, message, repeated } = done
  if (!done.repeated) {
    if (done.seen.filing) remember(store, done.seen.filing, done.effects.facts, done.kept.made)
    announce(store, done.kept)
  }
  return { update: id, message, repeated }
}

function senderOf({ channel, chat: address, reads = false, sender }: Update): Sender {
  return { channel, address, reads, user: sender.id, name: sender.name }
}

/** Tells after a commit what there is to say and to do. */
export function announce(store: Store, { chats, cancelled, jobs }: Kept): void {
  for (const chat of chats) store.queued.emit('says', chat)
  for (const job of cancelled) store.queued.emit('cancelled', job)
  if (jobs) store.queued.emit('jobs')
}

/** What a decision may know, read when it is asked for. */
export function contextOf(store: Store, chat: number, row: PersonRow, seen: Seen): Context {
  const filing = seen.filing?.id
  return {
    ...(row.start ? { place: row.start } : {}),
    ...standingOf(store, row, seen),
    draft: (section) => (filing === undefined ? undefined : latestDraft(store, filing, section)),
    saidButton: (tapped) => saidButton(store, chat, tapped),
    newestButtons: () => newestButtons(store, chat),
    reading: () => isReading(store, row.id),
    received: (file) => (filing === undefined ? undefined : receivedText(store, { filing, person: row.id }, file)),
    answeredBy: (messageId) => answeredBy(store, chat, messageId),
    askedBy: (messageId) => askedBy(store, chat, messageId),
    lastTurn: () => (filing === undefined ? undefined : lastTurn(store, filing, row.id)),
    office: officeOf(store, row, filing),
    reminderSettings: () => settingsOf(store, row.id),
    planBasis: () => (filing === undefined ? undefined : basisOf(store, filing)),
  }
}
