import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { Logger } from 'pino'
import { recallDigests } from '../../db/digests.ts'
import { planFilings } from '../../db/plans.ts'
import { nextDue, recallUnsent, remindNext } from '../../db/reminders.ts'
import type { Store } from '../../db/store.ts'
import { traceOf } from '../errors.ts'
import type { Background } from '../outbox.ts'
import { sendDigests } from './digest.ts'
import { planFiling } from './plan.ts'
import { decideReminders } from './remind.ts'
import { localOf } from './slots.ts'

export type RemindersOptions = {
  readonly store: Store
  readonly zone: string
  readonly logger: Pick<Logger, 'error'>
  /** How many people are reminded a second: less than the outbox sends, so that answers go between. */
  readonly perSecond?: number
  /** The longest time between two looks. */
  readonly lookMs?: number
}

const usual = { perSecond: 20, lookMs: 30_000 }
const plannedAtOnce = 10

/** Plans and sends reminders beside the talk. The rows are the truth; the timer only looks at them. Start it before the outbox. */
export function startReminders(options: RemindersOptions): Background {
  const reminders = new Reminders({ ...usual, ...options })
  recallUnsent(options.store)
  recallDigests(options.store)
  reminders.wake()
  return reminders
}

class Reminders implements Background {
  readonly #options: Required<RemindersOptions>
  #round: Promise<void> | undefined
  #again = false
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  readonly #stop = new AbortController()

  constructor(options: Required<RemindersOptions>) {
    this.#options = options
  }

  wake(): void {
    if (this.#stopped) return
    this.#again = true
    clearTimeout(this.#timer)
    this.#round ??= this.#rounds()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#round
  }

  async idle(): Promise<void> {
    await this.#round
  }

  async #rounds(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false
      await this.#look().catch((error) => this.#options.logger.error(traceOf(error), 'the reminders cannot be sent'))
    }
    this.#round = undefined
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), this.#untilNext())
  }

  async #look(): Promise<void> {
    const { store, zone } = this.#options
    await this.#plan()
    while (!this.#stopped && isDaytime(now(), zone) && (await this.#remindOne()));
    await this.#plan()
    if (!this.#stopped) await sendDigests({ store, zone, signal: this.#stop.signal }, now())
  }

  async #plan(): Promise<void> {
    const { store, zone } = this.#options
    const planSome = () => planFilings(store, plannedAtOnce, (basis) => planFiling(basis, zone, now()))
    while (!this.#stopped && planSome() > 0) await breath()
  }

  /** One person at a time, each in a transaction of its own, with a rest that leaves the talk its turn. */
  async #remindOne(): Promise<boolean> {
    const { store, zone, perSecond } = this.#options
    const at = now()
    const done = remindNext(store, at, (due) => decideReminders(due, zone, at))
    if (done?.told) await wait(1000 / perSecond)
    else await breath()
    return done !== undefined
  }

  #untilNext(): number {
    const next = nextDue(this.#options.store)
    const until = next === undefined ? this.#options.lookMs : Date.parse(next) - Date.parse(now())
    return Math.min(Math.max(until, 1000), this.#options.lookMs)
  }
}

/** Nobody is woken: what was missed in the night waits for the morning. */
function isDaytime(at: string, zone: string): boolean {
  const hour = Number(localOf(at, zone).slice(11, 13))
  return hour >= 7 && hour < 22
}

function now(): string {
  return DateTime.utc().toISO()
}
