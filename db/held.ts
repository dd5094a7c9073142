import { count, eq } from 'drizzle-orm'
import { jobs, outbox } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Database } from './store.ts'

/** Anything with an open database. */
type Open = { readonly db: Database }

/** How many messages and jobs are pending. */
export type Waiting = { readonly says: number; readonly jobs: number }

const holdSays = statement((db) => db.update(outbox).set({ state: 'held' }).where(eq(outbox.state, 'queued')))
const holdJobs = statement((db) => db.update(jobs).set({ state: 'held' }).where(eq(jobs.state, 'queued')))
const releaseSays = statement((db) => db.update(outbox).set({ state: 'queued' }).where(eq(outbox.state, 'held')))
const releaseJobs = statement((db) => db.update(jobs).set({ state: 'queued' }).where(eq(jobs.state, 'held')))
const countSays = statement((db) =>
  db
    .select({ rows: count() })
    .from(outbox)
    .where(eq(outbox.state, given('state'))),
)
const countJobs = statement((db) =>
  db
    .select({ rows: count() })
    .from(jobs)
    .where(eq(jobs.state, given('state'))),
)

/** Holds back what is queued: it may have been sent or done since the copy was made. */
export function holdBack(open: Open): void {
  holdSays(open).run()
  holdJobs(open).run()
}

/** Queues what was held back; returns how much it was. */
export function release(open: Open): Waiting {
  return { says: releaseSays(open).run().changes, jobs: releaseJobs(open).run().changes }
}

/** Counts what is held back or queued. */
export function waiting(open: Open, state: 'held' | 'queued'): Waiting {
  return { says: countSays(open).get({ state })?.rows ?? 0, jobs: countJobs(open).get({ state })?.rows ?? 0 }
}
