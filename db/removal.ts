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

/** The papers of a signature are made for the record, whoever is there to see to it. */
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

/** Who goes from the department of a filing, by whom, and where their talk stands then. */
type Going = {
  readonly filing: number
  readonly person: number
  readonly by: number
  /** The bureau of an officer who does it. */
  readonly bureau?: number
  readonly at: string
  readonly place: StoredPlace
}

/**
 * Takes a person out of the department of a filing, within the caller's transaction: what they typed stays, their annexes
 * are free, the invitations that they made let nobody in any more; where somebody else took them out, no invitation does,
 * since they may know it and come back by it under another name.
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
