import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { ChatEvent } from '../../bot/channels/office/shapes.ts'
import { timed } from './figure.ts'

/** How long the page lets the server wait for an event; in seconds. */
const patience = 25
/** A reply that takes longer counts as an error; in ms. */
const longest = 10_000
/** How long the page waits after a reply before it reads the filing's view; in ms. */
const pause = 150

type Answer = { readonly status: number; readonly bytes: Buffer; readonly tag: string | undefined }
type Asked = { readonly body?: unknown; readonly tag?: string | undefined }

/**
 * One browser with the office's page open: it has connections of its own, which stay open, and waits for events as the
 * page does.
 */
export class OpenPage {
  readonly #url: string
  readonly #token: string
  readonly #agent = new Agent({ keepAlive: true })
  readonly #left = new AbortController()
  readonly #errors: string[]
  #heard: (() => void) | undefined
  #tag: string | undefined
  #isStale = false
  #reading: Promise<void> | undefined

  /** What goes wrong is added to `errors`. */
  constructor(url: string, token: string, errors: string[]) {
    this.#url = url
    this.#token = token
    this.#errors = errors
  }

  /** Loads what the page loads first, and waits for events from then on. */
  async open(): Promise<void> {
    await this.#read('/me')
    const { cursor } = await this.#read<{ cursor: number }>('/messages?limit=200')
    void this.#follow(cursor)
  }

  /** How long a text waits for the reply's event; undefined if something failed. */
  async replyTime(text: string): Promise<number | undefined> {
    const reply = new Promise<void>((resolve) => {
      this.#heard = resolve
    })
    try {
      return await timed(async () => {
        const sent = this.#ask('POST', '/messages', { body: { text, key: randomUUID() } })
        await Promise.all([sent, inTime(reply)])
      })
    } catch (error) {
      this.#failed(error)
      return undefined
    }
  }

  /** Whether the server shows the filing beside the talk, as it does on wide screens. */
  async hasView(): Promise<boolean> {
    return (await this.#answer('GET', '/view')).status !== 404
  }

  /**
   * Reads the filing's view again after a reply, as the page does: a little later, and one request at a time. Adds how
   * long each took to `times`.
   */
  refreshView(times: number[]): Promise<void> {
    this.#isStale = true
    this.#reading ??= this.#readViews(times).finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  leave(): void {
    this.#left.abort()
    this.#agent.destroy()
  }

  async #readViews(times: number[]): Promise<void> {
    while (this.#isStale) {
      await setTimeout(pause)
      this.#isStale = false
      try {
        times.push(await timed(() => this.#readView()))
      } catch (error) {
        this.#failed(error)
      }
    }
  }

  async #readView(): Promise<void> {
    this.#tag = (await this.#ask('GET', '/view', { tag: this.#tag })).tag
  }

  async #follow(after: number): Promise<void> {
    let cursor = after
    while (!this.#left.signal.aborted) {
      try {
        const { events } = await this.#read<{ events: ChatEvent[] }>(`/events?after=${cursor}&wait=${patience}`)
        cursor = events.at(-1)?.id ?? cursor
        if (events.some((event) => event.type === 'message' && event.message.from === 'bot')) this.#heard?.()
      } catch (error) {
        if (!this.#left.signal.aborted) this.#failed(error)
      }
    }
  }

  async #read<T>(path: string): Promise<T> {
    return JSON.parse(String((await this.#ask('GET', path)).bytes)) as T
  }

  async #ask(method: string, path: string, asked?: Asked): Promise<Answer> {
    const answer = await this.#answer(method, path, asked)
    if (answer.status === 304 || (answer.status >= 200 && answer.status < 300)) return answer
    throw new Error(`${method} ${path}: ${answer.status} ${answer.bytes}`)
  }

  #answer(method: string, path: string, { body, tag }: Asked = {}): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      origin: this.#url,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
    }
    return new Promise((resolve, reject) => {
      const how = { method, headers, agent: this.#agent, signal: this.#left.signal }
      const asked = request(`${this.#url}/chat${path}`, how, (answer) => {
        const { statusCode: status = 0, headers: given } = answer
        buffer(answer).then((bytes) => resolve({ status, bytes, tag: given.etag }), reject)
      })
      asked.on('error', reject)
      asked.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }

  #failed(error: unknown): void {
    this.#errors.push(error instanceof Error ? error.message : String(error))
  }
}

async function inTime(done: Promise<void>): Promise<void> {
  const over = new AbortController()
  const late = setTimeout(longest, undefined, { signal: over.signal }).then(() =>
    Promise.reject(new Error('no reply came')),
  )
  await Promise.race([done, late]).finally(() => over.abort())
}
