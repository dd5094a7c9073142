import type { Logger } from 'pino'
import { closeChat, markFailed, markSent, markTried } from '../db/delivered.ts'
import { nextSay, type QueuedSay, queuedChats } from '../db/outbox.ts'
import type { Store } from '../db/store.ts'
import type { Channel, Delivery } from './channels/channel.ts'
import { traceOf } from './errors.ts'
import { Lanes, type Work } from './lanes.ts'
import { type Backoff, backoffMs } from './pace.ts'

export type OutboxOptions = {
  readonly store: Store
  readonly channel: Pick<Channel, 'name' | 'can' | 'send'>
  readonly logger: Pick<Logger, 'warn' | 'error'>
  /** How many chats are served at once. */
  readonly width?: number
  readonly backoff?: Backoff
  /** An attempt that takes longer counts as failed. */
  readonly limitMs?: number
  /** How long `stop` waits for what is being sent. */
  readonly graceMs?: number
}

/** Something that works in the background. */
export type Background = {
  /** Looks for work now; it also does so whenever some is queued. */
  wake(): void
  /** Begins nothing new and waits for current work. */
  stop(): Promise<void>
  /** Resolves when nothing is waiting, resting or in progress. */
  idle(): Promise<void>
}

type Settings = Required<OutboxOptions>

const usual = { width: 16, backoff: { firstMs: 500, capMs: 30_000 }, limitMs: 60_000, graceMs: 5000 }

/** Sends a channel's queued rows, including those from before the start: each chat in order, many chats at once. */
export function startOutbox(options: OutboxOptions): Background {
  const settings = { ...usual, ...options }
  const { store, channel, logger, width, limitMs, graceMs, backoff } = settings
  const { perSecond } = channel.can
  const lanes = new Lanes({
    width,
    ...(perSecond === undefined ? {} : { perSecond }),
    limitMs,
    troubleMs: backoff.capMs,
    next: workOn(settings),
    troubled: (error) => logger.error(traceOf(error), 'the outbox cannot be read or written'),
  })
  const call = (chat: number) => lanes.call(chat)
  const wake = () => queuedChats(store, channel.name).forEach(call)
  store.queued.on('says', call)
  wake()
  const stop = () => {
    store.queued.off('says', call)
    return lanes.stop(graceMs)
  }
  return { wake, stop, idle: () => lanes.idle() }
}

/**
 * What the database does not know: the consecutive failures of a chat, and the outcome of rows that could not be
 * marked.
 */
type Memory = {
  readonly failures: Map<number, number>
  readonly unmarked: Map<number, Delivery>
}

function workOn(settings: Settings): (chat: number) => Work | undefined {
  const memory: Memory = { failures: new Map(), unmarked: new Map() }
  return (chat) => {
    const say = nextSay(settings.store, settings.channel.name, chat)
    return say && ((signal) => send(settings, memory, say, signal))
  }
}

/**
 * Sends one row and marks the outcome; resolves to how long the chat must rest. If the disk refuses the mark, the row
 * is not sent again: it is marked later.
 */
async function send(settings: Settings, { failures, unmarked }: Memory, say: QueuedSay, signal: AbortSignal) {
  const delivery = unmarked.get(say.id) ?? (await deliver(settings.channel, say, signal))
  unmarked.set(say.id, delivery)
  mark(settings, say, delivery)
  unmarked.delete(say.id)
  if (delivery.end !== 'tooFast' && delivery.end !== 'troubled') {
    failures.delete(say.chat)
    return 0
  }
  const count = (failures.get(say.chat) ?? 0) + 1
  failures.set(say.chat, count)
  if (delivery.end === 'tooFast' && delivery.seconds !== undefined) return delivery.seconds * 1000
  return backoffMs(settings.backoff, count)
}

/** An edit of a message that was never sent is skipped; if a channel cannot edit, it is a new message. */
async function deliver(channel: Settings['channel'], say: QueuedSay, signal: AbortSignal): Promise<Delivery> {
  if (say.kind !== 'edit') return channel.send(say, signal)
  if (!channel.can.edits) return channel.send({ ...say, kind: 'message', target: null }, signal)
  return say.target === null ? { end: 'sent', messageId: undefined } : channel.send(say, signal)
}

function mark({ store, logger }: Settings, { id, chat }: QueuedSay, delivery: Delivery): void {
  if (delivery.end === 'sent') markSent(store, id, delivery.messageId, new Date().toISOString())
  else if (delivery.end === 'blocked') closeChat(store, chat)
  else if (delivery.end === 'refused') markFailed(store, id)
  else markTried(store, id)
  if (delivery.end !== 'sent') logger.warn({ outbox: id, ...delivery }, 'a message was not sent')
}
