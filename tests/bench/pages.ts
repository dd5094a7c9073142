import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { joinChat } from '../../bot/channels/office/client.ts'
import type { Facts } from '../../core/facts.ts'
import { knownFacts } from '../../db/known.ts'
import { openStoreInUse } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { updateOf } from '../page-person.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { fileFor, numbered } from './filed.ts'
import { interview, opening } from './interview.ts'
import { OpenPage } from './open-page.ts'
import { ours } from './ours.ts'
import type { Probed } from './probe.ts'
import { type ProbedProgram, startProbed } from './program.ts'
import { inFolder } from './scratch.ts'

const people = numbered(300)
const perSecond = 50
/** How many answers of the interview were given before. */
const given = 45
/** One page of so many is on a wide screen, where the filing is shown beside the talk. */
const wideOf = 3
/** When the program has warmed up, in seconds. */
const warm = 10

/** What a load showed. */
type Load = {
  readonly replied: readonly number[]
  readonly viewed: readonly number[]
  /** The program before it, once warm, and at its end. */
  readonly probes: readonly [before: Probed, warm: Probed, end: Probed]
  /** How many messages were sent once it was warm. */
  readonly between: number
}

/** Three hundred pages open on the program, and answers from all of them for a minute, or for so many seconds. */
export function pageFigures(seconds = 60): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const facts = await factsSoFar(join(folder, 'before'))
    const program = await startProbed(folder)
    try {
      const errors: string[] = []
      const pages = await opened(program.url, folder, facts, errors)
      const load = await loaded(program, pages, seconds)
      for (const page of pages) page.leave()
      for (const error of new Set(errors)) process.stderr.write(`${error}\n`)
      return [...figuresOf(load), figure('errors', errors.length, '', { most: 0 }), takenFigure(folder, seconds)]
    } finally {
      await program.stop()
    }
  })
}

/** The facts of a filing some way on. */
async function factsSoFar(folder: string): Promise<Facts> {
  mkdirSync(folder)
  const { store, begin, answer, close } = ours(folder)
  await begin(1)
  for (const at of numbered(given).keys()) await answer(1, at)
  const { facts } = knownFacts(store, 1)
  await close()
  return facts
}

/** A page for each person, who has a filing with these facts and has been asked the next question. */
async function opened(url: string, folder: string, facts: Facts, errors: string[]): Promise<OpenPage[]> {
  const chats = await Promise.all(people.map((person) => joinChat(url, `人${person}`)))
  inStore(folder, (store) => {
    store.db.$client.pragma('synchronous = OFF')
    for (const { id } of chats) {
      const update = updateOf(store, { id, name: `人${id}` }, `filed ${id}`, new Date().toISOString())
      fileFor(store, update, facts, `${opening[1]}第${id}分局`)
    }
  })
  await Promise.all(chats.map((chat) => chat.say('继续')))
  const pages = chats.map(({ token }) => new OpenPage(url, token, errors))
  await Promise.all(pages.map((page) => page.open()))
  return pages
}

/** Shows the filing beside the talk on every wide page; false where the server has no such view. */
async function viewsOpen(pages: readonly OpenPage[]): Promise<boolean> {
  const hasView = (await pages[0]?.hasView()) ?? false
  if (!hasView) process.stderr.write('there is no GET /chat/view: what it costs is left out\n')
  else await Promise.all(pages.map((page, at) => (at % wideOf === 0 ? page.refreshView([]) : undefined)))
  return hasView
}

/** Sends an answer every so often, from one person after another, whether or not those before were replied to. */
async function loaded(program: ProbedProgram, pages: readonly OpenPage[], seconds: number): Promise<Load> {
  const texts = interview().slice(given)
  const hasView = await viewsOpen(pages)
  const [replied, viewed]: [number[], number[]] = [[], []]
  const turn = async (at: number) => {
    const page = pages[at % pages.length]
    const time = await page?.replyTime(texts[Math.floor(at / pages.length)] ?? '')
    if (time !== undefined) replied.push(time)
    if (hasView && at % wideOf === 0) await page?.refreshView(viewed)
  }
  const before = await program.probe({ collect: true })
  const began = performance.now()
  const turns: Promise<void>[] = []
  const [all, cold] = [seconds * perSecond, Math.min(warm, seconds / 2) * perSecond]
  let early: Promise<Probed> | undefined
  for (let at = 0; at < all; at += 1) {
    await setTimeout(began + (1000 * at) / perSecond - performance.now())
    if (at >= cold) early ??= program.probe()
    turns.push(turn(at))
  }
  await Promise.all(turns)
  const end = await program.probe({ collect: true })
  return { replied, viewed, probes: [before, (await early) ?? end, end], between: all - cold }
}

function figuresOf({ replied, viewed, probes: [before, early, end], between }: Load): Figure[] {
  const messages = `${replied.length} messages of ${people.length} open pages`
  return [
    figure(`${messages}, sent to reply, p50`, percentile(replied, 0.5), 'ms'),
    figure(`${messages}, sent to reply, p95`, percentile(replied, 0.95), 'ms'),
    figure(`${messages}, sent to reply, p99`, percentile(replied, 0.99), 'ms', { most: 150 }),
    figure(`${messages}, sent to reply, longest`, Math.max(...replied), 'ms'),
    ...(viewed.length === 0 ? [] : viewFigures(viewed)),
    figure('the event loop late, p99', end.late.p99, 'ms'),
    figure('the event loop late, most', end.late.max, 'ms'),
    figure('processor time of the program, a message', end.processor / between, 'ms'),
    figure('memory once warm', early.resident, 'MB'),
    figure('memory at the end', end.resident, 'MB'),
    figure('of it on the heap, without garbage', end.heap, 'MB'),
    figure('grown on the heap during the load', end.heap - before.heap, 'MB', { most: 20 }),
  ]
}

function viewFigures(viewed: readonly number[]): Figure[] {
  return [0.5, 0.99].map((share) =>
    figure(`the filing beside the talk, ${viewed.length} times, p${share * 100}`, percentile(viewed, share), 'ms'),
  )
}

/** How many of the answers changed the filing. */
function takenFigure(folder: string, seconds: number): Figure {
  const turns = inStore(folder, ({ db }) =>
    Number(db.$client.prepare('select count(distinct update_id) from changes').pluck().get()),
  )
  const taken = (100 * (turns - people.length)) / (seconds * perSecond)
  return figure('answers that were taken', taken, '%', { least: 100 })
}

function inStore<Result>(folder: string, work: (store: Store) => Result): Result {
  const store = openStoreInUse(join(folder, 'ziping.db'))
  try {
    return work(store)
  } finally {
    store.close()
  }
}
