import { asc, eq, sql } from 'drizzle-orm'
import type { StoredPlace } from '../core/stored.ts'
import { recordComing } from './comings.ts'
import { keepStart } from './people.ts'
import { present } from './rows.ts'
import { people } from './schema.ts'
import { invitations } from './sharing.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { officerLinks, officers } from './watching.ts'

const selectOfficers = statement((db) =>
  db
    .select({ id: people.id, name: people.name, since: officers.at })
    .from(officers)
    .innerJoin(people, eq(people.id, officers.person))
    .where(eq(officers.bureau, given('bureau')))
    .orderBy(asc(officers.at), sql`${officers}.rowid`),
)

/** The officers of a bureau, in the order in which they joined. */
export function officersIn(store: Store, bureau: number) {
  return selectOfficers(store).all({ bureau }).map(present)
}

const deleteOfficer = statement((db) =>
  db.delete(officers).where(sql`${officers.person} = ${given('person')} and ${officers.bureau} = ${given('bureau')}`),
)

const endLinks = statement((db) =>
  db
    .update(officerLinks)
    .set({ expires: set('at') })
    .where(sql`${officerLinks.by} = ${given('person')} and ${officerLinks.person} is null`),
)

/** Revokes a person's invitations into the departments of the bureau. */
const revokeInvitations = statement((db) => {
  const theirs = sql`(select filings.department from filings
    join campaigns on campaigns.id = filings.campaign where campaigns.bureau = ${given('bureau')})`
  return db
    .update(invitations)
    .set({ revoked: set('at') })
    .where(
      sql`${invitations.by} = ${given('person')} and ${invitations.department} in ${theirs}
        and ${invitations.revoked} is null`,
    )
})

const selectWithoutFiling = statement((db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = ${given('person')} and ${people.filing} is null`),
)

type Dismissal = {
  readonly bureau: number
  readonly person: number
  readonly by: number
  readonly at: string
  readonly place: StoredPlace
}

/** Removes an officer from a bureau, within the caller's transaction; the links that they made stop working. */
export function dismiss(store: Store, { bureau, person, by, at, place }: Dismissal): void {
  if (deleteOfficer(store).run({ person, bureau }).changes === 0) return
  endLinks(store).run({ person, at })
  revokeInvitations(store).run({ person, bureau, at })
  const what = by === person ? ({ what: 'left' } as const) : ({ what: 'removed', by } as const)
  recordComing(store, { bureau, person, roles: 'officer', at, ...what })
  if (selectWithoutFiling(store).get({ person })) keepStart(store, person, place)
}
