import { and, eq, sql } from 'drizzle-orm'
import type { Place } from '../core/turn.ts'
import { recordComing } from './comings.ts'
import { jobs } from './lanes.ts'
import { preparedOnce } from './lazily.ts'
import { departmentOf, rolesIn } from './members.ts'
import { keepStart, turnTo } from './people.ts'
import { members, people, places } from './schema.ts'
import { handed, invitations } from './sharing.ts'
import type { Store } from './store.ts'

const given = (name: string) => sql.placeholder(name)
const theirFilings = sql`(select id from filings where department = ${given('department')})`

const statementsOf = preparedOnce((db) => ({
  remove: () =>
    db
      .delete(members)
      .where(and(eq(members.person, given('person')), eq(members.department, given('department'))))
      .prepare(),
  free: () =>
    db
      .delete(handed)
      .where(sql`${handed.person} = ${given('person')} and ${handed.filing} in ${theirFilings}`)
      .prepare(),
  forget: () =>
    db
      .delete(places)
      .where(sql`${places.person} = ${given('person')} and ${places.filing} in ${theirFilings}`)
      .prepare(),
  revoke: () =>
    db
      .update(invitations)
      .set({ revoked: sql`${given('at')}` })
      .where(
        sql`${invitations.department} = ${given('department')} and ${invitations.revoked} is null
        and (${given('all')} or ${invitations.by} = ${given('person')})`,
      )
      .prepare(),
  /** The papers of a signature are made for the record, whoever is there to see to it. */
  bequeath: () =>
    db
      .update(jobs)
      .set({
        person: sql`coalesce((select person from members where department = ${given('department')} order by rowid limit 1),
          ${jobs.person})`,
      })
      .where(
        sql`${jobs.person} = ${given('person')} and ${jobs.state} in ('queued', 'held', 'failed') and ${jobs.filing} in ${theirFilings}
        and json_extract(${jobs.job}, '$.job') = 'snapshot'`,
      )
      .prepare(),
  inHand: () =>
    db
      .select({ id: people.id })
      .from(people)
      .where(sql`${people.id} = ${given('person')} and ${people.filing} in ${theirFilings}`)
      .prepare(),
}))

/** Who goes from the department of a filing, by whom, and where their talk stands then. */
type Going = {
  readonly filing: number
  readonly person: number
  readonly by: number
  /** The bureau of an officer who does it. */
  readonly bureau?: number
  readonly at: string
  readonly place: Place
}

/**
 * Takes a person out of the department of a filing, within the caller's transaction: what they typed stays, their annexes
 * are free, the invitations that they made let nobody in any more; where somebody else took them out, no invitation does,
 * since they may know it and come back by it under another name.
 */
export function takeOut(store: Store, { filing, person, by, bureau, at, place }: Going): void {
  const statements = statementsOf(store)
  const department = departmentOf(store, filing)
  const roles = department === undefined ? [] : rolesIn(store, department, person)
  if (department === undefined || roles.length === 0) return
  statements.remove.run({ person, department })
  statements.free.run({ person, department })
  statements.forget.run({ person, department })
  statements.revoke.run({ person, department, at, all: by === person ? 0 : 1 })
  statements.bequeath.run({ person, department })
  const what = by === person ? ({ what: 'left' } as const) : ({ what: 'removed', by } as const)
  recordComing(store, {
    department,
    person,
    roles: roles.join(),
    at,
    ...what,
    ...(bureau === undefined ? {} : { bureau }),
  })
  if (!statements.inHand.get({ person, department })) return
  turnTo(store, person, null)
  keepStart(store, person, place)
}
