import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { FoundInvitation } from '../core/known/people.ts'
import type { Invitation } from '../core/people.ts'
import { wentAt } from './comings.ts'
import { hashOf } from './links.ts'
import { membersOf, rolesIn } from './members.ts'
import { departments, filings } from './schema.ts'
import { invitations, joins } from './sharing.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { takenInAt } from './taken-in.ts'

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

const selectInvitation = statement((db) =>
  db
    .select({ ...told, into: invitations.department })
    .from(invitations)
    .innerJoin(departments, eq(departments.id, invitations.department))
    .where(eq(invitations.hash, given('hash'))),
)

/** An invitation by its token, with the department that it leads to. */
export function invitationBy(store: Store, token: string) {
  const row = selectInvitation(store).get({ hash: hashOf(token) })
  return row && { ...row, revoked: row.revoked === 1 }
}

const selectTaken = statement((db) =>
  db
    .select({ at: joins.at })
    .from(joins)
    .where(and(eq(joins.invitation, given('invitation')), eq(joins.person, given('person')))),
)

/** An invitation by its token, even if it is used up, expired or revoked. */
export function findInvitation(store: Store, token: string, person: number): FoundInvitation | undefined {
  const found = invitationBy(store, token)
  if (!found) return undefined
  const { into, ...invitation } = found
  const latest = latestFiling(store, into)
  const went = wentAt(store, into, person)
  return {
    ...invitation,
    taken: selectTaken(store).get({ invitation: invitation.id, person }) !== undefined,
    members: latest ? membersOf(store, latest.id) : [],
    left: went !== undefined && (invitation.made < went || invitation.by === person),
    roles: rolesIn(store, into, person),
    byRoles: rolesIn(store, into, invitation.by),
    ...(latest ? { year: latest.year, ...takenInAt(store, latest.id) } : {}),
  }
}

const selectLatestFiling = statement((db) =>
  db
    .select({ id: filings.id, year: filings.year })
    .from(filings)
    .where(eq(filings.department, given('department')))
    .orderBy(desc(filings.id))
    .limit(1),
)

/** The department's most recently opened filing. */
export function latestFiling(store: Store, department: number) {
  return selectLatestFiling(store).get({ department })
}

const selectOfFiling = statement((db) =>
  db
    .select(told)
    .from(filings)
    .innerJoin(departments, eq(departments.id, filings.department))
    .innerJoin(invitations, eq(invitations.department, departments.id))
    .where(and(eq(filings.id, given('filing')), sql`${invitations.revoked} is null`))
    .orderBy(asc(invitations.id)),
)

/** The invitations into the filing's department that are not revoked, oldest first. */
export function invitationsOf(store: Store, filing: number): readonly Invitation[] {
  const rows = selectOfFiling(store).all({ filing })
  return rows.map((row) => ({ ...row, revoked: row.revoked === 1 }))
}

/** Who invites into the department of a filing, for which role and for how long. */
type NewInvitation = Pick<Invitation, 'role' | 'uses' | 'expires'> & {
  readonly filing: number
  readonly person: number
  readonly token: string
  readonly at: string
}

const insertInvitation = statement((db) =>
  db.insert(invitations).values({
    hash: given('hash'),
    department: sql`(select department from filings where id = ${given('filing')})`,
    role: given('role'),
    uses: given('uses'),
    expires: given('expires'),
    by: given('person'),
    at: given('at'),
  }),
)

/** Stores an invitation, with only the hash of its token. */
export function addInvitation(store: Store, { token, ...invitation }: NewInvitation): void {
  insertInvitation(store).run({ ...invitation, hash: hashOf(token) })
}

const updateRevoked = statement((db) =>
  db
    .update(invitations)
    .set({ revoked: set('at') })
    .where(
      sql`${invitations.id} = ${given('invitation')} and ${invitations.revoked} is null
        and ${invitations.department} = (select department from filings where id = ${given('filing')})`,
    ),
)

/** Revokes an invitation into the department of a filing. */
export function revoke(store: Store, revoked: { invitation: number; filing: number; at: string }): void {
  updateRevoked(store).run(revoked)
}

const insertJoin = statement((db) =>
  db
    .insert(joins)
    .values({ invitation: given('invitation'), person: given('person'), at: given('at') })
    .onConflictDoNothing(),
)

/** Records that a person joined by an invitation. */
export function takeInvitation(store: Store, taken: typeof joins.$inferSelect): void {
  insertJoin(store).run(taken)
}
