import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type Chat, joinChat, resumeChat } from '../../bot/channels/office/client.ts'
import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Config } from '../../bot/config.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import type { BotWorkers } from '../../bot/workers/open.ts'
import type { Facts } from '../../core/facts.ts'
import { openStore } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import type { Update } from '../../db/updates.ts'
import { dataFolder } from '../db/made.ts'
import { updateOf } from '../page-person.ts'
import { workersHere } from '../workers.ts'

export const department = '云溪县文化旅游广电体育局'

/**
 * The real service on a free port with a folder of its own; both are removed after the test, but a given folder stays.
 */
export async function openOffice(
  more: Partial<Config> = {},
  logger?: Logger,
  own: BotWorkers = workersHere,
): Promise<TestOffice> {
  const folder = more.dataDir ?? dataFolder('ziping-office-')
  const office = new TestOffice(folder, await serve(folder, more, logger, own))
  onTestFinished(async () => {
    await office.stop()
    if (more.dataDir === undefined) rmSync(folder, { recursive: true })
  })
  return office
}

/** A department that works alone, at its first question, or with these facts at the first open one. */
export async function openFiling(facts?: Facts, more: Partial<Config> = {}, logger?: Logger): Promise<Talk> {
  const talk = await (await openOffice(more, logger)).person('周敏')
  if (facts) talk.office.file(talk, facts)
  else await talk.begin()
  return talk
}

function serve(
  folder: string,
  more: Partial<Config> = {},
  logger: Logger = pino({ level: 'silent' }),
  own: BotWorkers = workersHere,
): Promise<RunningBot> {
  return startBot({ dataDir: folder, port: 0, zone: 'Asia/Shanghai', ...more }, logger, { workers: own })
}

export class TestOffice {
  readonly folder: string
  readonly #people: Talk[] = []
  #service: RunningBot
  #filed = 0

  constructor(folder: string, service: RunningBot) {
    this.folder = folder
    this.#service = service
  }

  get url(): string {
    return this.#service.url ?? ''
  }

  /** The link for the first officer. */
  get officerLink(): string {
    return this.#service.officerLink ?? ''
  }

  async person(name: string): Promise<Talk> {
    const talk = new Talk(this, await joinChat(this.url, name))
    this.#people.push(talk)
    return talk
  }

  /** Restarts the program on the same folder; everybody stays signed in. */
  async restart(): Promise<void> {
    await this.stop()
    this.#service = await serve(this.folder)
    for (const talk of this.#people) talk.chat = await resumeChat(this.url, talk.chat.token)
  }

  /** Opens a filing with these facts for this person, as if from earlier talks. */
  file(talk: Talk, facts: Facts, name = department): void {
    const store = openStore(join(this.folder, 'ziping.db'))
    this.#filed += 1
    const update = this.#update(store, talk)
    const changes = [...facts].map(([address, to]) => ({ address, to }))
    atTurn(store, update, () => ({
      says: [],
      open: { department: name, edition: 'hunan-2023', year: 2023, facts: changes },
    }))
    store.close()
  }

  /** Changes these facts, as if this person had given them in another talk. */
  tell(talk: Talk, facts: Readonly<Record<string, string>>): void {
    const store = openStore(join(this.folder, 'ziping.db'))
    this.#filed += 1
    const update = this.#update(store, talk)
    const changes = Object.entries(facts).map(([address, to]) => ({ address, to }))
    atTurn(store, update, () => ({ says: [], changes }))
    store.close()
  }

  stop(): Promise<void> {
    return this.#service.stop()
  }

  #update(store: Store, { chat }: Talk): Update {
    return updateOf(store, { id: chat.id, name: '周敏' }, `filed ${this.#filed}`, new Date().toISOString())
  }
}

/** One person's talk with the bot: every act resolves to the bot's answer. */
export class Talk {
  readonly office: TestOffice
  chat: Chat
  #cursor = 0
  #last: ChatMessage | undefined
  readonly #withButtons: ChatMessage[] = []

  constructor(office: TestOffice, chat: Chat) {
    this.office = office
    this.chat = chat
  }

  /** Answers the three questions of the start. */
  async begin(name = department): Promise<string> {
    await this.say('/start')
    await this.say(name)
    await this.say('2023')
    return this.say('2024年7月3日 18:00')
  }

  async say(text: string): Promise<string> {
    return this.#answer(await this.chat.say(text))
  }

  /** Taps the button with this label under the latest of the last two messages with buttons that has it, or under the one given. */
  async tap(label: string, under = this.#under(label)): Promise<string> {
    return this.#answer(await this.chat.tap(under?.id ?? 0, label))
  }

  async send(name: string, content: string | Uint8Array): Promise<string> {
    return this.#answer(await this.chat.sendFile(name, Buffer.from(content)))
  }

  /** The bot's next message after the last one that was read, with the question that it puts behind it. */
  async next(): Promise<string> {
    const { text } = await this.#read(() => true)
    const [event] = (await this.chat.events(this.#cursor)).filter(fromBot)
    return event && asks(event.message) ? `${text}\n\n${(await this.#read(() => true)).text}` : text
  }

  /** The next document that arrives. */
  async document(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { file } = await this.#read(({ file }) => file !== null)
    return { name: file?.name ?? '', bytes: await this.chat.download(file?.id ?? '') }
  }

  get last(): ChatMessage {
    if (!this.#last) throw new Error('nothing said yet')
    return this.#last
  }

  /** The labels of the last message's buttons. */
  get buttons(): string[] {
    return this.last.keyboard.flat().map(({ text }) => text)
  }

  #under(label: string): ChatMessage | undefined {
    const [before, newest] = [this.#withButtons.at(-2), this.#withButtons.at(-1)]
    const has = ({ keyboard }: ChatMessage) => keyboard.flat().some(({ text }) => text === label)
    return newest && !has(newest) && before && has(before) ? before : newest
  }

  async #answer({ cursor }: { readonly cursor: number }): Promise<string> {
    this.#cursor = cursor
    return this.next()
  }

  async #read(fits: (message: ChatMessage) => boolean): Promise<ChatMessage> {
    const event = await this.chat.waitFor((one) => fromBot(one) && fits(one.message), 50_000, this.#cursor)
    this.#cursor = event.id
    if (!fromBot(event)) throw new Error(`no message in ${event.type}`)
    if (event.message.keyboard.length > 0) this.#withButtons.push(event.message)
    this.#last = event.message
    return event.message
  }
}

/** Whether a message puts a question, or says that there is none left. */
function asks({ keyboard, text }: ChatMessage): boolean {
  return (
    keyboard.flat().some((button) => button.text === '‹ 上一题') || /^(?:您的题都答完了|都答完了|✓ 全部填好)/.test(text)
  )
}

function fromBot(event: ChatEvent): event is ChatEvent & { type: 'message' | 'edited'; message: ChatMessage } {
  return (event.type === 'message' || event.type === 'edited') && event.message.from === 'bot'
}
