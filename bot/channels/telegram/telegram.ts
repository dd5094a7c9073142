import type { Bot } from 'grammy'
import type { Logger } from 'pino'
import type { FatalError } from '../../endings.ts'
import { type Backoff, usualBackoff } from '../../pace.ts'
import type { Channel, Doing, MenuWord, Ports } from '../channel.ts'
import { createBot } from './bot.ts'
import type { Patience } from './client.ts'
import { registerCommands } from './commands.ts'
import { connect } from './connect.ts'
import { Contact } from './contact.ts'
import { download } from './download.ts'
import { type Polling, startPolling } from './polling.ts'
import { deliver } from './send.ts'
import { telegramLink } from './telegram-link.ts'

export type TelegramOptions = {
  readonly token: string
  /** The Bot API server. */
  readonly apiRoot: string
  readonly logger: Logger
  /** Says a line to the operator. */
  readonly tell: (line: string) => void
  readonly patience?: Patience | undefined
  readonly backoff?: Backoff | undefined
  /** How many messages a second the server takes. */
  readonly perSecond?: number | undefined
  /** How long another program may take the messages before this one ends; in ms. */
  readonly conflictMs?: number | undefined
}

/** What Telegram takes of one bot in a second. */
const usualPace = 25

/** Telegram, by long polling. */
export function createTelegram(options: TelegramOptions): Channel {
  return new Telegram(options)
}

class Telegram implements Channel {
  readonly name = 'telegram'
  readonly can
  readonly ended: Promise<FatalError | undefined>
  readonly #options: TelegramOptions
  readonly #backoff: Backoff
  readonly #bot: Bot
  readonly #ends = new AbortController()
  readonly #resolve: (reason: FatalError | undefined) => void
  #ports: Ports | undefined
  #polling: Polling | undefined

  constructor(options: TelegramOptions) {
    const { token, apiRoot, patience, logger, backoff = usualBackoff, perSecond = usualPace } = options
    this.#options = options
    this.#backoff = backoff
    this.can = { edits: true, reads: false, perSecond }
    this.#bot = createBot({ token, apiRoot, patience, backoff, logger, ports: () => this.#open() })
    let end: (reason: FatalError | undefined) => void = () => undefined
    this.ended = new Promise((resolve) => {
      end = resolve
    })
    this.#resolve = end
  }

  async start(ports: Ports): Promise<void> {
    const { apiRoot, tell, logger, conflictMs } = this.#options
    this.#ports = ports
    const contact = new Contact(apiRoot, tell)
    await connect(this.#bot, contact, { backoff: this.#backoff, signal: this.#ends.signal })
    registerCommands(this.#bot.api, { backoff: this.#backoff, signal: this.#ends.signal, logger })
    this.#polling = startPolling({ bot: this.#bot, contact, tell, backoff: this.#backoff, conflictMs })
    this.#polling.ended.then(this.#resolve)
  }

  async stop(): Promise<void> {
    this.#ends.abort()
    await this.#polling?.stop()
    this.#resolve(undefined)
  }

  send: Channel['send'] = (say, signal) => deliver(this.#bot.api, say, signal)

  fetch: Channel['fetch'] = (file, signal) =>
    download({ api: this.#bot.api, apiRoot: this.#options.apiRoot, backoff: this.#backoff }, file, signal)

  /** Known once the server has told the bot's name. */
  link(token: string): string {
    return telegramLink(this.#bot.botInfo.username, token)
  }

  busy(chat: string, doing: Doing): Promise<unknown> {
    return this.#bot.api.sendChatAction(chat, doing)
  }

  menu(chat: string, words: readonly MenuWord[]): Promise<unknown> {
    return this.#bot.api.setMyCommands([...words], { scope: { type: 'chat', chat_id: Number(chat) } })
  }

  #open(): Ports {
    if (!this.#ports) throw new Error('an update before the start')
    return this.#ports
  }
}
