import { and, inArray, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

const selectReading = statement((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        inArray(jobs.state, ['queued', 'held']),
        sql`(${fieldOf(jobs.job, 'file')} = ${given('file')} or ${given('file')} in
          (select value ->> 'file' from json_each(${jobs.job}, '$.files') where type = 'object'))`,
      ),
    )
    .limit(1),
)

/** Whether a pending job needs this file of the chat; jobs that are retried or held back count. */
export function isFileWanted(store: Store, file: string): boolean {
  return selectReading(store).get({ file }) !== undefined
}
