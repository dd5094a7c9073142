import { randomUUID } from 'node:crypto'
import { type Ask, asker, askingAgain, ChatRefusal, fileForm, json } from './ask.ts'
import type { ChatEvent, ChatMessage, Found, OnForm, Profile } from './shapes.ts'

/** The outcome of an act: later events come after `cursor`; `updateId` is the update that the bot received. */
export type Done = { updateId: number; cursor: number }
export type Sent = Done & { messageId: number }
export type Tapped = Done & { queryId: string }

/** Joins as a new person, with the token of a link if a name alone is not enough. */
export async function joinChat(url: string, name: string, start?: string): Promise<Chat> {
  const joined = await asker(url)('POST', '/join', json({ name, start }))
  return resumeChat(url, read<{ token: string }>(joined).token)
}

/** Returns as the person with this token. */
export async function resumeChat(url: string, token: string): Promise<Chat> {
  const me = await askingAgain(asker(url, token))('GET', '/me')
  return new Chat(url, token, read<Profile>(me).id)
}

/**
 * One person at the office's page. Every call rejects with a ChatRefusal if the server refuses, and is repeated if no
 * answer comes: the same message with the same key changes nothing.
 */
export class Chat {
  readonly id: number
  readonly token: string
  readonly #ask: Ask

  constructor(url: string, token: string, id: number) {
    this.id = id
    this.token = token
    this.#ask = askingAgain(asker(url, token))
  }

  me(): Promise<Profile> {
    return this.#got('GET', '/me')
  }

  say(text: string, replyTo?: number, key: string = randomUUID()): Promise<Sent> {
    return this.#got('POST', '/messages', json({ text, replyTo, key }))
  }

  edit(messageId: number, text: string, key: string = randomUUID()): Promise<Sent> {
    return this.#got('PUT', `/messages/${messageId}`, json({ text, key }))
  }

  /** Taps the button with this label under the message; rejects if there is none. */
  async tap(messageId: number, label: string, key: string = randomUUID()): Promise<Tapped> {
    const data = dataOf(await this.messages(messageId + 1, 1), messageId, label)
    return this.#got('POST', '/taps', json({ messageId, data, key }))
  }

  /** Taps this row where the form is shown, one of its cells, or a finding there. */
  tapRow(row: string, place: Omit<OnForm, 'row'> = {}, key: string = randomUUID()): Promise<Tapped> {
    return this.#got('POST', '/rows', json({ row, ...place, key }))
  }

  async sendFile(name: string, bytes: Uint8Array, caption = '', key: string = randomUUID()): Promise<Sent> {
    return this.#got('POST', '/files', await fileForm(name, bytes, caption, key))
  }

  download(fileId: string): Promise<Buffer> {
    return this.#ask('GET', `/files/${fileId}`)
  }

  block(): Promise<{ blocked: boolean }> {
    return this.#got('POST', '/block')
  }

  unblock(): Promise<{ blocked: boolean }> {
    return this.#got('POST', '/unblock')
  }

  /** The latest messages in their current state, oldest first; at most so many, before the given number. */
  async messages(before = Number.MAX_SAFE_INTEGER, limit = 200): Promise<ChatMessage[]> {
    return (await this.#got<{ messages: ChatMessage[] }>('GET', `/messages?before=${before}&limit=${limit}`)).messages
  }

  /** The messages with these words, newest first. */
  async search(words: string): Promise<Found[]> {
    return (await this.#got<{ found: Found[] }>('GET', `/search?words=${encodeURIComponent(words)}`)).found
  }

  /** Events after the given id, oldest first, at most 500; waits up to `wait` seconds for one. */
  async events(after = 0, wait = 0): Promise<ChatEvent[]> {
    return (await this.#got<{ events: ChatEvent[] }>('GET', `/events?after=${after}&wait=${wait}`)).events
  }

  /** The first matching event after `after`; rejects after `timeout` ms. */
  async waitFor(fits: (event: ChatEvent) => boolean, timeout = 5000, after = 0): Promise<ChatEvent> {
    const ends = Date.now() + timeout
    let cursor = after
    while (Date.now() < ends) {
      const found = await this.events(cursor, Math.min(50, (ends - Date.now()) / 1000))
      const event = found.find(fits)
      if (event !== undefined) return event
      cursor = found.at(-1)?.id ?? cursor
    }
    throw new Error(`没有等到，${timeout}毫秒内最后的事件编号是${cursor}`)
  }

  /** Whether the bot has processed this person's update. */
  async settled(update: number, wait = 50): Promise<boolean> {
    return (await this.#got<{ settled: boolean }>('GET', `/settled?update=${update}&wait=${wait}`)).settled
  }

  async #got<T>(...request: Parameters<Ask>): Promise<T> {
    return read(await this.#ask(...request))
  }
}

function read<T>(answer: Buffer): T {
  return JSON.parse(String(answer)) as T
}

function dataOf(messages: ChatMessage[], messageId: number, label: string): string {
  const buttons = messages.find((message) => message.id === messageId)?.keyboard.flat() ?? []
  const button = buttons.find((one) => one.text === label)
  if (button !== undefined) return button.data
  const there = buttons.map((one) => one.text).join('、') || '无'
  throw new ChatRefusal(409, `消息${messageId}下面没有按钮“${label}”，现有：${there}`)
}
