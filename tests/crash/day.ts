import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readScript, type Step } from '../../bot/commands/demo/script.ts'
import type { Facts } from '../../core/facts.ts'
import { openStore } from '../../db/open.ts'
import { atTurn } from '../../db/turns.ts'
import { meetAs, updateBy } from '../db/person.ts'
import { department } from '../fixtures/correct.ts'
import type { Program } from '../programs.ts'
import { Bots } from './bots.ts'
import { type Chat, type Troubles, wordsOf } from './chat.ts'
import { type Record, readRecord } from './record.ts'
import { openTelegram } from './stand-in.ts'

export const demo = new URL('../../bot/commands/demo/', import.meta.url)

/** The program that is killed. */
export const botProcess = 'tests/crash/bot-process.ts'

/** The clerk's complete filing as the demo plays it. */
export const demoScript = readScript(readFileSync(new URL('script.txt', demo), 'utf8'))

/** From the first word to the first long answer: typed, tapped and sent. */
export const morning = demoScript.slice(
  0,
  demoScript.findIndex(({ text }) => text.startsWith('39,300元')),
)

/** The clerk's messages in a script: typed, tapped and files. */
export function messagesOf(script: readonly Step[]): readonly Step[] {
  return script.filter(isAct)
}

/** Sends the clerk's message with this number while something happens to the bot. */
export type Event = (number: number, bots: Bots, send: () => Promise<number>) => Promise<number>

/** One message of the clerk and what the bot said to it. */
export type Exchange = { readonly asked: string; readonly heard: readonly string[] }

/** The outcome of a day. */
export type Day = Troubles & {
  readonly exchanges: readonly Exchange[]
  readonly record: Record
  readonly kills: number
  /** How often the bot ended by itself, as it does if its token is refused. */
  readonly ends: number
  readonly errors: readonly string[]
}

export type DayOptions = {
  readonly script: readonly Step[]
  /** The facts of a filing that is open already. */
  readonly facts?: Facts
  readonly event?: Event
  /** The chat server; a stand-in for Telegram without faults if not given. */
  readonly open?: () => Promise<Chat>
}

/** A clerk's day, message after message, on a chat server and a database of its own. */
export async function playDay(program: Program, options: DayOptions): Promise<Day> {
  const { script, facts, event = nothing, open = openTelegram } = options
  const folder = mkdtempSync(join(tmpdir(), 'ziping-day-'))
  const chat = await open()
  const database = join(folder, 'ziping.db')
  const { url: apiRoot, token, patience } = chat
  const bots = new Bots(program.file, { apiRoot, token, database, ...(patience ? { patience } : {}) })
  try {
    if (facts) file(database, chat.person, facts)
    bots.start()
    const clerk = new Clerk(chat, bots, event)
    for (const step of script) await clerk.take(step)
    await bots.stop()
    const { kills, ends, errors } = bots
    return { exchanges: clerk.exchanges, record: readRecord(database), kills, ends, errors, ...chat.troubles() }
  } finally {
    await bots.stop()
    await chat.close()
    rmSync(folder, { recursive: true })
  }
}

/** Opens a filing with these facts, as if from earlier days. */
function file(database: string, person: number, facts: Facts): void {
  const store = openStore(database)
  meetAs(store, person, '周敏')
  const changes = [...facts].map(([address, to]) => ({ address, to }))
  const open = { department, edition: 'hunan-2023', year: 2023, facts: changes }
  atTurn(store, updateBy(-1, person, new Date().toISOString()), () => ({ says: [], open }))
  store.close()
}

const nothing: Event = (_, __, send) => send()

class Clerk {
  readonly exchanges: Exchange[] = []
  readonly #chat: Chat
  readonly #bots: Bots
  readonly #event: Event

  constructor(chat: Chat, bots: Bots, event: Event) {
    this.#chat = chat
    this.#bots = bots
    this.#event = event
  }

  async take(step: Step): Promise<void> {
    if (step.type === 'phase') return
    if (isAct(step)) return this.#send(step)
    const heard = this.exchanges.at(-1)?.heard ?? []
    const wanted = step.type === 'save' ? '（发来文件' : step.text
    if (!heard.some((words) => words.includes(wanted)))
      throw new Error(`script line ${step.line}: no ${wanted} in\n${heard.join('\n')}`)
  }

  async #send(step: Step): Promise<void> {
    const update = await this.#event(this.exchanges.length, this.#bots, () => this.#act(step))
    await this.#bots.running(this.#chat.taken(update))
    await this.#bots.rest()
    this.exchanges.push({ asked: step.text, heard: (await this.#chat.heard()).map(wordsOf) })
  }

  #act({ type, text }: Step): Promise<number> {
    if (type === 'tap') return this.#chat.tap(text)
    if (type === 'send') return this.#chat.send(text, readFileSync(new URL(text, demo)))
    return this.#chat.say(text)
  }
}

/** Whether it is an act of the clerk. */
export function isAct({ type }: Step): boolean {
  return type === 'say' || type === 'tap' || type === 'send'
}
