import { and, eq, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { given, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'
import { fieldOf } from './stored.ts'

/** A step's paper that was given up. */
export type UnmadePaper = { readonly id: number; readonly attempts: number }

const failed = eq(jobs.state, 'failed')

const selectUnmade = statement((db) => {
  const step = fieldOf(jobs.job, 'step')
  const unmade = sql`${fieldOf(jobs.job, 'job')} = 'snapshot' and typeof(${step}) = 'integer' and not exists (select 1 from documents where step = ${step})`
  return db.select({ id: jobs.id, attempts: jobs.attempts }).from(jobs).where(and(failed, unmade))
})

/** The papers that were given up and have not been made since. */
export function unmadePapers(store: Store): UnmadePaper[] {
  return selectUnmade(store).all()
}

const queue = statement((db) =>
  db
    .update(jobs)
    .set({ state: 'queued' })
    .where(and(failed, eq(jobs.id, given('id')))),
)

/** Queues papers again. */
export function takeUpPapers(store: Store, papers: readonly UnmadePaper[]): void {
  atomically(store, () => {
    for (const { id } of papers) queue(store).run({ id })
  })
}
