import type { Change, Filing, FilingState, Job, Person, Place } from '../core/turn.ts'
import { type Seen, see } from './context.ts'
import { keepChanges, lastTurn, type PastTurn, readFacts, type Stamp } from './facts.ts'
import { type FilingHead, type NewFiling, openFiling, otherFilings } from './filings.ts'
import { queueJobs } from './jobs.ts'
import { askedBy, type OutgoingSay, queueSays, type SaidButton, saidButton } from './outbox.ts'
import { describe, keepStart, meet, type PersonRow, turnTo } from './people.ts'
import { keepPlace, readPlace } from './places.ts'
import { takeStep } from './steps.ts'
import { atomically, type Store } from './store.ts'
import { answeredBy, arrived, recordAnswer, recordUndo } from './updates.ts'

/** One incoming message as the database needs to know it. */
export type Update = {
  readonly id: number
  readonly chat: number
  readonly sender: { readonly id: number; readonly name: string }
  readonly messageId?: number
  /** ISO, UTC. */
  readonly at: string
}

/** What a decision may know: all of it is read inside the turn's transaction. */
export type Context = {
  /** Created on first sight. */
  readonly person: Person
  /** The person's current filing. */
  readonly filing?: Filing
  /** Of the current filing, or the start place while there is none. */
  readonly place?: Place
  /** This person's latest turn on this filing that changed facts, is no undo and has not been undone. */
  lastTurn(): PastTurn | undefined
  /** The button of an earlier message to this chat; `index` counts over all its rows of buttons. */
  saidButton(outboxId: number, index: number): SaidButton | undefined
  /** The question that an earlier message of this chat was read as an answer to. */
  answeredBy(messageId: number): string | undefined
  /** The question that a message of the bot put to this chat. */
  askedBy(messageId: number): string | undefined
  /** The person's other filings, latest first. */
  filings(): readonly FilingHead[]
}

/** A department that works alone begins its filing: its maker is preparer and head, and the filing is current. */
export type Opening = NewFiling & { readonly facts: readonly Change[] }

/** What a decision wants kept; written in the same transaction, so all of it or nothing. */
export type Effects = {
  readonly changes?: readonly Change[]
  /** The turn (update id) that these changes take back. */
  readonly undoes?: number
  readonly place?: Place
  /** The question that the message was read as an answer to. */
  readonly answered?: string
  readonly open?: Opening
  readonly person?: Pick<Person, 'name' | 'phone'>
  /** A step, with a snapshot of the facts after the changes. */
  readonly state?: FilingState
  readonly says?: readonly OutgoingSay[]
  readonly jobs?: readonly Job[]
}

/**
 * One incoming message in one durable transaction: reads what there is, lets `decide` decide and keeps the effects.
 * An update that came before changes nothing; if `decide` throws, nothing is kept, not even that the update came.
 * `decide` is pure and waits for nothing.
 */
export function atTurn(store: Store, update: Update, decide: (context: Context) => Effects): { repeated: boolean } {
  const effects = atomically(store, () => {
    if (!arrived(store, update.id, update.at)) return undefined
    const row = meet(store, { ...update.sender, chat: update.chat })
    const seen = see(store, row, row.filing)
    const effects = decide(contextOf(store, update.chat, row, seen))
    keep(store, update, seen, effects)
    return effects
  })
  if (effects?.says?.length) store.queued.emit('says', update.chat)
  if (effects?.jobs?.length) store.queued.emit('jobs')
  return { repeated: effects === undefined }
}

function contextOf(store: Store, chat: number, row: PersonRow, seen: Seen): Context {
  const filing = seen.filing?.id
  const place = filing === undefined ? (row.start ?? undefined) : readPlace(store, row.id, filing)
  return {
    ...seen,
    ...(place === undefined ? {} : { place }),
    lastTurn: () => (filing === undefined ? undefined : lastTurn(store, filing, row.id)),
    saidButton: (outboxId, index) => saidButton(store, chat, outboxId, index),
    answeredBy: (messageId) => answeredBy(store, chat, messageId),
    askedBy: (messageId) => askedBy(store, chat, messageId),
    filings: () => otherFilings(store, row.id, filing),
  }
}

function keep(store: Store, update: Update, seen: Seen, effects: Effects): void {
  const { chat, at } = update
  const person = seen.person.id
  if (effects.undoes !== undefined) recordUndo(store, update.id, effects.undoes)
  if (effects.answered !== undefined && update.messageId !== undefined)
    recordAnswer(store, update.id, { chat, message: update.messageId, answered: effects.answered })
  if (effects.person) describe(store, person, effects.person)
  const filing = effects.open ? begin(store, update, effects.open) : seen.filing
  if (filing) keepFiling(store, { filing: filing.id, person, update: update.id, at }, filing, effects)
  else keepWithout(store, person, effects)
  queueSays(store, { chat, at, filing: filing?.id }, effects.says ?? [])
  queueJobs(store, { chat, at, filing: filing?.id, person }, effects.jobs ?? [])
}

/** The filing that effects are about, as it stood. */
type Standing = Pick<Filing, 'id' | 'state' | 'facts'>

function begin(store: Store, update: Update, opening: Opening): Standing {
  const id = openFiling(store, update.sender.id, update.id, opening)
  turnTo(store, update.sender.id, id)
  const stamp = { filing: id, person: update.sender.id, update: update.id, at: update.at }
  keepChanges(store, stamp, new Map(), opening.facts)
  return { id, state: 'filling', facts: readFacts(store, id).facts }
}

function keepFiling(store: Store, stamp: Stamp, standing: Standing, effects: Effects): void {
  if (effects.changes) keepChanges(store, stamp, standing.facts, effects.changes)
  if (effects.place) keepPlace(store, stamp.person, stamp.filing, effects.place)
  if (effects.state) takeStep(store, stamp, standing.state, effects.state)
}

function keepWithout(store: Store, person: number, effects: Effects): void {
  if (effects.changes?.length || effects.state) throw new Error('changes and steps need a filing')
  if (effects.place) keepStart(store, person, effects.place)
}
