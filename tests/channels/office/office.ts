import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Ports } from '../../../bot/channels/channel.ts'
import { type Chat, joinChat, resumeChat } from '../../../bot/channels/office/client.ts'
import { createOffice, type OfficeOptions } from '../../../bot/channels/office/office.ts'
import { portsOf } from '../../../bot/receiving.ts'
import type { Arrival } from '../../../core/arrival.ts'
import { openStore } from '../../../db/open.ts'
import { type Outgoing, queueSays } from '../../../db/outbox.ts'
import type { Store } from '../../../db/store.ts'
import { atomically } from '../../../db/store.ts'
import { dataFolder } from '../../db/made.ts'

export type Settings = Pick<OfficeOptions, 'reach' | 'now'>

/** The page's channel on a free port with a database in a folder of its own; both are removed after the test. */
export async function openOffice(settings: Settings = {}): Promise<TestOffice> {
  const folder = dataFolder('page-')
  const office = new TestOffice(folder, settings)
  await office.start()
  onTestFinished(async () => {
    await office.stop()
    rmSync(folder, { recursive: true })
  })
  return office
}

type Running = { readonly store: Store; readonly channel: ReturnType<typeof createOffice> }

export class TestOffice {
  readonly folder: string
  /** The arrivals as the bot took them. */
  readonly arrivals: Arrival[] = []
  readonly errors: unknown[] = []
  readonly #settings: Settings
  #running: Running | undefined
  #port = 0

  constructor(folder: string, settings: Settings) {
    this.folder = folder
    this.#settings = settings
  }

  async start(): Promise<void> {
    const store = openStore(join(this.folder, 'ziping.db'))
    const logger = { ...pino({ level: 'silent' }), error: (...said: unknown[]) => void this.errors.push(...said) }
    const channel = createOffice({ ...this.#settings, store, port: this.#port, logger })
    const ports = portsOf({ store, logger, around: { zone: 'Asia/Shanghai', model: false } }, channel)
    await channel.start(this.#noting(ports))
    this.#running = { store, channel }
    this.#port = channel.port
  }

  /** Where this machine reaches it, whatever its links contain. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The address that people open and links contain. */
  get address(): string {
    return this.channel.page?.url ?? ''
  }

  get store(): Store {
    return this.#open.store
  }

  get channel(): Running['channel'] {
    return this.#open.channel
  }

  /** A person who has joined and, unless `silent`, has written. */
  async person(name: string, silent?: 'silent'): Promise<Chat> {
    const chat = await joinChat(this.url, name)
    if (silent === undefined) await chat.say('你好')
    return chat
  }

  /** The same person after a restart. */
  back(chat: Chat): Promise<Chat> {
    return resumeChat(this.url, chat.token)
  }

  /** The bot says something in a person's chat; returns its row. */
  tell(chat: Chat, ...says: Outgoing[]): number {
    const { store } = this
    const at = new Date().toISOString()
    const id = this.chatOf(chat)
    const rows = atomically(store, () => queueSays(store, { chat: id, filing: undefined, at }, says))
    store.queued.emit('says', id)
    return rows.at(-1) ?? 0
  }

  /** The number of a person's chat. */
  chatOf(chat: Chat): number {
    const row = this.store.db.get<{ chat: number }>(`select chat from people where id = ${chat.id}`)
    return row.chat
  }

  /** Closes the server and the file, and opens both again. */
  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.channel.stop()
    running?.store.close()
  }

  get #open(): Running {
    if (!this.#running) throw new Error('the office is closed')
    return this.#running
  }

  #noting(ports: Ports): Ports {
    return {
      ...ports,
      receive: (arrival) => {
        this.arrivals.push(arrival)
        return ports.receive(arrival)
      },
    }
  }
}
