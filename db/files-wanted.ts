import { and, inArray, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { preparedOnce } from './lazily.ts'
import type { Store } from './store.ts'

const statementsOf = preparedOnce((db) => ({
  reading: () =>
    db
      .select({ id: jobs.id })
      .from(jobs)
      .where(
        and(
          inArray(jobs.state, ['queued', 'held']),
          sql`json_extract(${jobs.job}, '$.file') = ${sql.placeholder('file')}`,
        ),
      )
      .limit(1)
      .prepare(),
}))

/** Whether a job is still to be done that reads this file of the chat; one that is tried again or held back counts. */
export function isFileWanted(store: Store, file: string): boolean {
  return statementsOf(store).reading.get({ file }) !== undefined
}
