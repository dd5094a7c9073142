import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { type ChatRow, findChat } from '../../../db/chats.ts'
import { opensSomething } from '../../../db/opens.ts'
import { office as name } from '../../../db/page/accounts.ts'
import { keepMenu } from '../../../db/page/menus.ts'
import { dropLeftovers } from '../../../db/page/parts.ts'
import { findUpload, uploadBytes } from '../../../db/page/uploads.ts'
import type { Store } from '../../../db/store.ts'
import { traceOf } from '../../errors.ts'
import { openAddress } from '../../reach/open-address.ts'
import { type Reach, thisMachine } from '../../reach/settings.ts'
import type { Channel, Delivery, Doing, MenuWord, Page, Ports } from '../channel.ts'
import { openEnding } from '../ending.ts'
import { type Listening, listen } from '../listening.ts'
import { Hub } from './hub.ts'
import { limits } from './limits.ts'
import { forgetOldLinks } from './links-file.ts'
import { pageLink } from './page-link.ts'
import { Passings } from './passing.ts'
import { perMinute } from './rate.ts'
import { reachWords } from './reach-words.ts'
import { pageApp } from './server.ts'
import { ShownLinks } from './shown-links.ts'
import type { Office as State } from './state.ts'
import { startTidying } from './tidy.ts'
import { Turns } from './turns.ts'
import { Uploading } from './uploading.ts'
import { type MakeView, Views } from './views.ts'

export type OfficeOptions = {
  readonly store: Store
  /** 0 takes a free one. */
  readonly port: number
  /** Who can reach it and how much they may send; if not given, this machine only, without limits. */
  readonly reach?: Reach | undefined
  readonly logger: Pick<Logger, 'error'>
  /** The routes of other channels on the same server. */
  readonly routes?: readonly Hono[]
  /** Makes what is seen of a filing beside the chat; if not given, this process does. */
  readonly view?: MakeView | undefined
  /** In ms since 1970. */
  readonly now?: (() => number) | undefined
}

/** The page's channel; `port` is the port it listens on. */
export type Office = Channel & { readonly port: number }

/** The office's own page: its people read messages from the database. */
export function createOffice(options: OfficeOptions): Office {
  return new OfficeChannel(options)
}

class OfficeChannel implements Office {
  readonly name = name
  readonly can = { edits: true, reads: true } as const
  readonly #ending = openEnding()
  readonly ended = this.#ending.ended
  readonly #options: OfficeOptions
  readonly #reach: Reach
  readonly #now: () => number
  #running: Running | undefined

  constructor(options: OfficeOptions) {
    const { reach = thisMachine, now = Date.now } = options
    this.#options = options
    this.#reach = reach
    this.#now = now
  }

  async start(ports: Ports): Promise<void> {
    const { store, port, routes = [] } = this.#options
    dropLeftovers(store)
    forgetOldLinks(store, this.#now())
    const office = this.#office(ports)
    const server = await listen(pageApp(office, this.#reach, routes), this.#reach.host, port)
    const tidying = startTidying(office, this.#now, office.onError)
    this.#running = { office, server, tidying }
  }

  async stop(): Promise<void> {
    const { office, server, tidying } = this.#running ?? {}
    office?.hub.close()
    office?.views.close()
    await Promise.all([tidying?.stop(), server?.close()])
    this.#ending.end(undefined)
  }

  get port(): number {
    return this.#running?.server.port ?? this.#options.port
  }

  get page(): Page {
    const url = this.#address()
    return { url, reach: reachWords(this.#reach, url) }
  }

  link(token: string): string {
    return pageLink(this.#address(), token)
  }

  /** Nothing is sent: people read from the database. */
  async send(): Promise<Delivery> {
    return { end: 'refused', reason: 'what is said here is read' }
  }

  async fetch(file: string): Promise<Buffer | undefined> {
    const { store } = this.#options
    if (findUpload(store, file)?.dropped !== false) throw new Error('a file whose bytes are gone')
    return uploadBytes(store, file)
  }

  async busy(address: string, action: Doing): Promise<void> {
    const chat = this.#chat(address)
    const { passings, hub } = this.#running?.office ?? {}
    if (!chat) return
    passings?.add(chat.id, chat.line, this.#now(), { type: 'typing', action })
    hub?.touch(chat.id)
  }

  async menu(address: string, words: readonly MenuWord[]): Promise<void> {
    const chat = this.#chat(address)
    if (chat) keepMenu(this.#options.store, chat.id, words)
  }

  #chat(address: string): ChatRow | undefined {
    return findChat(this.#options.store, { channel: name, address })
  }

  /** Known only once the server listens, if it takes a free port. */
  #address(): string {
    return openAddress(this.#reach, this.port)
  }

  #office(ports: Ports): State {
    const { store, logger, view = viewHere } = this.#options
    const [reach, now] = [this.#reach, this.#now]
    const opens = (token: string) => opensSomething(store, token, new Date(now()).toISOString())
    return {
      store,
      now,
      ports,
      hub: new Hub(store),
      passings: new Passings(),
      shown: new ShownLinks(store),
      turns: new Turns(),
      acts: perMinute(reach.messagesPerMinute, now),
      joins: perMinute(reach.joinsPerMinute, now),
      searches: perMinute(limits.searchesPerMinute, now),
      uploading: new Uploading(),
      views: new Views({ store, make: view, now }),
      door: { join: reach.join, opens, url: () => this.#address() },
      onError: (error) => logger.error(traceOf(error), 'the page failed'),
    }
  }
}

const viewHere: MakeView = async (filing) => (await import('../../view/make-view.ts')).makeView(filing)

type Running = {
  readonly office: State
  readonly server: Listening
  readonly tidying: ReturnType<typeof startTidying>
}
