import type { Logger } from 'pino'
import type { Job } from '../core/turn.ts'
import { type Brought, type ClaimedJob, claimJob, failJob, finishJob, type JobContext, queuedJobs } from '../db/jobs.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import type { Store } from '../db/store.ts'
import { traceOf } from './errors.ts'
import { Lanes } from './lanes.ts'
import type { Background } from './outbox.ts'

export type ChatAction = 'upload_document' | 'typing'

export type JobsOptions = {
  readonly store: Store
  /** Does a job; what it brings is said when the job is done. */
  readonly run: (job: Job, context: JobContext) => Promise<readonly Brought[]>
  readonly logger: Pick<Logger, 'warn' | 'error'>
  /** Shows the person that something is under way; if it fails, nobody minds. */
  readonly chatAction: (chat: number, action: ChatAction) => Promise<unknown>
  /** What is said of a job that is given up. */
  readonly apology: (job: Job) => OutgoingSay
  /** How often a job is tried. */
  readonly tries?: number
  /** How long a failed job waits, times its attempts. */
  readonly retryMs?: number
  /** A try that takes longer is cut off. */
  readonly limitMs?: number
  /** How long `stop` waits for the job in hand; one that takes longer is done again after the next start. */
  readonly graceMs?: number
}

type Settings = Required<JobsOptions>

/** Does what is queued, from before the start too: one job at a time, each after the talk that is waiting. */
export function startJobs(options: JobsOptions): Background {
  const settings = { tries: 3, retryMs: 2000, limitMs: 120_000, graceMs: 5000, ...options }
  const { store, logger, retryMs, limitMs, graceMs } = settings
  const lanes = new Lanes({
    width: 1,
    limitMs,
    troubleMs: retryMs,
    next: (id) => {
      const claimed = claimJob(store, id)
      return claimed && ((signal) => work(settings, claimed, signal))
    },
    troubled: (error) => logger.error(traceOf(error), 'the jobs cannot be read or written'),
  })
  const wake = () => queuedJobs(store).forEach((id) => void lanes.call(id))
  store.queued.on('jobs', wake)
  wake()
  const stop = () => {
    store.queued.off('jobs', wake)
    return lanes.stop(graceMs)
  }
  return { wake, stop, idle: () => lanes.idle() }
}

/** Does one job once; resolves to how long it rests before it is tried again. */
async function work(settings: Settings, claimed: ClaimedJob, signal: AbortSignal): Promise<number> {
  const { id, job, attempts, context } = claimed
  // Only a job that ended the process or was cut off can come back after its last try.
  if (attempts > settings.tries) return giveUp(settings, claimed)
  showWork(settings, context.chat, job)
  try {
    const brought = await unlessCut(settings.run(job, context), signal)
    finishJob(settings.store, id, new Date().toISOString(), brought)
    return 0
  } catch (error) {
    if (signal.aborted) return 0
    settings.logger.warn({ id, job: job.job, attempts, ...traceOf(error) }, 'a job failed')
    return attempts < settings.tries ? settings.retryMs * attempts : giveUp(settings, claimed)
  }
}

function giveUp({ store, logger, apology }: Settings, { id, job }: ClaimedJob): number {
  logger.error({ id, job: job.job }, 'a job was given up')
  failJob(store, id, new Date().toISOString(), [apology(job)])
  return 0
}

function showWork({ chatAction }: Settings, chat: number, job: Job): void {
  if (job.job === 'snapshot') return
  chatAction(chat, job.job === 'redraft' ? 'typing' : 'upload_document').catch(() => undefined)
}

async function unlessCut<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const cut = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([result, cut])
}
