import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readScript, type Step } from '../../bot/commands/demo/script.ts'
import { messageLines } from '../../bot/commands/demo/transcript.ts'
import { type Chat, type Done, joinChat } from '../../bot/local/client.ts'
import { startLocalServer } from '../../bot/local/server.ts'
import type { Facts } from '../../core/facts.ts'
import { openChatStore } from '../../db/chat/open.ts'
import type { ChatMessage } from '../../db/chat/types.ts'
import { openStore } from '../../db/open.ts'
import { atTurn } from '../../db/turns.ts'
import type { Program } from '../bundle.ts'
import { department } from '../fixtures/correct.ts'
import { Bots } from './bots.ts'
import { type Record, readRecord, untimed } from './record.ts'
import { type Road, smoothRoad } from './road.ts'

const demo = new URL('../../bot/commands/demo/', import.meta.url)

/** The program that a day kills. */
export const botProcess = 'tests/crash/bot-process.ts'

/** The clerk's whole filing as the demo plays it. */
export const demoScript = readScript(readFileSync(new URL('script.txt', demo), 'utf8'))

/** The messages of a script that the clerk sends: typed, tapped and files. */
export function messagesOf(script: readonly Step[]): readonly Step[] {
  return script.filter(isAct)
}

/** Sends the clerk's message with this number while something happens to the bot. */
export type Event = (number: number, bots: Bots, send: () => Promise<Done>) => Promise<Done>

/** One message of the clerk and what the bot said to it. */
export type Exchange = { readonly asked: string; readonly heard: readonly string[] }

/** What came of a day. */
export type Day = {
  readonly exchanges: readonly Exchange[]
  readonly record: Record
  readonly kills: number
  /** Answers of the chat server that never came back to the bot. */
  readonly lost: number
  readonly harmed: number
  readonly errors: readonly string[]
}

export type DayOptions = {
  readonly script: readonly Step[]
  /** A filing that is open already. */
  readonly facts?: Facts
  readonly event?: Event
  readonly road?: (to: string) => Promise<Road>
}

/** A clerk's day, message after message, on a chat server and a database of its own. */
export async function playDay(program: Program, options: DayOptions): Promise<Day> {
  const { script, facts, event = nothing, road = smoothRoad } = options
  const folder = mkdtempSync(join(tmpdir(), 'ziping-day-'))
  const store = openChatStore(':memory:')
  const office = await startLocalServer({ store, port: 0, rate: { perChat: 1e6, overall: 1e6 } })
  const way = await road(office.url)
  const database = join(folder, 'ziping.db')
  const bots = new Bots(program.file, { apiRoot: way.url, token: office.token, database })
  try {
    const chat = await joinChat(office.url, '周敏')
    if (facts) file(database, chat.id, facts)
    bots.start()
    const clerk = new Clerk(chat, bots, event)
    for (const step of script) await clerk.take(step)
    await bots.stop()
    const { kills, errors } = bots
    return {
      exchanges: clerk.exchanges,
      record: readRecord(database),
      kills,
      lost: way.lost(),
      harmed: way.harmed(),
      errors,
    }
  } finally {
    await bots.stop()
    await way.close()
    await office.close()
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Opens a filing with these facts, as if they had been told on earlier days. */
function file(database: string, person: number, facts: Facts): void {
  const store = openStore(database)
  const update = { id: -1, chat: person, sender: { id: person, name: '周敏' }, at: new Date().toISOString() }
  const changes = [...facts].map(([address, to]) => ({ address, to }))
  atTurn(store, update, () => ({ open: { department, edition: 'hunan-2023', year: 2023, facts: changes } }))
  store.close()
}

const nothing: Event = (_, __, send) => send()

class Clerk {
  readonly exchanges: Exchange[] = []
  readonly #chat: Chat
  readonly #bots: Bots
  readonly #event: Event
  #withButtons = 0

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
    const { updateId, cursor } = await this.#event(this.exchanges.length, this.#bots, () => this.#act(step))
    if (!this.#bots.alive) this.#bots.start()
    if (!(await this.#chat.settled(updateId, 20))) throw new Error(`the bot never took “${step.text}”`)
    await this.#bots.rest()
    const heard = (await this.#chat.events(cursor)).flatMap((event) =>
      event.type === 'message' && event.message.from === 'bot' ? [event.message] : [],
    )
    this.#withButtons = heard.findLast(({ keyboard }) => keyboard.length > 0)?.id ?? this.#withButtons
    this.exchanges.push({ asked: step.text, heard: heard.map(words) })
  }

  #act({ type, text }: Step): Promise<Done> {
    if (type === 'tap') return this.#chat.tap(this.#withButtons, text)
    if (type === 'send') return this.#chat.sendFile(text, readFileSync(new URL(text, demo)))
    return this.#chat.say(text)
  }
}

function isAct({ type }: Step): boolean {
  return type === 'say' || type === 'tap' || type === 'send'
}

function words(message: ChatMessage): string {
  return untimed(messageLines(message).join('\n'))
}
