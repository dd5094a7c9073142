import { join } from 'node:path'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import { openStore } from '../../db/open.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { updateOf } from '../page-person.ts'
import { type Figure, figure, percentile, timed } from './figure.ts'
import { fileFilings, fileFor, numbered } from './filed.ts'
import { ours } from './ours.ts'
import { fromSource, startProgram } from './program.ts'
import { inFolder } from './scratch.ts'

const people = numbered(200)
const facts = new Map([...correctFiling()].filter(([address]) => !address.startsWith('base.')))
const answers = ['46 44', '无', '6.20 6.00 5.48', '无', '4.10 4.0 3.25']

/** Two hundred people who answer at once. */
export async function crowdFigures(): Promise<Figure[]> {
  return [...(await inFolder(handled)), ...(await inFolder(overHttp))]
}

/** In one process without HTTP: each update alone, and how long the last of many wait. */
async function handled(folder: string): Promise<Figure[]> {
  const { store, say, close } = ours(folder)
  fileFilings(store, people, facts, department)
  const alone: number[] = []
  const together: number[] = []
  for (const text of answers) {
    const began = performance.now()
    for (const person of people) {
      alone.push(await timed(() => say(person, text)))
      together.push(performance.now() - began)
    }
  }
  await close()
  return [
    figure(`200 at once, handling one, median`, percentile(alone, 0.5), 'ms'),
    figure(`200 at once, handling one, p99`, percentile(alone, 0.99), 'ms', { most: 50 }),
    figure(`200 at once, in the queue and handled, p50`, percentile(together, 0.5), 'ms'),
    figure(`200 at once, in the queue and handled, p99`, percentile(together, 0.99), 'ms'),
  ]
}

/** Over HTTP against the program in a process of its own: 200 messages at once, from 200 people and from 20. */
async function overHttp(folder: string): Promise<Figure[]> {
  const program = await startProgram(fromSource, folder)
  try {
    const many = await answersTo(program.url, folder, people, 1)
    const few = await answersTo(program.url, folder, people.slice(0, 20), 10)
    return [...figuresOf('of 200 people', many), ...figuresOf('of 20 people', few)]
  } finally {
    await program.stop()
  }
}

function figuresOf(whose: string, replied: readonly number[]): Figure[] {
  return [
    figure(`200 at once over HTTP ${whose}, until the reply, p50`, percentile(replied, 0.5), 'ms'),
    figure(`200 at once over HTTP ${whose}, until the reply, p99`, percentile(replied, 0.99), 'ms', { most: 1500 }),
  ]
}

/** How long each message waited until its reply was on the page. */
async function answersTo(url: string, folder: string, whose: readonly number[], each: number): Promise<number[]> {
  const chats = await Promise.all(whose.map((person) => joinChat(url, `人${person}`)))
  const store = openStore(join(folder, 'ziping.db'))
  for (const [at, chat] of chats.entries()) {
    const person = { id: chat.id, name: `人${at}` }
    const update = updateOf(store, person, `filed ${chat.id}`, new Date().toISOString())
    fileFor(store, update, facts, `${department}${chat.id}`)
  }
  store.close()
  return Promise.all(chats.flatMap((chat) => Array.from({ length: each }, () => replyTime(chat))))
}

function replyTime(chat: Chat): Promise<number> {
  return timed(async () => {
    const { cursor } = await chat.say(answers[0] ?? '')
    await chat.waitFor((event) => event.type === 'message' && event.message.from === 'bot', 30_000, cursor)
  })
}
