import { and, eq, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

const selectReading = statement((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.state, 'queued'), sql`${fieldOf(jobs.job, 'file')} = ${given('file')}`))
    .limit(1),
)

/** Whether a job is still to be done that reads this file of the chat; one that is tried again counts. */
export function isFileWanted(store: Store, file: string): boolean {
  return selectReading(store).get({ file }) !== undefined
}
