import type { Logger } from 'pino'
import { type Brought, type JobContext, queuedKinds } from '../db/jobs.ts'
import type { Late, LateDecision } from '../db/later.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import { fileJobs } from '../db/sent-queue.ts'
import type { Store } from '../db/store.ts'
import { traceOf } from './errors.ts'
import { Lanes, type LanesOptions } from './lanes.ts'
import type { Background } from './outbox.ts'
import { hourly, type Looking, startPapers } from './papers.ts'
import type { Show } from './showing.ts'
import type { Job } from './talk/nouns.ts'
import { Trying } from './trying.ts'

/** How a long job reports its progress, and learns that it is not wanted any more. */
export type UnderWay = { readonly signal: AbortSignal; readonly tell: (say: OutgoingSay) => void }

/** The result of a job. */
export type Outcome = readonly Brought[] | ((late: Late) => LateDecision)

export type JobsOptions = {
  readonly store: Store
  /** Does a job; its result is said when the job is done, or decided on in a turn of its own. */
  readonly run: (job: Job, context: JobContext, underWay: UnderWay) => Promise<Outcome>
  readonly logger: Pick<Logger, 'warn' | 'error'>
  /** Shows the person that something is under way; failure is harmless. */
  readonly busy: Show
  /** The message about a job that is given up; none for one that nobody asked for. */
  readonly apology: (job: Job) => OutgoingSay | undefined
  /** How often a job may fail by itself. */
  readonly tries?: number
  /** How many processes may end with a job in hand. */
  readonly deaths?: number
  /** The wait after a failure, multiplied by the number of failures. */
  readonly retryMs?: number
  /** The longest wait after the database could not be used: it begins with `retryMs` and doubles. */
  readonly troubleCapMs?: number
  /** When to look for papers of steps that were given up. */
  readonly looking?: Looking
  /** A try that takes longer is cut off. */
  readonly limitMs?: number
  /** The same for a sent file, which is fetched first. */
  readonly fileLimitMs?: number
  /** The same for a draft, which waits for a model. */
  readonly draftLimitMs?: number
  /** The same for documents of all departments. */
  readonly bureauLimitMs?: number
  /** How often the person is shown that a job is still under way. */
  readonly actionMs?: number
  /** How long `stop` waits for the job in hand; one that takes longer is repeated after the next start. */
  readonly graceMs?: number
}

export type Settings = Required<JobsOptions>

type Lane = 'papers' | 'files' | 'drafts' | 'bureau'

/** The jobs with a lane of their own: a file may be anything, a model slow, and a bureau's season long. */
const laneOf: ReadonlyMap<string | undefined, Lane> = new Map<Job['job'], Lane>([
  ['review', 'files'],
  ['keepScan', 'files'],
  ['checkScan', 'files'],
  ['comment', 'files'],
  ['takeIn', 'files'],
  ['compare', 'files'],
  ['redraft', 'drafts'],
  ['board', 'bureau'],
  ['boardFile', 'bureau'],
  ['summary', 'bureau'],
  ['papers', 'bureau'],
  ['nudge', 'bureau'],
  ['announce', 'bureau'],
])

const ofFiles = [...laneOf].flatMap(([job, lane]) => (lane === 'files' && job !== undefined ? job : []))

/**
 * Does queued jobs, including those from before the start, with lower priority than waiting messages: one document at a
 * time; drafts and documents of all departments beside them, and sent files, those of each person one after another.
 */
export function startJobs(options: JobsOptions): Background {
  const limits = { limitMs: 120_000, fileLimitMs: 90_000, draftLimitMs: 300_000, bureauLimitMs: 600_000 }
  const times = { retryMs: 2000, troubleCapMs: 300_000, graceMs: 5000, actionMs: 4500 }
  const settings = { tries: 3, deaths: 5, looking: hourly, ...times, ...limits, ...options }
  const { store, graceMs } = settings
  const trying = new Trying(settings)
  const next = (id: number) => trying.next(id)
  const lanes: Readonly<Record<Lane, Lanes>> = {
    papers: lanesFor(settings, next, 1, settings.limitMs),
    files: lanesFor(settings, (person) => firstOf(fileJobs(store, person, ofFiles), next), 2, settings.fileLimitMs),
    drafts: lanesFor(settings, next, 2, settings.draftLimitMs),
    bureau: lanesFor(settings, next, 2, settings.bureauLimitMs),
  }
  const all = Object.values(lanes)
  const wake = () => {
    for (const { id, person, kind } of queuedKinds(store)) {
      const lane = laneOf.get(kind) ?? 'papers'
      lanes[lane].call(lane === 'files' ? person : id)
    }
  }
  const leave = (id: number) => trying.leave(id)
  const stopLooking = startPapers(settings, trying, wake)
  store.queued.on('jobs', wake).on('cancelled', leave)
  wake()
  const stop = async () => {
    stopLooking()
    store.queued.off('jobs', wake).off('cancelled', leave)
    await Promise.all(all.map((lane) => lane.stop(graceMs)))
  }
  return { wake, stop, idle: async () => void (await Promise.all(all.map((lane) => lane.idle()))) }
}

/** The first piece of work that one of these jobs has. */
function firstOf(ids: readonly number[], next: LanesOptions['next']) {
  for (const id of ids) {
    const work = next(id)
    if (work) return work
  }
  return undefined
}

function lanesFor(
  { logger, retryMs, troubleCapMs }: Settings,
  next: LanesOptions['next'],
  width: number,
  limitMs: number,
) {
  return new Lanes({
    width,
    limitMs,
    troubleMs: retryMs,
    troubleCapMs,
    next,
    troubled: (error) => logger.error(traceOf(error), 'the jobs cannot be read or written'),
  })
}
