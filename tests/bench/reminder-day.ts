import { setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { startOutbox } from '../../bot/outbox.ts'
import { localOf } from '../../bot/reminders/slots.ts'
import { startReminders } from '../../bot/reminders/start.ts'
import type { QueuedSay } from '../../db/outbox.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { fileFilings, numbered } from './filed.ts'
import { ours } from './ours.ts'

const reminded = 1000
/** Others go on answering meanwhile, one every so many ms. */
const answering = numbered(60).map((person) => reminded + person)
const answers = ['46 44', '无', '6.20 6.00 5.48', '无', '4.10 4.0 3.25']
const everyMs = 250
const logger = { warn: () => undefined, error: () => undefined }

type Sent = { readonly chat: number; readonly at: number }

/** A morning on which a thousand people are reminded while others answer. */
export async function reminderDayFigures(folder: string): Promise<Figure[]> {
  const { store, say, pragma, close } = ours(folder)
  const facts = new Map([...correctFiling()].filter(([address]) => !address.startsWith('base.')))
  pragma('synchronous = OFF')
  fileFilings(store, [...numbered(reminded), ...answering], facts, department)
  pragma('synchronous = FULL')
  const zone = zoneAtNoon()
  makeDue((text) => store.db.run(text), zone)
  const sent: Sent[] = []
  const outbox = startOutbox({ store, channel: recording(sent), logger })
  const began = performance.now()
  const reminders = startReminders({ store, zone, logger })
  const said = await answerMeanwhile(say, () => toReminded(sent).length >= reminded)
  const took = performance.now() - began
  await reminders.stop()
  await outbox.idle()
  await outbox.stop()
  await close()
  const shown = `${said.length} answers meanwhile`
  return [
    figure('1,000 reminders, until the last is sent', took / 1000, 's'),
    figure('people reminded, each once', eachOnce(toReminded(sent)), '', { least: reminded }),
    figure('messages in the busiest second', busiest(sent), '1/s', { most: 30 }),
    figure(`${shown}, from arrival to commit, p99`, percentile(said.map(committed), 0.99), 'ms', { most: 100 }),
    figure(`${shown}, from arrival to the reply sent, p99`, percentile(replied(said, sent), 0.99), 'ms'),
  ]
}

type Said = { readonly person: number; readonly arrived: number; readonly committed: number }

/** One answer after another at fixed moments, even if the process is busy then. */
async function answerMeanwhile(say: (person: number, text: string) => Promise<void>, done: () => boolean) {
  const said: Said[] = []
  const began = performance.now()
  const all = answers.flatMap((text) => answering.map((person) => ({ person, text })))
  for (const [at, { person, text }] of all.entries()) {
    const arrived = began + at * everyMs
    await wait(Math.max(0, arrived - performance.now()))
    if (done()) return said
    await say(person, text)
    said.push({ person, arrived, committed: performance.now() })
  }
  while (!done()) await wait(everyMs)
  return said
}

/** A stand-in for Telegram that records. */
function recording(sent: Sent[]) {
  const send = async ({ chat }: QueuedSay) => {
    sent.push({ chat, at: performance.now() })
    return { end: 'sent', messageId: String(sent.length) } as const
  }
  return { name: 'telegram', can: { edits: true, reads: false, perSecond: 25 }, send }
}

/** Makes everybody's reminder due since this morning. */
function makeDue(run: (text: string) => unknown, zone: string): void {
  const deadline = localOf(DateTime.utc().plus({ days: 1 }).toISO(), zone)
  const due = DateTime.utc().minus({ hours: 3 }).toISO()
  run(`update filings set deadline = '${deadline}'`)
  run(`insert into reminders (filing, person, kind, slot, deadline, due_at)
    select filings.id, person, 'preparer', 'before1', '${deadline}', '${due}' from filings
    join members on members.department = filings.department and role = 'preparer' where person <= ${reminded}`)
}

/** A time zone in which it is noon, since reminders are only sent in the daytime. */
function zoneAtNoon(): string {
  const offset = 12 - DateTime.utc().hour
  return `Etc/GMT${offset > 0 ? -offset : offset < 0 ? `+${-offset}` : ''}`
}

function toReminded(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ chat }) => chat <= reminded)
}

function eachOnce(sent: readonly Sent[]): number {
  const times = new Map<number, number>()
  for (const { chat } of sent) times.set(chat, (times.get(chat) ?? 0) + 1)
  return [...times.values()].filter((count) => count === 1).length
}

function busiest(sent: readonly Sent[]): number {
  return Math.max(...sent.map(({ at }) => sent.filter((one) => one.at >= at && one.at < at + 1000).length))
}

function committed({ arrived, committed }: Said): number {
  return committed - arrived
}

/** The bot's first message to a person after each of their answers. */
function replied(said: readonly Said[], sent: readonly Sent[]): number[] {
  return said.flatMap(({ person, arrived }) => {
    const reply = sent.find(({ chat, at }) => chat === person && at >= arrived)
    return reply ? [reply.at - arrived] : []
  })
}
