import type { Moments } from './moments.ts'
import { Refusal } from './refusal.ts'
import type { Hook } from './webhook.ts'

/** An event, as the bot is told of it. */
export type Update = { readonly update_id: number; readonly [kind: string]: unknown }

/** Kinds that are only sent to bots that ask for them by name. */
const asked = ['chat_member', 'message_reaction', 'message_reaction_count']

const conflict = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

const hooked =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

/** An offset further ahead than this belongs to another numbering, and confirms nothing. */
const farAhead = 10

export type Poll = {
  readonly offset: number
  readonly limit: number
  /** In seconds. */
  readonly timeout: number
  readonly allowed_updates?: readonly string[] | undefined
}

/** The queue of an update: everything in one chat is delivered in order. */
export function queueOf(update: Update): string {
  const [[kind, body] = ['', {}]] = Object.entries(update).filter(([name]) => name !== 'update_id')
  const { chat, from } = body as { readonly chat?: { readonly id: number }; readonly from?: { readonly id: number } }
  return kind === 'callback_query' ? `tap ${from?.id}` : `${kind} ${chat?.id}`
}

/** What waits for the bot: delivered again and again until a higher offset confirms it. */
export class Updates {
  /** The number of the next update: a test may lower it, as Telegram does after a quiet week. */
  next = 731_000_001
  /** The webhook to which updates are delivered instead of polling. */
  hook: Hook | undefined
  readonly #moments: Moments
  readonly #secondMs: number
  #pending: Update[] = []
  #allowed: readonly string[] = []
  #poll: AbortController | undefined

  constructor(moments: Moments, secondMs: number) {
    this.#moments = moments
    this.#secondMs = secondMs
  }

  /** Queues an update for the bot, unless it does not take that kind; the numbers grow with gaps. */
  add(kind: string, body: unknown): number {
    const id = this.next
    this.next += 1 + (id % 3)
    if (this.#takes(kind)) this.#pending.push({ update_id: id, [kind]: body })
    this.#moments.tell()
    return id
  }

  /** Oldest first. */
  get pending(): readonly Update[] {
    return this.#pending
  }

  /** A webhook has accepted this update. */
  done(id: number): void {
    this.#pending = this.#pending.filter(({ update_id }) => update_id !== id)
  }

  bringTo(hook: Hook | undefined, allowed?: readonly string[]): void {
    this.hook = hook
    if (allowed) this.#allowed = allowed
    this.#moments.tell()
  }

  /** Whether the bot has confirmed this update, or is not sent it. */
  isConfirmed(id: number): boolean {
    return !this.#pending.some((update) => update.update_id === id)
  }

  /** Returns what waits, or waits for it; a newer poll ends this one. */
  async give({ offset, limit, timeout, allowed_updates }: Poll, gone: AbortSignal): Promise<readonly Update[]> {
    if (this.hook) throw new Refusal(409, hooked)
    this.#poll?.abort()
    const own = new AbortController()
    this.#poll = own
    if (allowed_updates) this.#allowed = allowed_updates
    this.#confirm(offset)
    const ends = AbortSignal.any([own.signal, gone, AbortSignal.timeout(timeout * this.#secondMs)])
    const found = () => (this.#pending.length > 0 ? this.#pending.slice(0, limit) : undefined)
    const given = found() ?? (timeout > 0 ? await this.#moments.until(found, ends).catch(() => []) : [])
    if (own.signal.aborted) throw new Refusal(409, conflict)
    if (this.#poll === own) this.#poll = undefined
    return given
  }

  /** Drops everything that waits. */
  drop(): void {
    this.#pending = []
    this.#moments.tell()
  }

  #takes(kind: string): boolean {
    return this.#allowed.length === 0 ? !asked.includes(kind) : this.#allowed.includes(kind)
  }

  #confirm(offset: number): void {
    const newest = this.#pending.at(-1)?.update_id ?? offset
    if (offset > newest + farAhead) return
    if (offset < 0) this.#pending = this.#pending.slice(offset)
    else this.#pending = this.#pending.filter(({ update_id: id }) => id >= offset)
    this.#moments.tell()
  }
}
