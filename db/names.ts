import { eq, inArray } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { campaigns } from './campaigns-table.ts'
import { changes, filings, members, people } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'
import { officers } from './watching.ts'

const selectNames = statement((db) => {
  const ofFiling = eq(filings.id, given('filing'))
  const inDepartment = db
    .select({ person: members.person })
    .from(members)
    .innerJoin(filings, eq(filings.department, members.department))
    .where(ofFiling)
  const inBureau = db
    .select({ person: officers.person })
    .from(officers)
    .innerJoin(campaigns, eq(campaigns.bureau, officers.bureau))
    .innerJoin(filings, eq(filings.campaign, campaigns.id))
    .where(ofFiling)
  const writers = db
    .select({ person: changes.person })
    .from(changes)
    .where(eq(changes.filing, given('filing')))
  return db
    .selectDistinct({ name: people.name })
    .from(people)
    .where(inArray(people.id, union(inDepartment, inBureau, writers)))
})

/** The names of everybody around a filing: its department's members, its bureau's officers, and whoever wrote in it. */
export function namesAround(store: Store, filing: number): readonly string[] {
  return selectNames(store)
    .all({ filing })
    .flatMap(({ name }) => (name === null || name.trim() === '' ? [] : name.trim()))
}
