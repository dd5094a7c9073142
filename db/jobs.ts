import { and, asc, eq, sql } from 'drizzle-orm'
import type { Filing, Person } from '../core/filing.ts'
import type { StoredJob } from '../core/turn.ts'
import { see } from './context.ts'
import { type KeptDocument, keepDocument, signedDocument } from './documents.ts'
import { jobs } from './lanes.ts'
import { lazily } from './lazily.ts'
import { type Envelope, type Outgoing, type OutgoingSay, queueSays } from './outbox.ts'
import { asOfStep } from './steps.ts'
import { atomically, type Database, type Store } from './store.ts'
import { fieldOf } from './stored.ts'

export type JobStatements = ReturnType<typeof prepareJobs>

/** What a job may know; the filing, where it is about one, is as it stands when the job is done. */
export type JobContext = {
  readonly chat: number
  readonly person: Person
  readonly filing?: Filing
  /** The document that was made when the filing was signed, once it is signed. */
  readonly signed?: KeptDocument
  /** When it was asked for; ISO, UTC. */
  readonly at: string
  /** The outbox row of the line that tells how far it is. */
  readonly line?: number
}

/** What a job brings: something to be said, or the document of a step, which is kept. */
export type Brought = Outgoing | (KeptDocument & { readonly step: number })

/** A job in hand, undefined where its text cannot be read; `attempts` are the processes that have begun it. */
export type ClaimedJob = {
  readonly id: number
  readonly job: StoredJob | undefined
  readonly attempts: number
  readonly context: JobContext
}

export function prepareJobs(db: Database) {
  const queued = sql`${jobs.state} = 'queued'`
  const open = and(eq(jobs.id, sql.placeholder('id')), queued)
  const given = (name: string) => sql`${sql.placeholder(name)}`
  return lazily({
    add: () => prepareAdd(db),
    find: () => db.select().from(jobs).where(open).prepare(),
    queued: () => db.select({ id: jobs.id, job: jobs.job }).from(jobs).where(queued).orderBy(asc(jobs.id)).prepare(),
    reading: () => prepareReading(db),
    count: () =>
      db
        .update(jobs)
        .set({ attempts: sql`${jobs.attempts} + ${given('by')}` })
        .where(open)
        .prepare(),
    close: () =>
      db
        .update(jobs)
        .set({ state: given('state'), job: sql`without_links(${jobs.job})` })
        .where(open)
        .returning({ chat: jobs.chat, filing: jobs.filing })
        .prepare(),
    cancel: () =>
      db
        .update(jobs)
        .set({ state: 'cancelled' })
        .where(
          and(
            queued,
            eq(jobs.filing, sql.placeholder('filing')),
            sql`${fieldOf(jobs.job, 'job')} = 'redraft' and ${fieldOf(jobs.job, 'section')} = ${sql.placeholder('section')}`,
          ),
        )
        .returning({ id: jobs.id })
        .prepare(),
  })
}

/** A file of this person that is still to be read or compared. */
function prepareReading(db: Database) {
  const ofFile = sql`${fieldOf(jobs.job, 'job')} in ('review', 'compare')`
  const own = and(sql`${jobs.state} = 'queued'`, eq(jobs.person, sql.placeholder('person')), ofFile)
  return db.select({ id: jobs.id }).from(jobs).where(own).limit(1).prepare()
}

function prepareAdd(db: Database) {
  return db
    .insert(jobs)
    .values({
      filing: sql.placeholder('filing'),
      person: sql.placeholder('person'),
      chat: sql.placeholder('chat'),
      job: sql.placeholder('job'),
      at: sql.placeholder('at'),
      line: sql.placeholder('line'),
      update: sql.placeholder('update'),
    })
    .prepare()
}

/** Who wants a job, what about, the outbox row that told them of it, and the message that asked for it. */
export type Wanting = Envelope & {
  readonly person: number
  readonly line?: number | undefined
  readonly update?: number
}

/** Queues jobs within the caller's transaction. */
export function queueJobs(store: Store, where: Wanting, wanted: readonly StoredJob[]): void {
  const { filing = null, line = null, update = null } = where
  for (const job of wanted) store.jobs.add.run({ ...where, filing, line, update, job })
}

/** Leaves the drafts of a section that are still to be done, within the caller's transaction; their ids. */
export function cancelDrafts(store: Store, filing: number, section: string): number[] {
  return store.jobs.cancel.all({ filing, section }).map(({ id }) => id)
}

/** Whether a file that this person sent is still to be read. */
export function isReading(store: Store, person: number): boolean {
  return store.jobs.reading.get({ person }) !== undefined
}

/** The jobs that are still to be done, oldest first. */
export function queuedJobs(store: Store): readonly number[] {
  return queuedKinds(store).map(({ id }) => id)
}

/** The same with what they do. */
export function queuedKinds(store: Store): readonly { readonly id: number; readonly kind: string | undefined }[] {
  return store.jobs.queued.all().map(({ id, job }) => ({ id, kind: job?.job }))
}

/** Tells in the line of a job how far it is. */
export function tellLine(store: Store, { chat, filing, line }: JobContext, say: OutgoingSay): void {
  if (line === undefined) return
  queueSays(store, { chat, filing: filing?.id, at: new Date().toISOString() }, [{ ...say, edits: line }])
  store.queued.emit('says', chat)
}

/** A job with what it may know; undefined if it is done already. One for a filing that its person may no longer see is given up. */
export function claimJob(store: Store, id: number): ClaimedJob | undefined {
  return atomically(store, () => {
    const row = store.jobs.find.get({ id })
    const owner = row && store.people.find.get({ id: row.person })
    if (!row || !owner) return undefined
    const { person, filing } = see(store, owner, row.filing)
    if (row.filing !== null && !filing) return void store.jobs.close.get({ id, state: 'failed' })
    const { job, attempts, chat, at, line } = row
    const about = filing ? aboutFiling(store, job, filing) : {}
    const context = { chat, person, at, ...about, ...(line === null ? {} : { line }) }
    return { id, job, attempts, context }
  })
}

/** This process begins a job: it is counted before, so that a job that ends the process is counted too. */
export function beginJob(store: Store, id: number): void {
  store.jobs.count.run({ id, by: 1 })
}

/** The job is left undone, and this process will have ended for another reason. */
export function handBackJob(store: Store, id: number): void {
  store.jobs.count.run({ id, by: -1 })
}

/** The filing as it stands; for the document of a step, as it stood then. */
function aboutFiling(store: Store, job: StoredJob | undefined, filing: Filing): Pick<JobContext, 'filing' | 'signed'> {
  if (job?.job === 'snapshot') return asOfStep(store, job.step, filing)
  const signed = job?.job === 'document' && !job.draft ? signedDocument(store, filing.id) : undefined
  return { filing, ...(signed ? { signed } : {}) }
}

/** Ends the job and queues what it brought, both or neither; a job that has ended already brings nothing. */
export function finishJob(store: Store, id: number, at: string, brought: readonly Brought[]): void {
  const says = brought.flatMap((one) => ('step' in one ? [] : one))
  close(store, id, 'done', at, says, () => {
    for (const one of brought) if ('step' in one) keepDocument(store, one.step, one, at)
  })
}

/** Gives the job up and queues what is said of it; one that this process has begun has not ended it. */
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
    const row = store.jobs.close.get({ id, state })
    if (row) besides()
    if (row) queueSays(store, { chat: row.chat, filing: row.filing ?? undefined, at }, says)
    return row
  })
  if (closed && says.length > 0) store.queued.emit('says', closed.chat)
}
