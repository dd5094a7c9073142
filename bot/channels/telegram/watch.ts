import { setTimeout as wait } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { WebhookInfo } from 'grammy/types'
import { exitCodes, FatalError } from '../../endings.ts'
import { nodeSignal } from './client.ts'
import { Conflict } from './conflict.ts'
import type { Contact } from './contact.ts'
import type { Receiving } from './polling.ts'
import { telegramWords } from './words.ts'

export type WatchOptions = {
  readonly api: Api
  readonly contact: Contact
  readonly tell: (line: string) => void
  readonly url: string
  /** Tells Telegram to send updates here. */
  readonly claim: () => Promise<unknown>
  /** How often Telegram is asked; in ms. */
  readonly everyMs?: number | undefined
  /** How long another program may take the messages before this one ends. */
  readonly conflictMs?: number | undefined
}

const minuteMs = 60_000

/**
 * Asks Telegram each minute whether it still sends updates here. Nothing else would show that another program took the
 * webhook away, or that Telegram cannot reach it.
 */
export function startWatch(options: WatchOptions): Receiving {
  const watch = new Watch(options)
  const ended = watch.run()
  return { ended, stop: () => watch.stop(ended) }
}

class Watch {
  readonly #options: WatchOptions
  readonly #conflict: Conflict
  readonly #ends = new AbortController()
  /** The latest failure that Telegram reported, in seconds since 1970; unknown before it was asked. */
  #failedAt: number | 'unknown' | undefined = 'unknown'
  #isFailing = false

  constructor(options: WatchOptions) {
    this.#options = options
    this.#conflict = new Conflict(options.tell, options.conflictMs, telegramWords.webhookTaken)
  }

  async run(): Promise<FatalError | undefined> {
    const { signal } = this.#ends
    const { everyMs = minuteMs } = this.#options
    while (await wait(everyMs, true, { signal, ref: false }).catch(() => false)) {
      const fatal = await this.#look().catch((error: unknown) => this.#failed(error))
      if (fatal) return fatal
    }
    return undefined
  }

  async stop(ended: Promise<unknown>): Promise<void> {
    this.#ends.abort()
    await ended
  }

  async #look(): Promise<FatalError | undefined> {
    const { api, contact, url, claim } = this.#options
    const info = await api.getWebhookInfo(nodeSignal(this.#ends.signal))
    contact.had()
    this.#hear(info)
    if (info.url === url) {
      this.#conflict.passed()
      return undefined
    }
    this.#conflict.met()
    if (this.#conflict.isHopeless) return new FatalError(telegramWords.tokenInUse, exitCodes.tokenInUse)
    await claim()
    return undefined
  }

  /** Reports that updates do not arrive, and that they do again: once each. */
  #hear({ last_error_date: at, last_error_message: reason = '', pending_update_count: waiting }: WebhookInfo): void {
    const isNew = at !== undefined && this.#failedAt !== 'unknown' && at !== this.#failedAt
    const isFailing = waiting > 0 && (isNew || this.#isFailing)
    this.#failedAt = at
    if (isFailing && !this.#isFailing) this.#options.tell(telegramWords.undelivered(reason))
    if (!isFailing && this.#isFailing) this.#options.tell(telegramWords.delivered)
    this.#isFailing = isFailing
  }

  #failed(error: unknown): FatalError | undefined {
    if (this.#ends.signal.aborted) return undefined
    if (error instanceof GrammyError && error.error_code === 401)
      return new FatalError(telegramWords.tokenRefused, exitCodes.tokenRefused)
    this.#options.contact.lost(error)
    return undefined
  }
}
