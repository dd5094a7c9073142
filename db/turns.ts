import type { Loaded } from '../core/dialogue/known.ts'
import type { Found, Needs } from '../core/dialogue/needs.ts'
import type { Answered } from '../core/message.ts'
import type { Turn } from '../core/turn.ts'
import { type Kept, keep } from './keep.ts'
import { remember } from './known.ts'
import { loadFor } from './loaded.ts'
import { loadNeeds } from './needs.ts'
import { askedBy, type OutgoingSay, type SaidButton, saidButton } from './outbox.ts'
import { meet, type PersonRow } from './people.ts'
import { atomically, type Store } from './store.ts'
import { answeredBy, arrived } from './updates.ts'

/** One incoming message as the database needs to know it. */
export type Update = {
  readonly id: number
  readonly chat: number
  readonly sender: { readonly id: number; readonly name: string }
  readonly messageId?: number
  readonly refers?: Refers
  /** ISO, UTC. */
  readonly at: string
}

/** What an update tells of earlier messages: a tapped button, a message that was changed, and one that was replied to. */
export type Refers = {
  readonly button?: { readonly outbox: number; readonly index: number }
  readonly changed?: number
  readonly repliedTo?: number
}

/** What these were: the button, and the questions that the messages were read as an answer to, or put. */
export type Referred = {
  readonly button?: SaidButton
  readonly changed?: Answered
  readonly repliedTo?: Answered
}

/** What is known when a message comes. */
export type Heard = Loaded & { readonly referred: Referred }

/** What a message comes to: its turn, or what it needs to know first. */
export type Decision = Turn<OutgoingSay> | { readonly needs: Needs; readonly take: (found: Found) => Turn<OutgoingSay> }

/**
 * One incoming message in one durable transaction: loads what every message needs, lets `decide` decide, loads what it
 * needs besides, and keeps its turn. An update that came before changes nothing; if `decide` throws, nothing is kept, not
 * even that the update came. `decide` is pure and waits for nothing.
 */
export function atTurn(store: Store, update: Update, decide: (heard: Heard) => Decision): { repeated: boolean } {
  const done = atomically(store, () => {
    if (!arrived(store, update.id, update.at)) return undefined
    const row = meet(store, { ...update.sender, chat: update.chat })
    const loaded = loadFor(store, row)
    const turn = turnOf(store, row, loaded, decide({ ...loaded, referred: referredBy(store, update) }))
    return { ...keep(store, update, loaded, turn), loaded, turn }
  })
  if (done?.loaded.filing) remember(store, done.loaded.filing, done.turn.facts, done.made)
  if (done) announce(store, done)
  return { repeated: done === undefined }
}

/** The turn that a message comes to, once what it needs is known. */
export function turnOf(store: Store, row: PersonRow, loaded: Loaded, decision: Decision): Turn<OutgoingSay> {
  return 'needs' in decision ? decision.take(loadNeeds(store, row, loaded, decision.needs)) : decision
}

function referredBy(store: Store, { chat, refers = {} }: Update): Referred {
  const { button, changed, repliedTo } = refers
  const said = button && saidButton(store, chat, button.outbox, button.index)
  const [answered, asked] = [changed && answeredBy(store, chat, changed), repliedTo && askedBy(store, chat, repliedTo)]
  return {
    ...(said ? { button: said } : {}),
    ...(answered ? { changed: answered } : {}),
    ...(asked ? { repliedTo: asked } : {}),
  }
}

/** Tells after a commit what there is to say and to do. */
export function announce(store: Store, { chats, cancelled, jobs }: Kept): void {
  for (const chat of chats) store.queued.emit('says', chat)
  for (const job of cancelled) store.queued.emit('cancelled', job)
  if (jobs) store.queued.emit('jobs')
}
