import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Config } from '../../bot/config.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { workersHere } from '../workers.ts'
import { zone } from './clock.ts'

const own = { workers: workersHere }

/** The real program on a database of its own, and a second connection for reading it. */
export type Town = {
  readonly store: Store
  readonly officerToken: string
  person(name: string): Promise<Someone>
  /** Makes the bot look at the clock and send what is due. */
  look(): Promise<void>
  settle(): Promise<void>
  stopBot(): Promise<void>
  startBot(): Promise<void>
  close(): Promise<void>
}

export async function openTown(): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ziping-simulation-'))
  const config: Config = { dataDir, port: 0, zone }
  const logger = pino({ level: 'silent' })
  let bot: RunningBot = await startBot(config, logger, own)
  const url = bot.url ?? ''
  const settled = { ...config, port: Number(new URL(url).port) }
  const officerToken = bot.officerLink?.split('=')[1] ?? ''
  const store = openStore(join(dataDir, 'ziping.db'))
  const settle = () => bot.idle()
  return {
    store,
    officerToken,
    settle,
    person: async (name) => new Someone(await joinChat(url, name), settle),
    async look() {
      bot.wake()
      await bot.idle()
    },
    stopBot: () => bot.stop(),
    async startBot() {
      bot = await startBot(settled, logger, own)
      await bot.idle()
    },
    async close() {
      await bot.stop()
      store.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** One person at the chat; every act waits until the bot has processed it. */
export class Someone {
  readonly chat: Chat
  readonly #settle: () => Promise<void>

  constructor(chat: Chat, settle: () => Promise<void>) {
    this.chat = chat
    this.#settle = settle
  }

  async say(text: string): Promise<ChatMessage> {
    const { updateId } = await this.chat.say(text)
    return this.#after(updateId)
  }

  /** Taps the newest button whose label begins with this. */
  async tap(beginning: string): Promise<ChatMessage> {
    const messages = await this.chat.messages()
    const fits = ({ text }: { readonly text: string }) => text.startsWith(beginning)
    const under = messages.findLast(({ keyboard }) => keyboard.flat().some(fits))
    const label = under?.keyboard.flat().find(fits)?.text
    if (!under || label === undefined) throw new Error(`no button ${beginning}: ${messages.at(-1)?.text}`)
    const { updateId } = await this.chat.tap(under.id, label)
    return this.#after(updateId)
  }

  async send(name: string, text: string): Promise<ChatMessage> {
    const { updateId } = await this.chat.sendFile(name, Buffer.from(text))
    return this.#after(updateId)
  }

  async #after(updateId: number): Promise<ChatMessage> {
    if (!(await this.chat.settled(updateId))) throw new Error('the bot did not take it')
    await this.#settle()
    const last = (await this.chat.messages()).at(-1)
    if (!last) throw new Error('nothing was said')
    return last
  }
}
