import type { Logger } from 'pino'
import type { Job } from '../core/turn.ts'
import {
  type Brought,
  type ClaimedJob,
  claimJob,
  failJob,
  finishJob,
  type JobContext,
  queuedKinds,
  tellLine,
} from '../db/jobs.ts'
import { finishWithTurn, type LateTurn } from '../db/later.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import type { Store } from '../db/store.ts'
import type { Effects } from '../db/turns.ts'
import { traceOf } from './errors.ts'
import { Lanes } from './lanes.ts'
import type { Background } from './outbox.ts'
import { type Show, showWork } from './showing.ts'
import { TaskEndedError } from './workers/workers.ts'

/** How a job that takes long tells where it is, and how it learns that it is not wanted any more. */
export type UnderWay = { readonly signal: AbortSignal; readonly tell: (say: OutgoingSay) => void }

/** What came of a job. */
export type Outcome = readonly Brought[] | ((late: LateTurn) => Effects)

export type JobsOptions = {
  readonly store: Store
  /** Does a job; what it brings is said when the job is done, or decided upon in a turn of its own. */
  readonly run: (job: Job, context: JobContext, underWay: UnderWay) => Promise<Outcome>
  readonly logger: Pick<Logger, 'warn' | 'error'>
  /** Shows the person that something is under way; if it fails, nobody minds. */
  readonly chatAction: Show
  /** What is said of a job that is given up; nothing of one that nobody asked for. */
  readonly apology: (job: Job) => OutgoingSay | undefined
  /** How often a job is tried. */
  readonly tries?: number
  /** How long a failed job waits, times its attempts. */
  readonly retryMs?: number
  /** A try that takes longer is cut off. */
  readonly limitMs?: number
  /** The same for a file that was sent, which is fetched first. */
  readonly fileLimitMs?: number
  /** The same for a draft, which waits for a model. */
  readonly draftLimitMs?: number
  /** The same for what is made of all departments. */
  readonly bureauLimitMs?: number
  /** How often the person is shown again that a job is under way. */
  readonly actionMs?: number
  /** How long `stop` waits for the job in hand; one that takes longer is done again after the next start. */
  readonly graceMs?: number
}

type Settings = Required<JobsOptions>

type Lane = 'papers' | 'files' | 'drafts' | 'bureau'

/** The jobs that have a lane of their own: a file may be anything, a model slow, and a bureau's season long. */
const laneOf: Partial<Readonly<Record<Job['job'], Lane>>> = {
  review: 'files',
  compare: 'files',
  redraft: 'drafts',
  board: 'bureau',
  boardFile: 'bureau',
  summary: 'bureau',
  nudge: 'bureau',
  announce: 'bureau',
}

/**
 * Does what is queued, from before the start too, after the talk that is waiting: one document at a time, files that
 * were sent, drafts and what is made of all departments beside them.
 */
export function startJobs(options: JobsOptions): Background {
  const limits = { limitMs: 120_000, fileLimitMs: 60_000, draftLimitMs: 300_000, bureauLimitMs: 600_000 }
  const settings = { tries: 3, retryMs: 2000, graceMs: 5000, actionMs: 4500, ...limits, ...options }
  const { store, graceMs } = settings
  const running: Running = new Map()
  const lanes: Readonly<Record<Lane, Lanes>> = {
    papers: lanesFor(settings, running, 1, settings.limitMs),
    files: lanesFor(settings, running, 2, settings.fileLimitMs),
    drafts: lanesFor(settings, running, 2, settings.draftLimitMs),
    bureau: lanesFor(settings, running, 2, settings.bureauLimitMs),
  }
  const all = Object.values(lanes)
  const wake = () => {
    for (const { id, kind } of queuedKinds(store)) lanes[laneOf[kind] ?? 'papers'].call(id)
  }
  const leave = (id: number) => running.get(id)?.abort()
  store.queued.on('jobs', wake).on('cancelled', leave)
  wake()
  const stop = async () => {
    store.queued.off('jobs', wake).off('cancelled', leave)
    await Promise.all(all.map((lane) => lane.stop(graceMs)))
  }
  return { wake, stop, idle: async () => void (await Promise.all(all.map((lane) => lane.idle()))) }
}

/** Jobs in hand, so that one that is not wanted any more can be left. */
type Running = Map<number, AbortController>

function lanesFor(settings: Settings, running: Running, width: number, limitMs: number): Lanes {
  const { store, logger, retryMs } = settings
  return new Lanes({
    width,
    limitMs,
    troubleMs: retryMs,
    next: (id) => {
      const claimed = claimJob(store, id)
      return claimed && ((signal) => inHand(settings, running, claimed, signal))
    },
    troubled: (error) => logger.error(traceOf(error), 'the jobs cannot be read or written'),
  })
}

async function inHand(settings: Settings, running: Running, claimed: ClaimedJob, limit: AbortSignal): Promise<number> {
  const left = new AbortController()
  running.set(claimed.id, left)
  try {
    return await work(settings, claimed, AbortSignal.any([limit, left.signal]))
  } finally {
    running.delete(claimed.id)
  }
}

/** Does one job once; resolves to how long it rests before it is tried again. */
async function work(settings: Settings, claimed: ClaimedJob, signal: AbortSignal): Promise<number> {
  const { id, job, attempts, context } = claimed
  // Only a job that ended the process or was cut off can come back after its last try.
  if (attempts > settings.tries) return giveUp(settings, claimed)
  const shown = showWork(settings, context.chat, job)
  const underWay: UnderWay = { signal, tell: (say) => tellLine(settings.store, claimed, say) }
  try {
    const brought = await unlessCut(settings.run(job, context, underWay), signal)
    finish(settings.store, id, brought)
    return 0
  } catch (error) {
    if (signal.aborted) return 0
    settings.logger.warn({ id, job: job.job, attempts, ...traceOf(error) }, 'a job failed')
    const again = attempts < settings.tries && !isForGood(error)
    return again ? settings.retryMs * attempts : giveUp(settings, claimed)
  } finally {
    clearInterval(shown)
  }
}

/** Whether another try would end the same way: what was given is too much for the stack, the memory or the time. */
function isForGood(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TaskEndedError
}

function finish(store: Store, id: number, outcome: Outcome): void {
  const at = new Date().toISOString()
  if (typeof outcome === 'function') finishWithTurn(store, id, at, outcome)
  else finishJob(store, id, at, outcome)
}

function giveUp({ store, logger, apology }: Settings, { id, job }: ClaimedJob): number {
  logger.error({ id, job: job.job }, 'a job was given up')
  const said = apology(job)
  failJob(store, id, new Date().toISOString(), said ? [said] : [])
  return 0
}

async function unlessCut<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const cut = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([result, cut])
}
