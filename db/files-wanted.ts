import { and, eq, inArray, sql } from 'drizzle-orm'
import { jobs } from './lanes.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

const selectReading = statement((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(inArray(jobs.state, ['queued', 'held']), sql`${fieldOf(jobs.job, 'file')} = ${given('file')}`))
    .limit(1),
)

/** Whether a pending job needs this file of the chat; jobs that are retried or held back count. */
export function isFileWanted(store: Store, file: string): boolean {
  return selectReading(store).get({ file }) !== undefined
}

/** A person's file that is still to be read or compared. */
const reading = statement((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.state, 'queued'),
        eq(jobs.person, given('person')),
        sql`${fieldOf(jobs.job, 'job')} in ('review', 'compare')`,
      ),
    )
    .limit(1),
)

/** Whether a file of this person is still to be read. */
export function isReading(store: Store, person: number): boolean {
  return reading(store).get({ person }) !== undefined
}
