import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Bot } from 'grammy'
import type { Message } from 'grammy/types'
import { onTestFinished } from 'vitest'
import { type Chat, joinChat, resumeChat } from '../../bot/local/client.ts'
import { type LocalServer, type LocalServerOptions, startLocalServer } from '../../bot/local/server.ts'
import { openChatStore } from '../../db/chat/open.ts'
import type { ChatStore } from '../../db/chat/store.ts'
import { dataFolder } from '../db/made.ts'

export type Settings = Omit<LocalServerOptions, 'store' | 'port'> & { now?: () => number }

/** Telegram's answer; `result` is there when `ok` is. */
export type Answer<T> = {
  ok: boolean
  result: T
  error_code?: number
  description?: string
  parameters?: { retry_after?: number }
}

/** A server on a free port with a real file in a folder of its own; both go when the test is over. */
export async function openOffice(settings: Settings = {}): Promise<TestOffice> {
  const folder = dataFolder('chat-')
  const office = new TestOffice(folder, settings, await start(folder, settings))
  onTestFinished(async () => {
    await office.stop()
    rmSync(folder, { recursive: true })
  })
  return office
}

type Running = { store: ChatStore; server: LocalServer }

export class TestOffice {
  readonly folder: string
  readonly #settings: Settings
  #running: Running

  constructor(folder: string, settings: Settings, running: Running) {
    this.folder = folder
    this.#settings = settings
    this.#running = running
  }

  get url(): string {
    return this.#running.server.url
  }

  get token(): string {
    return this.#running.server.token
  }

  get store(): ChatStore {
    return this.#running.store
  }

  /** Calls a Bot API method with a JSON body and gives Telegram's answer. */
  async call<T = Message>(method: string, params: object = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/bot${this.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
    return (await response.json()) as Answer<T>
  }

  /** A person who has joined and, unless told otherwise, has written so that the bot knows the chat. */
  async person(name: string, silent?: 'silent'): Promise<Chat> {
    const chat = await joinChat(this.url, name)
    if (silent === undefined) await chat.say('你好')
    return chat
  }

  /** The same person after a restart. */
  back(chat: Chat): Promise<Chat> {
    return resumeChat(this.url, chat.token)
  }

  /** Closes the server and the file, and opens both again. */
  async restart(): Promise<void> {
    await this.stop()
    this.#running = await start(this.folder, this.#settings)
  }

  async stop(): Promise<void> {
    await this.#running.server.close()
    this.#running.store.close()
  }
}

async function start(folder: string, { now, ...options }: Settings): Promise<Running> {
  const store = openChatStore(join(folder, 'chat.db'), now)
  return { store, server: await startLocalServer({ store, port: 0, ...options }) }
}

/** Sends a file to a chat as a bot does, under the field of its kind. */
export async function upload(
  office: TestOffice,
  method: string,
  chat: number,
  field: string,
  name: string,
  bytes: Buffer,
) {
  const body = new FormData()
  body.set('chat_id', String(chat))
  body.set(field, new File([new Uint8Array(bytes)], name))
  const response = await fetch(`${office.url}/bot${office.token}/${method}`, { method: 'POST', body })
  return (await response.json()) as Answer<Message>
}

/** Starts a real grammY bot against the office; it stops when the test is over. */
export async function startBot(office: TestOffice, teach: (bot: Bot) => void): Promise<Bot> {
  const bot = new Bot(office.token, { client: { apiRoot: office.url } })
  teach(bot)
  let running: Promise<void> | undefined
  await new Promise<void>((resolve) => {
    running = bot.start({ onStart: () => resolve() })
  })
  onTestFinished(async () => {
    await bot.stop()
    await running
  })
  return bot
}
