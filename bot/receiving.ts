import { DateTime } from 'luxon'
import type { Logger } from 'pino'
import type { Arrival } from '../core/arrival.ts'
import { tellGroupOnce } from '../db/groups.ts'
import type { Store } from '../db/store.ts'
import { codeOf } from '../db/trouble.ts'
import { atTurn } from '../db/turns.ts'
import type { Channel, Ports, Received } from './channels/channel.ts'
import { traceOf } from './errors.ts'
import { refersTo } from './incoming.ts'
import { notKeptWords } from './not-kept-words.ts'
import { hear, type Surroundings } from './talk.ts'

export type ReceivingDeps = {
  readonly store: Store
  readonly logger: Pick<Logger, 'error'>
  readonly around: Omit<Surroundings, 'links'>
}

type Receiver = Pick<Channel, 'name' | 'can' | 'link'>

/** What a channel does with arrivals: each is one turn, decided and committed in one transaction. */
export function portsOf(deps: ReceivingDeps, channel: Receiver): Ports {
  const { store } = deps
  const { name, can } = channel
  return {
    receive: (arrival) => receive(deps, channel, arrival),
    tellOnce: (address, words) =>
      tellGroupOnce(store, { channel: name, address, reads: can.reads }, words, DateTime.utc().toISO()),
  }
}

/** The one error boundary: an error is logged without the person's text, and the person is told kindly. */
function receive(deps: ReceivingDeps, channel: Receiver, arrival: Arrival): Received {
  try {
    return turn(deps, channel, arrival)
  } catch (error) {
    deps.logger.error({ channel: channel.name, update: arrival.id, ...traceOf(error) }, 'a turn failed')
    const code = codeOf(error) ?? ''
    const comesAgain = channel.can.repeats === true && isOfTheDisk(code)
    return { notKept: notKeptWords(code, comesAgain), comesAgain }
  }
}

/** Whether the database could not be used, which may pass; a bug in the turn itself would occur again. */
function isOfTheDisk(code: string): boolean {
  return /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|CORRUPT|NOTADB)/.test(code)
}

function turn({ store, around }: ReceivingDeps, channel: Receiver, arrival: Arrival): Received {
  const at = DateTime.utc().toISO()
  const surroundings = { ...around, links: channel.link(''), at }
  const update = { ...arrival, channel: channel.name, reads: channel.can.reads, refers: refersTo(arrival), at }
  return atTurn(store, update, (heard) => hear(arrival.content, heard, surroundings))
}
