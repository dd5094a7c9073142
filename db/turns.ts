import type { Around, Loaded } from '../core/known/loaded.ts'
import type { Found, Needs } from '../core/known/needs.ts'
import type { Turn } from '../core/turn.ts'
import { type Kept, keep } from './keep.ts'
import { remember } from './known.ts'
import { loadFor } from './loaded.ts'
import { loadNeeds } from './needs.ts'
import type { OutgoingSay } from './outbox.ts'
import { meet, type PersonRow, type Sender } from './people.ts'
import { buttonCalled, newestButtons, type Referred, type Refers, saidAbout, saidButton } from './said.ts'
import { atomically, type Store } from './store.ts'
import { type Arrived, answeredBy, arrivedBefore, recordArrival, type Update } from './updates.ts'

/** What is loaded when a message comes. */
export type Heard = Loaded & { readonly referred: Referred }

/** The outcome of a message: its turn, or what it needs loaded first. */
export type Decision = Turn<OutgoingSay> | Considered

/** `around`: what the turn was given of the world, if it is to be stored for replay. */
export type Considered = {
  readonly needs: Needs
  readonly take: (found: Found) => Turn<OutgoingSay>
  readonly around?: Around
}

/** A turn's update and the channel's id of its message; `repeated` if it had come before. */
export type TurnRecord = Arrived & { readonly repeated: boolean }

/** An update, and its references to earlier messages. */
export type Referring = Update & { readonly refers?: Refers }

/**
 * Handles one incoming message in one durable transaction: loads what every message needs, calls `decide`, loads its
 * further needs, and stores its turn. A repeated update changes nothing; if `decide` throws, nothing is stored, not
 * even the arrival. `decide` is pure and synchronous.
 */
export function atTurn(store: Store, update: Referring, decide: (heard: Heard) => Decision): TurnRecord {
  const done = atomically(store, () => {
    const before = arrivedBefore(store, update)
    return before ? { arrived: before } : take(store, update, decide)
  })
  const { update: id, message, line } = done.arrived
  const repeated = !('kept' in done)
  if (!repeated) {
    if (done.loaded.filing) remember(store, done.loaded.filing, done.turn.facts, done.kept.made)
    announce(store, done.kept)
  }
  return { update: id, message, line, repeated }
}

function take(store: Store, update: Referring, decide: (heard: Heard) => Decision) {
  const { person: row, chat } = meet(store, senderOf(update))
  const arrived = recordArrival(store, update, chat, row.id)
  const loaded = loadFor(store, row)
  const referred = referredBy(store, chat.id, update.refers)
  const { turn, ...knew } = decided(store, row, loaded, decide({ ...loaded, referred }))
  const whose = { update: arrived.update, chat: chat.id, to: chat, person: row.id, at: update.at }
  const kept = keep(store, whose, loaded, turn, { ...knew, loaded, referred, content: update.content })
  return { arrived, kept, loaded, turn }
}

function senderOf({ channel, chat: address, reads = false, sender }: Update): Sender {
  return { channel, address, reads, user: sender.id, name: sender.name }
}

/** The turn of a message, with what it was given for its needs and of the world. */
export function decided(store: Store, row: PersonRow, loaded: Loaded, decision: Decision) {
  if (!('needs' in decision)) return { turn: decision, found: {} }
  const { needs, take, around } = decision
  const found = loadNeeds(store, row, loaded, needs)
  return { turn: take(found), found, ...(around ? { around } : {}) }
}

function referredBy(store: Store, chat: number, refers: Refers = {}): Referred {
  const { button, number, label, changed, repliedTo } = refers
  const newest = number === undefined ? undefined : newestButtons(store, chat)
  const tapped = button ?? (newest && number !== undefined ? { ...newest, index: number } : undefined)
  const said = tapped && saidButton(store, chat, tapped)
  const labelled = label === undefined ? undefined : buttonCalled(store, chat, label)
  const [answered, asked] = [
    changed && answeredBy(store, chat, changed),
    repliedTo && saidAbout(store, chat, repliedTo),
  ]
  return {
    ...(said ? { button: { ...said, row: tapped.row } } : {}),
    ...(newest ? { hasButtons: true as const } : {}),
    ...(labelled ? { labelled } : {}),
    ...(answered ? { changed: answered } : {}),
    ...(asked ? { repliedTo: asked } : {}),
  }
}

/** Announces after a commit what there is to send and to do. */
export function announce(store: Store, { chats, cancelled, jobs }: Kept): void {
  for (const chat of chats) store.queued.emit('says', chat)
  for (const job of cancelled) store.queued.emit('cancelled', job)
  if (jobs) store.queued.emit('jobs')
}
