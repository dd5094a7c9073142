import { setTimeout } from 'node:timers/promises'
import { type Ask, asker, ChatRefusal, json } from '../../bot/channels/office/ask.ts'
import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import { codeOf } from '../../db/trouble.ts'

/** How long a page lets the server wait for an event, in seconds, and rests after a fault, in ms. */
const patience = 25
const rest = 30

/** A page that is open while its server is killed: it asks again wherever no answer comes, with the same key. */
export class FollowedPage {
  /** The events that came twice, too late, or of a message that the page does not have. */
  readonly wrong: string[] = []
  /** How often the server died over something that it was sent. */
  unanswered = 0
  readonly #ask: Ask
  readonly #shown = new Map<number, ChatMessage>()
  #cursor = 0
  #left = false
  #following: Promise<void> | undefined

  constructor(url: string, token: string) {
    this.#ask = asker(url, token)
  }

  /** Loads the latest messages, and follows the events from then on. */
  async open(): Promise<void> {
    const { messages, cursor } = await this.get<{ messages: ChatMessage[]; cursor: number }>('/messages?limit=500')
    for (const message of messages) this.#shown.set(message.id, message)
    this.#cursor = cursor
    this.#following = this.#follow().catch((error: unknown) => {
      if (!this.#left) throw error
    })
  }

  /** The messages as the page shows them now. */
  get shown(): readonly ChatMessage[] {
    return [...this.#shown.values()]
  }

  /** Sends a text as one message, however often it has to be sent; resolves to the message's id. */
  async say(text: string, key: string): Promise<number> {
    return (await this.post<{ messageId: number }>('/messages', { text, key })).messageId
  }

  get<T>(path: string): Promise<T> {
    return this.#got('GET', path)
  }

  post<T>(path: string, value: unknown): Promise<T> {
    return this.#got('POST', path, json(value))
  }

  /** Asks for nothing any more. */
  async leave(): Promise<void> {
    this.#left = true
    await this.#following
  }

  async #follow(): Promise<void> {
    while (!this.#left) {
      const { events } = await this.get<{ events: ChatEvent[] }>(`/events?after=${this.#cursor}&wait=${patience}`)
      for (const event of events) this.#happened(event)
    }
  }

  #happened(event: ChatEvent): void {
    if (event.type !== 'message' && event.type !== 'edited') return
    const { id, type, message } = event
    if (id <= this.#cursor) this.wrong.push(`event ${id} after ${this.#cursor}`)
    if (this.#shown.has(message.id) !== (type === 'edited')) this.wrong.push(`${type} ${message.id}`)
    this.#cursor = id
    this.#shown.set(message.id, message)
  }

  /** Asks until there is an answer. */
  async #got<T>(...request: Parameters<Ask>): Promise<T> {
    for (;;) {
      try {
        return JSON.parse(String(await this.#ask(...request))) as T
      } catch (error) {
        if (error instanceof ChatRefusal || this.#left) throw error
        if (request[0] === 'POST' && codeOf(error) !== 'ECONNREFUSED') this.unanswered += 1
        await setTimeout(rest)
      }
    }
  }
}
