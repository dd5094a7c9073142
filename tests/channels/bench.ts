import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Channel, Ports, Received } from '../../bot/channels/channel.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import type { Arrival } from '../../core/arrival.ts'
import { outbox } from '../../db/lanes.ts'
import { type Outgoing, type QueuedSay, queueSays } from '../../db/outbox.ts'
import type { Store } from '../../db/store.ts'
import { dataFolder } from '../db/made.ts'
import { whole } from '../fixtures/chance.ts'
import { workersHere } from '../workers.ts'
import type { OpenStage, Stage } from './stage.ts'

/** An arrival, its outcome, and whether it was acknowledged before that. */
export type Came = { readonly arrival: Arrival; readonly received: Received; readonly early: boolean }

/** A bot with a channel on a stage. */
export type Bench = Stage & {
  readonly channel: Channel
  readonly bot: RunningBot
  readonly store: Store
  readonly came: readonly Came[]
  readonly told: readonly string[]
  /** What the channel was given to send. */
  readonly sent: readonly QueuedSay[]
  /** Delivers an arrival that the channel could bring. */
  bring(arrival: Arrival): Received
  /** Says something in the person's chat outside of the talk; returns the ids of the rows. */
  queue(...says: Outgoing[]): readonly number[]
  /** The message that shows a row of the outbox. */
  messageOf(row: number): string | undefined
}

/** Starts a bot on the stage, with further channels if given. */
export async function openBench(open: OpenStage, ...beside: readonly Channel[]): Promise<Bench> {
  const dataDir = dataFolder('ziping-bench-')
  const [came, told, stores, ports]: [Came[], string[], Store[], Ports[]] = [[], [], [], []]
  const [made, starts, sent]: [Channel[], Promise<void>[], QueuedSay[]] = [[], [], []]
  const stage = await open({ idle: () => starting.then((bot) => bot.idle()) })
  const starting = startBot({ dataDir, port: 0, zone: 'Asia/Shanghai' }, pino({ level: 'silent' }), {
    workers: workersHere,
    backoff: { firstMs: 2, capMs: 8 },
    ...(whole ? {} : { graceMs: 100 }),
    tell: (line) => void told.push(line),
    channels: (store) => {
      stores.push(store)
      const channel = stage.create(store)
      made.push(channel)
      return [recorded(channel, stage, { came, ports, starts, sent }), ...beside]
    },
  })
  const bot = await starting
  onTestFinished(async () => {
    await bot.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  await Promise.all(starts)
  await stage.started?.()
  const [[store], [port], [channel]] = [stores, ports, made]
  if (!store || !port || !channel) throw new Error('the channel was not started')
  return {
    ...stage,
    channel,
    bot,
    store,
    came,
    told,
    sent,
    bring: (arrival) => port.receive(arrival),
    queue(...says) {
      const rows = queueSays(store, { chat: 1, filing: undefined, at: new Date().toISOString() }, says)
      store.queued.emit('says', 1)
      return rows
    },
    messageOf(row) {
      const rows = store.db.select().from(outbox).all()
      return rows.find(({ id }) => id === row)?.messageId ?? undefined
    },
  }
}

type Notes = {
  readonly came: Came[]
  readonly ports: Ports[]
  readonly starts: Promise<void>[]
  readonly sent: QueuedSay[]
}

/** The channel, with a record of all that it brings. */
function recorded(channel: Channel, { acknowledged }: Stage, { came, ports, starts, sent }: Notes): Channel {
  const start = (given: Ports) => {
    ports.push(given)
    const receive = (arrival: Arrival) => {
      const received = given.receive(arrival)
      came.push({ arrival, received, early: acknowledged?.() ?? false })
      return received
    }
    const started = channel.start({ ...given, receive })
    starts.push(started)
    return started
  }
  return {
    name: channel.name,
    can: channel.can,
    ended: channel.ended,
    start,
    stop: () => channel.stop(),
    send(say, signal) {
      sent.push(say)
      return channel.send(say, signal)
    },
    fetch: (file, signal) => channel.fetch(file, signal),
    link: (token) => channel.link(token),
    busy: (chat, doing) => channel.busy(chat, doing),
    menu: (chat, words) => channel.menu(chat, words),
  }
}
