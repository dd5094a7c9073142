import { randomBytes } from 'node:crypto'
import type { Bot } from 'grammy'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { type Backoff, usualBackoff } from '../../pace.ts'
import { httpUrl } from '../../reach/addresses.ts'
import type { Channel, Doing, MenuWord, Ports } from '../channel.ts'
import { openEnding } from '../ending.ts'
import { type Listening, listen } from '../listening.ts'
import { createBot } from './bot.ts'
import { nodeSignal, type Patience } from './client.ts'
import { registerCommands } from './commands.ts'
import { connect } from './connect.ts'
import { Contact } from './contact.ts'
import { download } from './download.ts'
import { kinds, type Receiving, startPolling } from './polling.ts'
import { deliver } from './send.ts'
import type { WebhookSettings } from './settings.ts'
import { telegramLink } from './telegram-link.ts'
import { startWatch } from './watch.ts'
import { webhookRoutes } from './webhook.ts'
import { telegramWords } from './words.ts'

export type TelegramOptions = {
  readonly token: string
  /** The Bot API server. */
  readonly apiRoot: string
  readonly logger: Logger
  /** Says a line to the operator. */
  readonly tell: (line: string) => void
  readonly patience?: Patience | undefined
  readonly backoff?: Backoff | undefined
  /** How many messages the server takes per second. */
  readonly perSecond?: number | undefined
  /** How long another program may take the messages before this one ends; in ms. */
  readonly conflictMs?: number | undefined
  /** Telegram sends the updates here instead of being polled. */
  readonly webhook?: WebhookWanted | undefined
  /** How often Telegram is asked whether it still does; in ms. */
  readonly watchMs?: number | undefined
}

export type WebhookWanted = WebhookSettings & {
  /** Where this channel listens on its own; if not given, another serves its routes. */
  readonly listens?: { readonly host: string; readonly port: number }
}

/** How many messages Telegram takes from one bot per second. */
const usualPace = 25

/** Telegram, by long polling or by webhook. */
export function createTelegram(options: TelegramOptions): Channel {
  return new Telegram(options)
}

class Telegram implements Channel {
  readonly name = 'telegram'
  readonly can
  readonly routes?: Hono
  readonly #ending = openEnding()
  readonly ended = this.#ending.ended
  readonly #options: TelegramOptions
  readonly #backoff: Backoff
  readonly #bot: Bot
  readonly #ends = new AbortController()
  #ports: Ports | undefined
  /** The secret in Telegram's requests. */
  readonly #secret: string
  #receiving: Receiving | undefined
  #listening: Listening | undefined

  constructor(options: TelegramOptions) {
    const { token, apiRoot, patience, logger, backoff = usualBackoff, perSecond = usualPace, webhook } = options
    this.#options = options
    this.#backoff = backoff
    this.can = { edits: true, reads: false, repeats: webhook !== undefined, perSecond }
    this.#secret = webhook?.secret ?? randomBytes(32).toString('base64url')
    this.#bot = createBot({ token, apiRoot, patience, backoff, logger, ports: () => this.#open() })
    if (webhook) this.routes = webhookRoutes({ ...this.#webhook(webhook), logger })
  }

  async start(ports: Ports): Promise<void> {
    const { apiRoot, tell, logger, webhook } = this.#options
    this.#ports = ports
    await this.#listen(webhook)
    const contact = new Contact(apiRoot, tell)
    const trying = { backoff: this.#backoff, signal: this.#ends.signal }
    try {
      await connect(this.#bot, contact, { ...trying, claim: () => this.#claim() })
    } catch (error) {
      // A stop during the wait for the server is no fault to report.
      if (this.#ends.signal.aborted) return
      throw error
    }
    registerCommands(this.#bot.api, { ...trying, logger })
    this.#receiving = this.#receive(contact)
    this.#receiving.ended.then(this.#ending.end)
  }

  async stop(): Promise<void> {
    this.#ends.abort()
    await this.#receiving?.stop()
    await this.#listening?.close()
    this.#ending.end(undefined)
  }

  send: Channel['send'] = (say, signal) => deliver(this.#bot.api, say, signal)

  fetch: Channel['fetch'] = (file, signal) =>
    download({ api: this.#bot.api, apiRoot: this.#options.apiRoot, backoff: this.#backoff }, file, signal)

  /** Known once the server has given the bot's name. */
  link(token: string): string {
    return telegramLink(this.#bot.botInfo.username, token)
  }

  busy(chat: string, doing: Doing): Promise<unknown> {
    return this.#bot.api.sendChatAction(chat, doing)
  }

  menu(chat: string, words: readonly MenuWord[]): Promise<unknown> {
    return this.#bot.api.setMyCommands([...words], { scope: { type: 'chat', chat_id: Number(chat) } })
  }

  #receive(contact: Contact): Receiving {
    const { tell, conflictMs, webhook, watchMs: everyMs } = this.#options
    if (!webhook) return startPolling({ bot: this.#bot, contact, tell, backoff: this.#backoff, conflictMs })
    const claim = () => this.#claim()
    return startWatch({ api: this.#bot.api, contact, tell, url: webhook.url, claim, everyMs, conflictMs })
  }

  /** Registers the webhook, or removes it for polling. */
  #claim(): Promise<unknown> {
    const { webhook } = this.#options
    const ends = nodeSignal(this.#ends.signal)
    if (!webhook) return this.#bot.api.deleteWebhook({}, ends)
    return this.#bot.api.setWebhook(webhook.url, { secret_token: this.#secret, allowed_updates: kinds }, ends)
  }

  #webhook({ url }: WebhookWanted) {
    const isOpen = () => this.#ports !== undefined && this.#bot.isInited() && !this.#ends.signal.aborted
    return { bot: this.#bot, url, secret: this.#secret, isOpen }
  }

  async #listen(webhook: WebhookWanted | undefined): Promise<void> {
    if (!webhook?.listens || !this.routes) return
    const { host, port } = webhook.listens
    this.#listening = await listen(this.routes, host, port)
    this.#options.tell(telegramWords.listening(webhook.url, httpUrl(host, this.#listening.port)))
  }

  #open(): Ports {
    if (!this.#ports) throw new Error('an update before the start')
    return this.#ports
  }
}
