import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { Logger } from 'pino'
import { forgetDigestsAfter, recallDigests } from '../../db/digests.ts'
import { planAllAgain, planFilings } from '../../db/plans.ts'
import { nextDue, recallUnsent, remindNext } from '../../db/reminders.ts'
import type { Store } from '../../db/store.ts'
import { traceOf } from '../errors.ts'
import type { Background } from '../outbox.ts'
import { isDaytime } from './daytime.ts'
import { sendDigests } from './digest.ts'
import { planFiling } from './plan.ts'
import { decideReminders } from './remind.ts'
import { localOf } from './slots.ts'

export type RemindersOptions = {
  readonly store: Store
  readonly zone: string
  readonly logger: Pick<Logger, 'error'>
  /** How many people are reminded per second: fewer than the outbox sends, so that answers are not delayed. */
  readonly perSecond?: number
  /** The longest time between two looks. */
  readonly lookMs?: number
}

const usual = { perSecond: 20, lookMs: 30_000 }
const plannedAtOnce = 10
/** A clock corrected by less than this moves no reminder. */
const putBackMs = 60_000

/**
 * Plans and sends reminders in the background. The rows are the truth; the timer only looks at them. Start it before
 * the outbox.
 */
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
  /** The latest time at which any plan was made; undefined before the first. */
  #latest: string | undefined
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
    this.#planAnew(now())
    await this.#plan()
    while (!this.#stopped && isDaytime(now(), zone) && (await this.#remindOne()));
    await this.#plan()
    if (!this.#stopped) await sendDigests({ store, zone, signal: this.#stop.signal }, now())
  }

  /**
   * Plans again what a clock that was ahead has planned, in this process or before; it would otherwise wait for that
   * time.
   */
  #planAnew(at: string): void {
    const { store, zone } = this.#options
    if (this.#latest !== undefined && Date.parse(at) > Date.parse(this.#latest) - putBackMs) return
    planAllAgain(store)
    forgetDigestsAfter(store, localOf(at, zone).slice(0, 10))
    this.#latest = at
  }

  async #plan(): Promise<void> {
    while (!this.#stopped && this.#planSome(now()) > 0) await breath()
  }

  #planSome(at: string): number {
    const { store, zone } = this.#options
    if (this.#latest === undefined || at > this.#latest) this.#latest = at
    return planFilings(store, plannedAtOnce, (basis) => planFiling(basis, zone, at))
  }

  /** Reminds one person, in a transaction of its own, then pauses for the talk. */
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

function now(): string {
  return DateTime.utc().toISO()
}
