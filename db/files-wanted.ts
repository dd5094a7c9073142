import { and, eq, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { preparedOnce } from './lazily.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

const statementsOf = preparedOnce((db) => ({
  reading: () =>
    db
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.state, 'queued'), sql`${fieldOf(jobs.job, 'file')} = ${sql.placeholder('file')}`))
      .limit(1)
      .prepare(),
}))

/** Whether a job is still to be done that reads this file of the chat; one that is tried again counts. */
export function isFileWanted(store: Store, file: string): boolean {
  return statementsOf(store).reading.get({ file }) !== undefined
}
