import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { readFile } from '../../bot/files/read.ts'
import type { Place } from '../../bot/talk/nouns.ts'
import { readJob } from '../../bot/talk/stored.ts'
import { talkTurn } from '../../bot/talk.ts'
import type { Facts } from '../../core/facts.ts'
import type { Role } from '../../core/filing.ts'
import { markSent } from '../../db/delivered.ts'
import { claimJob, finishJob, queuedKinds } from '../../db/jobs.ts'
import { knownFacts } from '../../db/known.ts'
import { outbox } from '../../db/lanes.ts'
import { finishWithTurn } from '../../db/later.ts'
import { joinDepartment, leaveRole } from '../../db/members.ts'
import type { Keyboard } from '../../db/outbox.ts'
import { turnTo } from '../../db/people.ts'
import { openCounter } from '../bad-input/counter.ts'
import { around } from '../talk/around.ts'

/** A message of the bot in somebody's chat; its id in the chat is the outbox row's. */
export type Heard = { readonly id: number; readonly chat: number; readonly text: string; readonly buttons: Keyboard }

const surroundings = { ...around, zone: 'Asia/Shanghai' }

/** One filing in a database file, and people who fill it in from chats of their own. */
export function openRoom(file: string, facts: Facts, cast: readonly (readonly Role[])[]) {
  const counter = openCounter(file)
  const { store } = counter
  const people = cast.map((_, at) => 7 + at)
  const [first = 7] = people
  counter.open(first, facts)
  const files = new Map<string, string>()
  const chats = new Map<number, Heard[]>(people.map((person) => [person, []]))
  const since = and(gt(outbox.id, sql.placeholder('last')), eq(outbox.state, 'queued'))
  const queued = store.db.select().from(outbox).where(since).orderBy(asc(outbox.id)).prepare()
  let last = 0

  /** Gives the bot one update, and delivers its messages to everybody. */
  async function hear(update: object): Promise<readonly Heard[]> {
    await counter.hear(update)
    await workOff()
    return takeIn()
  }

  function takeIn(): readonly Heard[] {
    const heard: Heard[] = []
    for (const { id, chat, text, buttons } of queued.all({ last })) {
      markSent(store, id, String(id), '')
      last = id
      heard.push({ id, chat, text, buttons })
      chats.get(chat)?.push(...heard.slice(-1))
    }
    return heard
  }

  /** Reads the files that were sent; papers are left aside. */
  async function workOff(): Promise<void> {
    for (const { id } of queuedKinds(store)) {
      const job = readJob(claimJob(store, id)?.job)
      if (job?.job !== 'review') finishJob(store, id, '', [])
      else {
        const read = await readFile({ name: '.json', bytes: Buffer.from(files.get(job.file) ?? '') })
        if (read.is === 'old') throw new Error('an exchange file is of no old format')
        finishWithTurn(store, id, '', (late) => {
          const contents = read.is === 'data' ? { ...read, again: false, kept: late.job } : read
          return talkTurn(late, { kind: 'contents', contents }, surroundings)
        })
      }
    }
  }

  return {
    store,
    people,
    files,
    hear,
    filing: 1,
    /** The others join; somebody who is no longer head has passed signing on. */
    async enter(): Promise<void> {
      for (const [at, person] of people.entries()) {
        if (at > 0) await hear(messageFrom(person, { message_id: 1, text: '/start' }))
        for (const role of cast[at] ?? []) joinDepartment(store, { person, department: 1, role })
        if (!cast[at]?.includes('head')) leaveRole(store, { person, role: 'head', filing: 1 })
        turnTo(store, person, 1)
        await hear(messageFrom(person, { message_id: 2, text: '继续' }))
      }
    },
    /** The messages in somebody's chat. */
    chat: (person: number): readonly Heard[] => chats.get(person) ?? [],
    facts: (): Facts => knownFacts(store, 1).facts,
    place: (person: number): Place | undefined => counter.place(person),
    close: () => counter.close(),
  }
}

export type Room = ReturnType<typeof openRoom>

export function messageFrom(person: number, content: object): object {
  return { message: { date: 0, ...whose(person), ...content } }
}

export function editFrom(person: number, content: object): object {
  return { edited_message: { date: 0, edit_date: 1, ...whose(person), ...content } }
}

export function tapFrom(person: number, under: Heard, index: number): object {
  const { from, chat } = whose(person)
  const message = { message_id: under.id, date: 0, chat }
  return { callback_query: { id: 'q', from, chat_instance: 'c', data: `${under.id}.${index}`, message } }
}

function whose(person: number) {
  const from = { id: person, is_bot: false, first_name: `人${person}` }
  return { from, chat: { id: person, type: 'private', first_name: '' } }
}
