import { and, eq, sql } from 'drizzle-orm'
import type { StoredPlace } from '../core/stored.ts'
import { recordComing } from './comings.ts'
import { jobs } from './lanes.ts'
import { departmentOf, rolesIn } from './members.ts'
import { keepStart, turnTo } from './people.ts'
import { members, people, places } from './schema.ts'
import { handed, invitations } from './sharing.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { fieldOf } from './stored.ts'

const theirFilings = sql`(select id from filings where department = ${given('department')})`

const deleteMember = statement((db) =>
  db.delete(members).where(and(eq(members.person, given('person')), eq(members.department, given('department')))),
)

const freeAnnexes = statement((db) =>
  db.delete(handed).where(sql`${handed.person} = ${given('person')} and ${handed.filing} in ${theirFilings}`),
)

const deletePlaces = statement((db) =>
  db.delete(places).where(sql`${places.person} = ${given('person')} and ${places.filing} in ${theirFilings}`),
)

const revokeInvitations = statement((db) =>
  db
    .update(invitations)
    .set({ revoked: set('at') })
    .where(
      sql`${invitations.department} = ${given('department')} and ${invitations.revoked} is null
        and (${given('all')} or ${invitations.by} = ${given('person')})`,
    ),
)

/** Keeps the jobs for a signature's papers alive without their person: the record needs these papers. */
const bequeathPapers = statement((db) =>
  db
    .update(jobs)
    .set({
      person: sql`coalesce((select person from members where department = ${given('department')} order by rowid limit 1),
        ${jobs.person})`,
    })
    .where(
      sql`${jobs.person} = ${given('person')} and ${jobs.state} in ('queued', 'held', 'failed') and ${jobs.filing} in ${theirFilings}
        and ${fieldOf(jobs.job, 'job')} = 'snapshot'`,
    ),
)

const selectInHand = statement((db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = ${given('person')} and ${people.filing} in ${theirFilings}`),
)

/** Who leaves the department of a filing, who removed them, and the place of their talk from then on. */
type Going = {
  readonly filing: number
  readonly person: number
  readonly by: number
  /** The bureau, if an officer does it. */
  readonly bureau?: number
  readonly at: string
  readonly place: StoredPlace
}

/**
 * Removes a person from the department of a filing, within the caller's transaction. What they typed stays, their
 * annexes become unassigned, and invitations that they made stop working; if somebody else removed them, all of the
 * department's invitations do, since they may know one and come back by it under another name.
 */
export function takeOut(store: Store, { filing, person, by, bureau, at, place }: Going): void {
  const department = departmentOf(store, filing)
  const roles = department === undefined ? [] : rolesIn(store, department, person)
  if (department === undefined || roles.length === 0) return
  deleteMember(store).run({ person, department })
  freeAnnexes(store).run({ person, department })
  deletePlaces(store).run({ person, department })
  revokeInvitations(store).run({ person, department, at, all: by === person ? 0 : 1 })
  bequeathPapers(store).run({ person, department })
  const what = by === person ? ({ what: 'left' } as const) : ({ what: 'removed', by } as const)
  recordComing(store, {
    department,
    person,
    roles: roles.join(),
    at,
    ...what,
    ...(bureau === undefined ? {} : { bureau }),
  })
  if (!selectInHand(store).get({ person, department })) return
  turnTo(store, person, null)
  keepStart(store, person, place)
}
