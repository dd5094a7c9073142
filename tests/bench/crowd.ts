import { join } from 'node:path'
import { gt } from 'drizzle-orm'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import { updates } from '../../db/channels-table.ts'
import { openStore } from '../../db/open.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { type Figure, figure, percentile, timed } from './figure.ts'
import { fileFilings, numbered } from './filed.ts'
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

/** In one process without HTTP: each update by itself, and how long the last ones wait for the others. */
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

/** Over HTTP against the office's own chat in a process of its own; the outbox sends at the pace that Telegram allows. */
async function overHttp(folder: string): Promise<Figure[]> {
  const program = await startProgram(fromSource, folder)
  const { taken, replied } = await answersTo(program.url, folder).finally(() => program.stop())
  return [
    figure('200 at once over HTTP, until taken up, p50', percentile(taken, 0.5), 'ms'),
    figure('200 at once over HTTP, until taken up, p99', percentile(taken, 0.99), 'ms'),
    figure('200 at once over HTTP, until the reply, p50', percentile(replied, 0.5), 'ms'),
    figure('200 at once over HTTP, until the reply, p99', percentile(replied, 0.99), 'ms'),
  ]
}

/** How long each answer waited until the bot took it up, and each person until the reply. */
async function answersTo(url: string, folder: string): Promise<{ taken: number[]; replied: number[] }> {
  const chats = await Promise.all(people.map((person) => joinChat(url, `人${person}`)))
  const store = openStore(join(folder, 'ziping.db'))
  const ids = chats.map(({ id }) => id)
  fileFilings(store, ids, facts, department)
  const began = Date.now()
  const replied = await Promise.all(chats.map(replyTime))
  const rows = store.db.select({ at: updates.at }).from(updates).where(gt(updates.id, 0)).all()
  store.close()
  return { taken: rows.map(({ at }) => Date.parse(at) - began), replied }
}

function replyTime(chat: Chat): Promise<number> {
  return timed(async () => {
    const { cursor } = await chat.say(answers[0] ?? '')
    await chat.waitFor((event) => event.type === 'message' && event.message.from === 'bot', 30_000, cursor)
  })
}
