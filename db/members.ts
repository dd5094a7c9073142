import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '../core/filing.ts'
import type { Member } from '../core/people.ts'
import { lazily } from './lazily.ts'
import { present } from './rows.ts'
import { filings, members, people } from './schema.ts'
import { handed } from './sharing.ts'
import type { Database, Store } from './store.ts'

export type MemberStatements = ReturnType<typeof prepareMembers>

export function prepareMembers(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  const row = { person: given('person'), department: given('department'), role: given('role') }
  const annex = and(eq(handed.filing, given('filing')), eq(handed.annex, given('annex')))
  return lazily({
    join: () => db.insert(members).values(row).onConflictDoNothing().prepare(),
    roles: () =>
      db
        .select({ role: members.role })
        .from(members)
        .where(and(eq(members.person, given('person')), eq(members.department, given('department'))))
        .prepare(),
    leave: () =>
      db
        .delete(members)
        .where(
          sql`${members.person} = ${given('person')} and ${members.role} = ${given('role')}
          and ${members.department} = (select department from filings where id = ${given('filing')})`,
        )
        .prepare(),
    ofFiling: () =>
      db
        .select({
          id: people.id,
          name: people.name,
          roles: sql<string>`group_concat(${members.role} order by ${members.role} desc)`,
          since: sql<string | null>`(select max(at) from comings where comings.department = ${filings.department}
            and comings.person = ${people.id} and comings.what in ('invited', 'admitted'))`,
        })
        .from(filings)
        .innerJoin(members, eq(members.department, filings.department))
        .innerJoin(people, eq(people.id, members.person))
        .where(eq(filings.id, given('filing')))
        .groupBy(people.id)
        .orderBy(sql`min(${members}.rowid)`)
        .prepare(),
    department: () =>
      db
        .select({ id: filings.department })
        .from(filings)
        .where(eq(filings.id, given('filing')))
        .prepare(),
    hand: () =>
      db
        .insert(handed)
        .values({ filing: given('filing'), annex: given('annex'), person: given('person') })
        .onConflictDoUpdate({ target: [handed.filing, handed.annex], set: { person: sql`excluded.person` } })
        .prepare(),
    free: () => db.delete(handed).where(annex).prepare(),
  })
}

/** A person's roles in a department. */
export function rolesIn(store: Store, department: number, person: number): readonly Role[] {
  return store.members.roles.all({ department, person }).map(({ role }) => role)
}

/** The department of a filing. */
export function departmentOf(store: Store, filing: number): number | undefined {
  return store.members.department.get({ filing })?.id
}

/** Who belongs to the filing's department, in the order in which they came. */
export function membersOf(store: Store, filing: number): readonly Member[] {
  const rows = store.members.ofFiling.all({ filing })
  return rows.map(({ roles, ...row }) => ({ ...present(row), roles: roles.split(',') as Role[] }))
}
