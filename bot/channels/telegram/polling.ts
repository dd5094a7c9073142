import { setTimeout as wait } from 'node:timers/promises'
import { type Bot, BotError, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { exitCodes, FatalError } from '../../endings.ts'
import type { Backoff } from '../../pace.ts'
import { waitAfter } from './again.ts'
import { nodeSignal } from './client.ts'
import { Conflict } from './conflict.ts'
import type { Contact } from './contact.ts'
import { telegramWords } from './words.ts'

export type PollingOptions = {
  readonly bot: Bot
  readonly contact: Contact
  readonly tell: (line: string) => void
  readonly backoff: Backoff
  /** How long another program may take the messages before this one ends. */
  readonly conflictMs?: number | undefined
}

/** Receives updates until it is stopped or cannot go on. */
export type Receiving = {
  /** Resolves to the reason if the token is refused or in use elsewhere; never rejects. */
  readonly ended: Promise<FatalError | undefined>
  /** Confirms what was received to the server, if it answers soon. */
  stop(): Promise<void>
}

/** The updates that are wanted. */
export const kinds = ['message', 'edited_message', 'callback_query'] as const
/** How long one poll waits for an update; in seconds. */
const pollSeconds = 30
/** How long the last request may take. */
const farewellMs = 2000

/**
 * Polls for updates. grammY's own polling ends for good at the first 401 or 409 and waits for up to 20 minutes; this
 * one continues as long as that can help, and reports when it cannot.
 */
export function startPolling(options: PollingOptions): Receiving {
  const poller = new Poller(options)
  return { ended: poller.run(), stop: () => poller.stop() }
}

class Poller {
  readonly #options: PollingOptions
  readonly #conflict: Conflict
  readonly #ends = new AbortController()
  #offset = 0
  #failures = 0
  #done: Promise<FatalError | undefined> = Promise.resolve(undefined)

  constructor(options: PollingOptions) {
    this.#options = options
    this.#conflict = new Conflict(options.tell, options.conflictMs)
  }

  run(): Promise<FatalError | undefined> {
    this.#done = this.#poll()
    return this.#done
  }

  async stop(): Promise<void> {
    this.#ends.abort()
    if ((await this.#done) === undefined) await this.#farewell()
  }

  async #poll(): Promise<FatalError | undefined> {
    while (!this.#ends.signal.aborted) {
      try {
        await this.#take(await this.#fetch())
      } catch (error) {
        if (this.#ends.signal.aborted) return undefined
        const fatal = await this.#rest(error)
        if (fatal) return fatal
      }
    }
    return undefined
  }

  async #fetch(): Promise<Update[]> {
    const { bot, contact } = this.#options
    const wanted = { offset: this.#offset, timeout: pollSeconds, allowed_updates: kinds }
    const updates = await bot.api.getUpdates(wanted, nodeSignal(this.#ends.signal))
    this.#failures = 0
    this.#conflict.passed()
    contact.had()
    // Everything below the offset is confirmed by now; after a quiet week new ids start below it.
    if (updates.length === 0) this.#offset = 0
    return updates
  }

  async #take(updates: readonly Update[]): Promise<void> {
    for (const update of updates) {
      if (this.#ends.signal.aborted) return
      await this.#handle(update)
      this.#offset = update.update_id + 1
    }
  }

  async #handle(update: Update): Promise<void> {
    const { bot } = this.#options
    try {
      await bot.handleUpdate(update)
    } catch (error) {
      if (!(error instanceof BotError)) throw error
      await bot.errorHandler(error)
    }
  }

  /** Waits before the next try, longer each time; returns the reason if there is no hope. */
  async #rest(error: unknown): Promise<FatalError | undefined> {
    const code = error instanceof GrammyError ? error.error_code : undefined
    if (code === 401) return new FatalError(telegramWords.tokenRefused, exitCodes.tokenRefused)
    if (code === 409) this.#conflict.met()
    else this.#options.contact.lost(error)
    if (this.#conflict.isHopeless) return new FatalError(telegramWords.tokenInUse, exitCodes.tokenInUse)
    this.#failures += 1
    const failures = code === 409 ? this.#conflict.count : this.#failures
    const ms = waitAfter(error, this.#options.backoff, failures)
    await wait(ms, undefined, { signal: this.#ends.signal }).catch(() => undefined)
    return undefined
  }

  async #farewell(): Promise<void> {
    if (this.#offset === 0) return
    const last = { offset: this.#offset, limit: 1, timeout: 0 }
    await this.#options.bot.api.getUpdates(last, nodeSignal(AbortSignal.timeout(farewellMs))).catch(() => undefined)
  }
}
