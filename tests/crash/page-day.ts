import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChatRefusal } from '../../bot/channels/office/ask.ts'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Step } from '../../bot/commands/demo/script.ts'
import type { Program } from '../programs.ts'
import { Bots } from './bots.ts'
import { wordsOf } from './chat.ts'
import { demo, isAct } from './day.ts'
import type { Point } from './points.ts'
import { readRecord } from './record.ts'

/** The program that is killed on a day on the page. */
export const pageProcess = 'tests/crash/page-process.ts'

/** The points that the page's messages pass, in order. */
export const pagePoints = ['beforeBegin', 'beforeCommit', 'afterCommit'] as const

/** The outcome of a day on the page: the talk as shown there, and the contents of the database. */
export type PageDay = {
  readonly talk: readonly string[]
  readonly record: ReturnType<typeof readRecord>
  readonly deaths: number
  readonly errors: readonly string[]
}

/**
 * A clerk's day on the page; at a message with a point the program dies there, and the message is sent until it is
 * answered.
 */
export async function playPageDay(
  program: Program,
  script: readonly Step[],
  pointOf: (number: number) => Point | undefined = () => undefined,
): Promise<PageDay> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-page-'))
  const database = join(folder, 'ziping.db')
  const port = await freePort()
  const bots = new Bots(program.file, { apiRoot: '', token: '', database, port })
  try {
    bots.start()
    const clerk = await untilAnswered(bots, () => joinChat(`http://127.0.0.1:${port}`, '周敏'))
    for (const [number, step] of script.filter(isAct).entries()) {
      const point = pointOf(number)
      if (point) await bots.arm(point)
      const done = act(bots, clerk, step)
      if (point) await bots.died(point)
      await done
      await bots.rest()
    }
    const talk = (await clerk.messages()).map(said)
    await bots.stop()
    return { talk, record: readRecord(database), deaths: bots.kills, errors: bots.errors }
  } finally {
    await bots.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Performs an act once, whatever happens to the program meanwhile: it is one message with one key. */
async function act(bots: Bots, clerk: Chat, { type, text }: Step): Promise<void> {
  const key = randomUUID()
  const under = type === 'tap' ? await newestWith(bots, clerk, text) : 0
  await untilAnswered<unknown>(bots, () => {
    if (type === 'tap') return clerk.tap(under, text, key)
    if (type === 'send') return clerk.sendFile(text, readFileSync(new URL(text, demo)), '', key)
    return clerk.say(text, undefined, key)
  })
}

async function newestWith(bots: Bots, clerk: Chat, label: string): Promise<number> {
  const messages = await untilAnswered(bots, () => clerk.messages())
  const found = messages.findLast(({ keyboard }) => keyboard.flat().some(({ text }) => text === label))
  if (!found) throw new Error(`no button ${label}`)
  return found.id
}

/** Restarts the program until it has answered. */
function untilAnswered<Result>(bots: Bots, ask: () => Promise<Result>): Promise<Result> {
  const again = async (): Promise<Result> => {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ChatRefusal) throw error
      return again()
    }
  }
  return bots.running(again())
}

function said({ from, text, file, keyboard }: ChatMessage): string {
  const rows = keyboard.map((row) => row.map(({ text: label }) => label))
  return `${from}：${wordsOf({ text, file: file?.name, rows })}`
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
