import { and, asc, eq, sql } from 'drizzle-orm'
import type { Filing, Person } from '../core/filing.ts'
import type { StoredJob } from '../core/stored.ts'
import { see } from './context.ts'
import { type KeptDocument, keepDocument, signedDocument } from './documents.ts'
import { jobs } from './lanes.ts'
import { type Envelope, type Outgoing, type OutgoingSay, queueSays } from './outbox.ts'
import { findPerson } from './people.ts'
import { given, set, statement } from './statement.ts'
import { asOfStep } from './steps.ts'
import { atomically, type Store } from './store.ts'
import { fieldOf } from './stored.ts'

/** What a job is given; a filing is read when the job is done. */
export type JobContext = {
  readonly chat: number
  readonly person: Person
  readonly filing?: Filing
  /** The document made at the signature, if the filing is signed. */
  readonly signed?: KeptDocument
  /** When it was asked for; ISO, UTC. */
  readonly at: string
  /** The outbox row of the message that shows its progress. */
  readonly line?: number
}

/** What a job produces: something to say, or the document of a step, which is stored. */
export type Brought = Outgoing | (KeptDocument & { readonly step: number })

/** A claimed job, undefined if its text cannot be read; `attempts` counts the processes that have begun it. */
export type ClaimedJob = {
  readonly id: number
  readonly job: StoredJob | undefined
  readonly attempts: number
  readonly context: JobContext
}

const isQueued = sql`${jobs.state} = 'queued'`
const open = and(eq(jobs.id, given('id')), isQueued)
const kindOf = fieldOf(jobs.job, 'job')

const add = statement((db) =>
  db.insert(jobs).values({
    filing: given('filing'),
    person: given('person'),
    chat: given('chat'),
    job: given('job'),
    at: given('at'),
    line: given('line'),
    update: given('update'),
  }),
)
const find = statement((db) => db.select().from(jobs).where(open))
const queued = statement((db) =>
  db.select({ id: jobs.id, person: jobs.person, job: jobs.job }).from(jobs).where(isQueued).orderBy(asc(jobs.id)),
)
const count = statement((db) =>
  db
    .update(jobs)
    .set({ attempts: sql`${jobs.attempts} + ${set('by')}` })
    .where(open),
)
const end = statement((db) =>
  db
    .update(jobs)
    .set({ state: set('state'), job: sql`without_links(${jobs.job})` })
    .where(open)
    .returning({ chat: jobs.chat, filing: jobs.filing }),
)
const cancel = statement((db) =>
  db
    .update(jobs)
    .set({ state: 'cancelled' })
    .where(
      and(
        isQueued,
        eq(jobs.filing, given('filing')),
        sql`${kindOf} = 'redraft'`,
        sql`${fieldOf(jobs.job, 'section')} = ${given('section')}`,
      ),
    )
    .returning({ id: jobs.id }),
)

/** Who wants a job, about what, the outbox row that announced it, and the message that asked for it. */
export type Wanting = Envelope & {
  readonly person: number
  readonly line?: number | undefined
}

/** Queues jobs within the caller's transaction. */
export function queueJobs(store: Store, where: Wanting, wanted: readonly StoredJob[]): void {
  const { filing = null, line = null, update = null } = where
  for (const job of wanted) add(store).run({ ...where, filing, line, update, job })
}

/** Cancels the pending drafts of a section, within the caller's transaction; returns their ids. */
export function cancelDrafts(store: Store, filing: number, section: string): number[] {
  return cancel(store)
    .all({ filing, section })
    .map(({ id }) => id)
}

/** The pending jobs, oldest first. */
export function queuedJobs(store: Store): readonly number[] {
  return queuedKinds(store).map(({ id }) => id)
}

export type QueuedJob = { readonly id: number; readonly person: number; readonly kind: string | undefined }

/** The pending jobs with their kinds and who asked for them. */
export function queuedKinds(store: Store): readonly QueuedJob[] {
  return queued(store)
    .all()
    .map(({ id, person, job }) => ({ id, person, kind: job?.job }))
}

/** Updates a job's progress message. */
export function tellLine(store: Store, { chat, filing, line }: JobContext, say: OutgoingSay): void {
  if (line === undefined) return
  queueSays(store, { chat, filing: filing?.id, at: new Date().toISOString() }, [{ ...say, edits: line }])
  store.queued.emit('says', chat)
}

/**
 * A job with what it is given; undefined if it is done already. A job on a filing that its person may no longer see is
 * given up.
 */
export function claimJob(store: Store, id: number): ClaimedJob | undefined {
  return atomically(store, () => {
    const row = find(store).get({ id })
    const owner = row && findPerson(store, row.person)
    if (!row || !owner) return undefined
    const { person, filing } = see(store, owner, row.filing)
    if (row.filing !== null && !filing) return void end(store).get({ id, state: 'failed' })
    const { job, attempts, chat, at, line } = row
    const about = filing ? aboutFiling(store, job, filing) : {}
    const context = { chat, person, at, ...about, ...(line === null ? {} : { line }) }
    return { id, job, attempts, context }
  })
}

/** Counts an attempt before the job runs, so that a job that kills the process is counted too. */
export function beginJob(store: Store, id: number): void {
  count(store).run({ id, by: 1 })
}

/** Takes back the attempt: the process ends for another reason. */
export function handBackJob(store: Store, id: number): void {
  count(store).run({ id, by: -1 })
}

/** The filing as it is now; for the document of a step, as it was at that step. */
function aboutFiling(store: Store, job: StoredJob | undefined, filing: Filing): Pick<JobContext, 'filing' | 'signed'> {
  if (job?.job === 'snapshot') return asOfStep(store, job.step, filing)
  const signed = job?.job === 'document' && !job.draft ? signedDocument(store, filing.id) : undefined
  return { filing, ...(signed ? { signed } : {}) }
}

/** Ends the job and queues its results in one transaction; does nothing if the job has ended already. */
export function finishJob(store: Store, id: number, at: string, brought: readonly Brought[]): void {
  const says = brought.flatMap((one) => ('step' in one ? [] : one))
  close(store, id, 'done', at, says, () => {
    for (const one of brought) if ('step' in one) keepDocument(store, one.step, one, at)
  })
}

/** A pending job, as it was asked for. */
export function openJob(store: Store, id: number) {
  return find(store).get({ id })
}

/** Ends a job within the caller's transaction. */
export function endJob(store: Store, id: number): void {
  end(store).get({ id, state: 'done' })
}

/** Gives the job up and queues the message about it. `begun`: takes back this process's attempt first. */
export function failJob(store: Store, id: number, at: string, said: readonly Outgoing[], begun = false): void {
  if (begun) handBackJob(store, id)
  close(store, id, 'failed', at, said)
}

function close(
  store: Store,
  id: number,
  state: 'done' | 'failed',
  at: string,
  says: readonly Outgoing[],
  besides = () => {},
): void {
  const closed = atomically(store, () => {
    const row = end(store).get({ id, state })
    if (row) besides()
    if (row) queueSays(store, { chat: row.chat, filing: row.filing ?? undefined, at }, says)
    return row
  })
  if (closed && says.length > 0) store.queued.emit('says', closed.chat)
}
