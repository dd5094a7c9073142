import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Limits, World } from './chats.ts'
import { Person } from './clerk.ts'
import { type Asked, isLosing, refusalOf, type Script } from './faults.ts'
import { placeOf, readBody, reply, sendBytes, spoil } from './http.ts'
import { methods } from './methods.ts'
import { type Answer, Refusal } from './refusal.ts'
import type { Call } from './sending.ts'
import { Bringing } from './webhook.ts'

export type TelegramOptions = Partial<Limits> & {
  /** The faults of requests. */
  readonly fault?: Script
  /** What a 429 asks for, in seconds: Telegram's are whole ones. */
  readonly retryAfter?: number
  /** How long an update rests that a webhook refused, in ms. */
  readonly againMs?: number
}

const usual: Limits = { now: Date.now, secondMs: 1000, mostSent: 50 * 2 ** 20 }

/** Starts a stand-in for Telegram's Bot API on a port of its own, as strict as Telegram, with faults if requested. */
export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const telegram = new Telegram(options)
  await telegram.up()
  return telegram
}

export class Telegram {
  readonly token = '731000:stand-in_for_Telegram'
  readonly world: World
  /** Delivers updates, once a webhook is set. */
  readonly bringing: Bringing
  /** Every request with the right token, in order; a file's download has the method "file". */
  readonly requests: Asked[] = []
  /** The faults of requests from now on. */
  fault: Script
  readonly #retryAfter: number
  readonly #server: Server
  #port = 0
  #joined = 0

  constructor({ fault = () => undefined, retryAfter = 1, againMs = 5, ...limits }: TelegramOptions) {
    this.fault = fault
    this.#retryAfter = retryAfter
    this.world = new World(this.token, { ...usual, ...limits })
    const { updates, moments } = this.world
    this.bringing = new Bringing(updates, moments, againMs)
    moments.watch(() => this.bringing.look())
    this.#server = createServer((incoming, response) => void this.#take(incoming, response))
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Somebody who has the app but has not written to the bot yet. */
  person(name: string): Person {
    this.#joined += 1
    const id = 5_000_000_000 + this.#joined
    const user = { id, is_bot: false, first_name: name }
    return new Person(this.world, user, this.world.addChat({ id, type: 'private', first_name: name }, 'unknown'))
  }

  /** The id of a new group with the bot in it. */
  group(title: string): number {
    this.#joined += 1
    return this.world.addChat({ id: -4_000_000_000 - this.#joined, type: 'group', title }, 'yes').id
  }

  /** Resolves when the bot has confirmed this update. */
  confirmed(update: number, signal?: AbortSignal): Promise<true> {
    return this.world.moments.until(() => this.world.updates.isConfirmed(update) || undefined, signal)
  }

  /** Resolves to the nth request of this method. */
  requested(method: string, nth = 1, signal?: AbortSignal): Promise<Asked> {
    const found = () => this.requests.filter((asked) => asked.method === method)[nth - 1]
    return this.world.moments.until(found, signal)
  }

  /** Requests that the server itself refused. */
  get refused(): readonly Asked[] {
    return this.requests.filter(({ answer }) => answer && !answer.ok)
  }

  /** Nobody listens any more, and every connection ends. */
  async down(): Promise<void> {
    this.bringing.stop()
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  /** Listens, at the same port as before. */
  async up(): Promise<void> {
    await new Promise<void>((resolve) => void this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const left = new AbortController()
    response.once('close', () => left.abort())
    try {
      await this.#answer(incoming, response, left.signal)
    } catch (error) {
      const goneAway = left.signal.aborted || incoming.errored !== null
      if (!goneAway) reply(response, answerTo(error))
    }
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> {
    const place = placeOf(incoming.url)
    const body = await readBody(incoming, this.world.mostSent)
    if (place.token !== this.token) throw new Refusal(401, 'Unauthorized')
    const isMethod = 'method' in place
    const params = isMethod ? { ...place.query, ...body.params } : { path: place.path }
    const asked: Asked = { method: isMethod ? place.method : 'file', params }
    const fault = await this.#note(asked)
    if (fault && !isLosing(fault)) return this.#refuse(response, asked)
    if (!isMethod) return this.#download(response, place.path, asked)
    asked.answer = await answered(asked.method, { world: this.world, params, uploads: body.uploads, gone })
    this.world.moments.tell()
    if (gone.aborted) return
    if (fault) spoil(response, fault, asked.answer)
    else reply(response, asked.answer)
  }

  async #note(asked: Asked) {
    this.requests.push(asked)
    this.world.moments.tell()
    const fault = await this.fault(asked, this.requests.length)
    if (fault) asked.fault = fault
    this.world.moments.tell()
    return fault
  }

  #refuse(response: ServerResponse, { fault }: Asked): void {
    const refusal = fault && refusalOf(fault, this.#retryAfter)
    if (refusal) reply(response, refusal.answer)
    else if (fault) spoil(response, fault)
  }

  #download(response: ServerResponse, path: string, { fault }: Asked): void {
    const file = [...this.world.files.values()].find((one) => one.path === path)
    if (!file) throw new Refusal(404, 'Not Found')
    if (fault) spoil(response, fault, { ok: true, result: 'half of the bytes' })
    else sendBytes(response, file.bytes)
  }
}

async function answered(method: string, call: Call): Promise<Answer> {
  const known = methods[method.toLowerCase()]
  try {
    if (!known) throw new Refusal(404, 'Not Found: method not found')
    return { ok: true, result: await known(call) }
  } catch (error) {
    return answerTo(error)
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof Refusal) return error.answer
  // A bug in the stand-in itself must be seen, not taken for a network fault.
  queueMicrotask(() => {
    throw error
  })
  return new Refusal(500, 'Internal Server Error').answer
}
