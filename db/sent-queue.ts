import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { SentQueue } from '../core/known/sent.ts'
import { jobs } from './lanes.ts'
import { isUndecided } from './received.ts'
import { received } from './receiving.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

/** The files that people sent: read in turn for each person, the next one only after the decision on the one before. */

const kind = fieldOf(jobs.job, 'job')
const ofPerson = and(eq(jobs.state, 'queued'), eq(jobs.person, given('person')))

/** What somebody else sent, or the person has decided on, holds nothing up. */
const undecidedOfSame = sql`(select 1 from ${received} join ${jobs} as sent on sent.id = ${received.id} where ${received.person} = ${jobs.person} and ${received.filing} = ${jobs.filing} and sent.person = ${jobs.person} and ${isUndecided})`

const selectNext = statement((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        ofPerson,
        sql`${kind} in (select value from json_each(${given('kinds')}))`,
        sql`not (${kind} = 'review' and exists ${undecidedOfSame})`,
      ),
    )
    .orderBy(asc(jobs.id)),
)

/** The jobs of these kinds on a person's files that can be done now, in the order in which they are done. */
export function fileJobs(store: Store, person: number, kinds: readonly string[]): readonly number[] {
  return selectNext(store)
    .all({ person, kinds: JSON.stringify(kinds) })
    .map(({ id }) => id)
}

const countWaiting = statement((db) =>
  db
    .select({ waiting: count() })
    .from(jobs)
    .where(and(ofPerson, sql`${kind} = 'review'`, sql`${jobs.filing} is ${given('filing')}`)),
)
const selectUndecided = statement((db) =>
  db
    .select({ file: received.id, name: fieldOf<string>(jobs.job, 'name') })
    .from(received)
    .innerJoin(jobs, eq(jobs.id, received.id))
    .where(
      and(
        eq(received.person, given('person')),
        eq(received.filing, given('filing')),
        eq(jobs.person, received.person),
        isUndecided,
      ),
    ),
)

/** The files that a person sent for this filing, or for none, and that are not done with. */
export function sentQueue(store: Store, person: number, filing: number | undefined): SentQueue {
  const owner = { person, filing: filing ?? null }
  const undecided = selectUndecided(store).get(owner)
  return {
    waiting: countWaiting(store).get(owner)?.waiting ?? 0,
    ...(undecided ? { undecided: { file: undecided.file, ...(undecided.name ? { name: undecided.name } : {}) } } : {}),
  }
}
