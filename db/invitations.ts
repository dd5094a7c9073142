import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { FoundInvitation } from '../core/dialogue/people/found.ts'
import type { Invitation } from '../core/people.ts'
import { wentAt } from './comings.ts'
import { lazily } from './lazily.ts'
import { hashOf } from './links.ts'
import { membersOf, rolesIn } from './members.ts'
import { departments, filings } from './schema.ts'
import { invitations, joins } from './sharing.ts'
import type { Database, Store } from './store.ts'

export type InvitationStatements = ReturnType<typeof prepareInvitations>

const told = {
  id: invitations.id,
  department: departments.name,
  role: invitations.role,
  uses: invitations.uses,
  used: sql<number>`(select count(*) from joins where joins.invitation = invitations.id)`,
  expires: invitations.expires,
  revoked: sql<number>`${invitations.revoked} is not null`,
  by: invitations.by,
  made: invitations.at,
}

export function prepareInvitations(db: Database) {
  const given = (name: string) => sql`${sql.placeholder(name)}`
  const read = db.select(told).from(invitations).innerJoin(departments, eq(departments.id, invitations.department))
  return lazily({
    find: () => read.where(eq(invitations.hash, sql.placeholder('hash'))).prepare(),
    ofFiling: () =>
      db
        .select(told)
        .from(filings)
        .innerJoin(departments, eq(departments.id, filings.department))
        .innerJoin(invitations, eq(invitations.department, departments.id))
        .where(and(eq(filings.id, sql.placeholder('filing')), sql`${invitations.revoked} is null`))
        .orderBy(asc(invitations.id))
        .prepare(),
    department: () =>
      db
        .select({ invitation: invitations.id, id: invitations.department, role: invitations.role })
        .from(invitations)
        .where(eq(invitations.hash, sql.placeholder('hash')))
        .prepare(),
    latestFiling: () =>
      db
        .select({ id: filings.id, year: filings.year })
        .from(filings)
        .where(eq(filings.department, sql.placeholder('department')))
        .orderBy(desc(filings.id))
        .limit(1)
        .prepare(),
    add: () => prepareAdd(db),
    revoke: () =>
      db
        .update(invitations)
        .set({ revoked: given('at') })
        .where(
          sql`${invitations.id} = ${given('invitation')} and ${invitations.revoked} is null
          and ${invitations.department} = (select department from filings where id = ${given('filing')})`,
        )
        .prepare(),
    taken: () =>
      db
        .select({ at: joins.at })
        .from(joins)
        .where(and(eq(joins.invitation, sql.placeholder('invitation')), eq(joins.person, sql.placeholder('person'))))
        .prepare(),
    take: () =>
      db
        .insert(joins)
        .values({
          invitation: sql.placeholder('invitation'),
          person: sql.placeholder('person'),
          at: sql.placeholder('at'),
        })
        .onConflictDoNothing()
        .prepare(),
  })
}

/** Into the department of a filing. */
function prepareAdd(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  return db
    .insert(invitations)
    .values({
      hash: given('hash'),
      department: sql`(select department from filings where id = ${given('filing')})`,
      role: given('role'),
      uses: given('uses'),
      expires: given('expires'),
      by: given('person'),
      at: given('at'),
    })
    .prepare()
}

/** An invitation by its token, used up, too old and revoked ones too. */
export function findInvitation(store: Store, token: string, person: number): FoundInvitation | undefined {
  const hash = hashOf(token)
  const row = store.invitations.find.get({ hash })
  const into = row && store.invitations.department.get({ hash })
  if (!row || !into) return undefined
  const latest = store.invitations.latestFiling.get({ department: into.id })
  const went = wentAt(store, into.id, person)
  return {
    ...row,
    revoked: row.revoked === 1,
    taken: store.invitations.taken.get({ invitation: row.id, person }) !== undefined,
    members: latest ? membersOf(store, latest.id) : [],
    left: went !== undefined && (row.made < went || row.by === person),
    roles: rolesIn(store, into.id, person),
    byRoles: rolesIn(store, into.id, row.by),
    ...(latest ? { year: latest.year } : {}),
  }
}

/** The invitations into the filing's department that were not revoked, oldest first. */
export function invitationsOf(store: Store, filing: number): readonly Invitation[] {
  return store.invitations.ofFiling.all({ filing }).map((row) => ({ ...row, revoked: row.revoked === 1 }))
}
