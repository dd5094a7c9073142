import { DateTime } from 'luxon'
import { beginJob, type ClaimedJob, claimJob, failJob, finishJob, handBackJob, tellLine } from '../db/jobs.ts'
import { finishWithTurn } from '../db/later.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import type { Store } from '../db/store.ts'
import { isStoreTrouble } from '../db/trouble.ts'
import { outdated } from './apology.ts'
import { traceOf } from './errors.ts'
import type { Outcome, Settings, UnderWay } from './jobs.ts'
import { OverLimitError, type Work } from './lanes.ts'
import { showWork } from './showing.ts'
import type { Job } from './talk/nouns.ts'
import { readJob } from './talk/stored.ts'
import { TaskEndedError } from './workers/workers.ts'

/**
 * Decides how often a job is tried. It is given up if it failed by itself `tries` times, or if `deaths` processes ended
 * while it was in hand. A job that ends its process cannot be told from a machine that is switched off, so the wait
 * before it is begun again grows: a machine that keeps restarting never reaches it, and the talk goes on meanwhile.
 * Database trouble counts as neither.
 */
export class Trying {
  readonly #settings: Settings
  readonly #tried = new Map<number, Tried>()
  /** Running jobs, so that one that is not wanted any more can be aborted. */
  readonly #running = new Map<number, AbortController>()

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** The next piece of work of a job, if it is still to be done. */
  next(id: number): Work | undefined {
    const { store, tries, deaths } = this.#settings
    const claimed = claimJob(store, id)
    const before = this.#tried.get(id)
    const tried = before ?? { begun: false, failures: 0 }
    if (!claimed) return void this.#tried.delete(id)
    this.#tried.set(id, tried)
    const ended = tried.begun || tried.once ? 0 : claimed.attempts
    const job = readJob(claimed.job)
    if (!job) return async () => this.#giveUpUnread(claimed, tried)
    if (tried.failures >= tries || ended >= deaths) return async () => this.#giveUp(id, job, tried)
    if (!before && ended > 1) return async () => this.#settings.retryMs * 4 ** (ended - 2)
    if (!tried.begun) beginJob(store, id)
    tried.begun = true
    return (limit) => this.#inHand({ ...claimed, job }, tried, limit)
  }

  /** Lets a job that was given up be tried once more. */
  once(id: number): void {
    this.#tried.set(id, { begun: false, once: true, failures: this.#settings.tries - 1 })
  }

  /** Aborts a running job that is not wanted any more. */
  leave(id: number): void {
    this.#running.get(id)?.abort()
  }

  async #inHand(claimed: ReadJob, tried: Tried, limit: AbortSignal): Promise<number> {
    const left = new AbortController()
    const signal = AbortSignal.any([limit, left.signal])
    this.#running.set(claimed.id, left)
    const shown = showWork(this.#settings, claimed.context.chat, claimed.job)
    try {
      return await this.#work(claimed, tried, signal)
    } catch (error) {
      return this.#failed(claimed, tried, signal, error)
    } finally {
      clearInterval(shown)
      this.#running.delete(claimed.id)
    }
  }

  /** Does one job once. If the database does not accept the result, the next try uses it. */
  async #work({ id, job, context }: ReadJob, tried: Tried, signal: AbortSignal): Promise<number> {
    const { store, run } = this.#settings
    const underWay: UnderWay = { signal, tell: (say) => tellLine(store, context, say) }
    tried.brought ??= await unlessCut(run(job, context, underWay), signal)
    finish(store, id, tried.brought)
    return 0
  }

  /** How long the job rests before it is tried again. */
  #failed(claimed: ReadJob, tried: Tried, signal: AbortSignal, error: unknown): number {
    const { store, logger, tries, retryMs } = this.#settings
    const { id, job } = claimed
    const cut = signal.aborted && !(signal.reason instanceof OverLimitError)
    if (!cut && isStoreTrouble(error)) throw error
    if (cut) {
      handBackJob(store, id)
      tried.begun = false
      return 0
    }
    tried.failures = isForGood(error) ? tries : tried.failures + 1
    delete tried.brought
    logger.warn({ id, job: job.job, attempts: tried.failures, ...traceOf(error) }, 'a job failed')
    return tried.failures < tries ? retryMs * tried.failures : this.#giveUp(id, job, tried)
  }

  #giveUp(id: number, job: Job, tried: Tried): number {
    const { logger, apology } = this.#settings
    this.#fail(id, apology(job), tried)
    logger.error({ id, job: job.job }, 'a job was given up')
    return 0
  }

  /** Gives up a job that an earlier version queued in another shape, or whose text was cut off. */
  #giveUpUnread({ id, job }: ClaimedJob, tried: Tried): number {
    this.#fail(id, outdated(job?.job), tried)
    this.#settings.logger.error({ id }, 'a job that cannot be read was given up')
    return 0
  }

  #fail(id: number, said: OutgoingSay | undefined, tried: Tried): void {
    failJob(this.#settings.store, id, DateTime.utc().toISO(), said ? [said] : [], tried.begun)
    this.#tried.delete(id)
  }
}

/** A claimed job whose text was read. */
type ReadJob = Omit<ClaimedJob, 'job'> & { readonly job: Job }

/** What this process remembers of a job. */
type Tried = {
  begun: boolean
  /** It may be begun once, whatever happened before. */
  readonly once?: true
  failures: number
  brought?: Outcome
}

/** Whether another try would end in the same way: the input is too much for the stack, the memory or the time. */
function isForGood(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TaskEndedError
}

function finish(store: Store, id: number, outcome: Outcome): void {
  const at = DateTime.utc().toISO()
  if (typeof outcome === 'function') finishWithTurn(store, id, at, outcome)
  else finishJob(store, id, at, outcome)
}

async function unlessCut<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const cut = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([result, cut])
}
