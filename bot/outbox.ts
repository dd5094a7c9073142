import type { Logger } from 'pino'
import { closeChat, markFailed, markSent, markTried } from '../db/delivered.ts'
import { nextSay, type QueuedSay, queuedChats } from '../db/outbox.ts'
import type { Store } from '../db/store.ts'
import { type Delivery, deliver, type SendingApi } from './deliver.ts'
import { Lanes, type Work } from './lanes.ts'
import { type Backoff, backoffMs } from './pace.ts'

export type OutboxOptions = {
  readonly store: Store
  readonly api: SendingApi
  readonly logger: Pick<Logger, 'warn' | 'error'>
  /** How many chats are served at once. */
  readonly width?: number
  /** How many messages a second in all. */
  readonly perSecond?: number
  readonly backoff?: Backoff
  /** An attempt that takes longer counts as lost. */
  readonly limitMs?: number
  /** How long `stop` waits for what is being sent. */
  readonly graceMs?: number
}

/** Something that works beside the answering path. */
export type Background = {
  /** Looks for work now; it also looks by itself whenever some is queued. */
  wake(): void
  /** Begins nothing new and waits for what is in hand. */
  stop(): Promise<void>
  /** Resolves when nothing is waiting, resting or in hand. */
  idle(): Promise<void>
}

type Settings = Required<OutboxOptions>

const usual = { width: 16, perSecond: 25, backoff: { firstMs: 500, capMs: 30_000 }, limitMs: 60_000, graceMs: 5000 }

/** Sends what is queued, from before the start too: each chat in order, many chats at once. */
export function startOutbox(options: OutboxOptions): Background {
  const settings = { ...usual, ...options }
  const { store, logger, width, perSecond, limitMs, graceMs, backoff } = settings
  const lanes = new Lanes({
    width,
    perSecond,
    limitMs,
    troubleMs: backoff.capMs,
    next: workOn(settings),
    troubled: (error) => logger.error({ error: nameOf(error) }, 'the outbox cannot be read or written'),
  })
  const call = (chat: number) => lanes.call(chat)
  const wake = () => queuedChats(store).forEach(call)
  store.queued.on('says', call)
  wake()
  const stop = () => {
    store.queued.off('says', call)
    return lanes.stop(graceMs)
  }
  return { wake, stop, idle: () => lanes.idle() }
}

function workOn(settings: Settings): (chat: number) => Work | undefined {
  const failures = new Map<number, number>()
  return (chat) => {
    const say = nextSay(settings.store, chat)
    return say && ((signal) => send(settings, failures, say, signal))
  }
}

/** Sends one row and keeps what became of it; resolves to how long the chat is left alone. */
async function send(settings: Settings, failures: Map<number, number>, say: QueuedSay, signal: AbortSignal) {
  const delivery = await deliver(settings.api, say, signal)
  keep(settings, say, delivery)
  if (delivery.end !== 'tooFast' && delivery.end !== 'troubled') {
    failures.delete(say.chat)
    return 0
  }
  const count = (failures.get(say.chat) ?? 0) + 1
  failures.set(say.chat, count)
  if (delivery.end === 'tooFast' && delivery.seconds !== undefined) return delivery.seconds * 1000
  return backoffMs(settings.backoff, count)
}

function keep(settings: Settings, { id, chat }: QueuedSay, delivery: Delivery): void {
  const { store, logger } = settings
  if (delivery.end !== 'sent') logger.warn({ outbox: id, ...delivery }, 'a message was not sent')
  if (delivery.end === 'sent') markSent(store, id, delivery.messageId, new Date().toISOString())
  else if (delivery.end === 'blocked') closeChat(store, chat)
  else if (delivery.end === 'refused') markFailed(store, id)
  else markTried(store, id)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
