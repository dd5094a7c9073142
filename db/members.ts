import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '../core/filing.ts'
import type { Member } from '../core/people.ts'
import { present } from './rows.ts'
import { filings, members, people } from './schema.ts'
import { handed } from './sharing.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

const insertMember = statement((db) =>
  db
    .insert(members)
    .values({ person: given('person'), department: given('department'), role: given('role') })
    .onConflictDoNothing(),
)

/** Gives a person a role in a department; false if they had it already. */
export function joinDepartment(store: Store, member: typeof members.$inferSelect): boolean {
  return insertMember(store).run(member).changes > 0
}

const deleteRole = statement((db) =>
  db.delete(members).where(
    sql`${members.person} = ${given('person')} and ${members.role} = ${given('role')}
      and ${members.department} = (select department from filings where id = ${given('filing')})`,
  ),
)

/** Takes a role in the department of a filing away from a person. */
export function leaveRole(store: Store, leaving: { filing: number; person: number; role: Role }): void {
  deleteRole(store).run(leaving)
}

const selectRoles = statement((db) =>
  db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.person, given('person')), eq(members.department, given('department')))),
)

/** A person's roles in a department. */
export function rolesIn(store: Store, department: number, person: number): readonly Role[] {
  return selectRoles(store)
    .all({ department, person })
    .map(({ role }) => role)
}

const selectDepartment = statement((db) =>
  db
    .select({ id: filings.department })
    .from(filings)
    .where(eq(filings.id, given('filing'))),
)

/** The department of a filing. */
export function departmentOf(store: Store, filing: number): number | undefined {
  return selectDepartment(store).get({ filing })?.id
}

const selectMembers = statement((db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      role: members.role,
      since: sql<string | null>`(select max(at) from comings where comings.department = ${filings.department}
        and comings.person = ${people.id} and comings.what in ('invited', 'admitted'))`,
    })
    .from(filings)
    .innerJoin(members, eq(members.department, filings.department))
    .innerJoin(people, eq(people.id, members.person))
    .where(eq(filings.id, given('filing')))
    .orderBy(sql`${members}.rowid`),
)

/** The members of the filing's department, in the order in which they joined. */
export function membersOf(store: Store, filing: number): readonly Member[] {
  const found = new Map<number, Member & { readonly roles: Role[] }>()
  for (const { role, ...row } of selectMembers(store).all({ filing })) {
    const member = found.get(row.id) ?? { ...present(row), roles: [] }
    member.roles.push(role)
    found.set(row.id, member)
  }
  return [...found.values()].map(({ roles, ...member }) => ({ ...member, roles: roles.sort().reverse() }))
}

/** The names of those who belong to the filing's department besides a person. */
export function fellowsOf(store: Store, filing: number, person: number): readonly (string | undefined)[] {
  return membersOf(store, filing).flatMap(({ id, name }) => (id === person ? [] : [name]))
}

const upsertHanded = statement((db) =>
  db
    .insert(handed)
    .values({ filing: given('filing'), annex: given('annex'), person: given('person') })
    .onConflictDoUpdate({ target: [handed.filing, handed.annex], set: { person: sql`excluded.person` } }),
)

const deleteHanded = statement((db) =>
  db.delete(handed).where(and(eq(handed.filing, given('filing')), eq(handed.annex, given('annex')))),
)

/** Assigns an annex of a filing to one person, or to everybody. */
export function handAnnex(store: Store, filing: number, annex: string, person: number | undefined): void {
  if (person === undefined) deleteHanded(store).run({ filing, annex })
  else upsertHanded(store).run({ filing, annex, person })
}
