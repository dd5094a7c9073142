import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { asker, json } from '../../bot/channels/office/ask.ts'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Dice } from '../fixtures/dice.ts'
import type { Program } from '../programs.ts'
import { Bots } from './bots.ts'
import { FollowedPage } from './followed-page.ts'
import { freePort, pagePoints } from './page-day.ts'
import { readRecord } from './record.ts'

/** A text that a page sent, with a figure of its own, and the message that it became. */
export type Said = { readonly text: string; readonly figure: string; readonly messageId: number }

/** A person's talk: what the pages sent, what each shows at the end, and what the server has. */
export type Talk = {
  readonly said: readonly Said[]
  readonly pages: readonly (readonly ChatMessage[])[]
  readonly history: readonly ChatMessage[]
}

export type Morning = {
  readonly talks: readonly Talk[]
  readonly record: ReturnType<typeof readRecord>
  readonly kills: number
  /** How long it took after each kill until a text was answered, in ms. */
  readonly outages: readonly number[]
  readonly wrong: readonly string[]
  /** How often the program died over a text. */
  readonly unanswered: number
}

type Writer = { readonly page: FollowedPage; readonly row: string; readonly first: number; readonly said: Said[] }

/** How long a page rests between two texts, in ms. */
const pause = 40
/** How long a talk may take to reach the pages, in ms. */
const patience = 20_000

/**
 * Two pages of one person and one of a colleague are open and send texts, while the program is killed again and again:
 * at any moment, and at each point of a message in turn.
 */
export async function playMorning(program: Program, kills: number, dice: Dice): Promise<Morning> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-open-'))
  const database = join(folder, 'ziping.db')
  const port = await freePort()
  const bots = new Bots(program.file, { apiRoot: '', token: '', database, port })
  try {
    bots.start()
    await bots.rest()
    const talks = await openTalks(`http://127.0.0.1:${port}`)
    const outages = await disturb(bots, talks.flat(), kills, dice)
    const ends = await Promise.all(talks.map(endOf))
    const pages = talks.flat().map(({ page }) => page)
    const left = pages.map((page) => page.leave())
    await bots.stop()
    await Promise.all(left)
    const wrong = [...pages.flatMap((page) => page.wrong), ...bots.errors]
    const unanswered = pages.reduce((sum, page) => sum + page.unanswered, 0)
    return { talks: ends, record: readRecord(database), kills: bots.kills, outages, wrong, unanswered }
  } finally {
    await bots.stop()
    rmSync(folder, { recursive: true })
  }
}

/** A clerk with two pages on two devices, and a colleague at the same filing; each writes to a row of their own. */
async function openTalks(url: string): Promise<readonly (readonly Writer[])[]> {
  const clerk = await joinChat(url, '周敏')
  for (const text of ['/start', '云溪县科技和工业信息化局', '2023', '2024年7月3日 18:00']) await clerk.say(text)
  const colleague = await joinChat(url, '罗志远')
  await colleague.say(`/start ${await invited(clerk)}`)
  await forgetLinks(clerk)
  const talks = [
    [writer(url, clerk.token, '公务接待', 100), writer(url, await secondDevice(url, clerk.token), '公务接待', 500)],
    [writer(url, colleague.token, '公务用车运行维护', 100)],
  ]
  await Promise.all(talks.flat().map(({ page }) => page.open()))
  return talks
}

function writer(url: string, token: string, row: string, first: number): Writer {
  return { page: new FollowedPage(url, token), row, first, said: [] }
}

/** The word of an invitation to the clerk's filing. */
async function invited(clerk: Chat): Promise<string> {
  await clerk.say('同事')
  for (const label of ['邀请填表人', '1人 7天'])
    await clerk.tap((await clerk.messages(undefined, 1))[0]?.id ?? 0, label)
  const text = (await clerk.messages(undefined, 1))[0]?.text ?? ''
  return /\/start (\S+)/.exec(text)?.[1] ?? fail(`no invitation in ${text}`)
}

/** Confirms what was said so far: a page that is opened later does not show the invitation's link. */
async function forgetLinks(clerk: Chat): Promise<void> {
  await clerk.events((await clerk.events()).at(-1)?.id)
}

async function secondDevice(url: string, token: string): Promise<string> {
  const { code } = read<{ code: string }>(await asker(url, token)('POST', '/devices'))
  return read<{ token: string }>(await asker(url)('POST', '/device', json({ code }))).token
}

/** Kills the program so often while everybody writes; resolves to how long each outage was. */
async function disturb(bots: Bots, writers: readonly Writer[], kills: number, dice: Dice): Promise<number[]> {
  const outages: number[] = []
  const over = new AbortController()
  const writing = writers.map((one) => writeOn(one, over.signal))
  for (let kill = 0; kill < kills; kill += 1) {
    await sent(writers, dice.upTo(8))
    await setTimeout(dice.upTo(pause))
    await killed(bots, pagePoints[kill % (pagePoints.length + 1)])
    const began = performance.now()
    bots.start()
    await sent(writers, 1)
    outages.push(performance.now() - began)
  }
  over.abort()
  await Promise.all(writing)
  await bots.rest()
  return outages
}

/** Kills the program at a point of the next message, or at once. */
async function killed(bots: Bots, point: (typeof pagePoints)[number] | undefined): Promise<void> {
  if (!point) return bots.kill()
  await bots.arm(point)
  await bots.died(point)
}

/** Answers the writer's row again and again, each time with another figure. */
async function writeOn({ page, row, first, said }: Writer, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const figure = ((first + said.length) / 100).toFixed(2)
    const text = `${row} ${figure} 2 3`
    said.push({ text, figure, messageId: await page.say(text, randomUUID()) })
    await setTimeout(pause)
  }
}

/** Resolves when so many more texts were answered. */
async function sent(writers: readonly Writer[], more: number): Promise<void> {
  const count = () => writers.reduce((sum, { said }) => sum + said.length, 0)
  const enough = count() + more
  while (count() < enough) await setTimeout(5)
}

/** The talk once the pages show its last message. */
async function endOf(writers: readonly Writer[]): Promise<Talk> {
  const history = await historyOf(writers[0]?.page ?? fail('nobody writes'))
  const last = history.at(-1)?.id
  const ends = performance.now() + patience
  const behind = () => writers.some(({ page }) => page.shown.at(-1)?.id !== last)
  while (behind() && performance.now() < ends) await setTimeout(20)
  return { said: writers.flatMap(({ said }) => said), pages: writers.map(({ page }) => page.shown), history }
}

/** All messages, as somebody scrolls up to the first one. */
async function historyOf(page: FollowedPage): Promise<ChatMessage[]> {
  const all: ChatMessage[] = []
  for (;;) {
    const before = all[0] ? `&before=${all[0].id}` : ''
    const { messages } = await page.get<{ messages: ChatMessage[] }>(`/messages?limit=500${before}`)
    if (messages.length === 0) return all
    all.unshift(...messages)
  }
}

function read<T>(answer: Buffer): T {
  return JSON.parse(String(answer)) as T
}

function fail(words: string): never {
  throw new Error(words)
}
