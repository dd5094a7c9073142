import { asc, eq, sql } from 'drizzle-orm'
import { bureaus, campaigns } from './campaigns-table.ts'
import { lazily } from './lazily.ts'
import { filings } from './schema.ts'
import { atomically, type Database, type Store } from './store.ts'
import { officerLinks, officers } from './watching.ts'

export type OfficerStatements = ReturnType<typeof prepareOfficers>

export function prepareOfficers(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  return lazily({
    bureau: () =>
      db
        .select({ id: bureaus.id, name: bureaus.name })
        .from(officers)
        .innerJoin(bureaus, eq(bureaus.id, officers.bureau))
        .where(eq(officers.person, given('person')))
        .prepare(),
    all: () => db.select().from(officers).orderBy(asc(officers.at)).prepare(),
    ofFiling: () =>
      db
        .select({ person: officers.person })
        .from(filings)
        .innerJoin(campaigns, eq(campaigns.id, filings.campaign))
        .innerJoin(officers, eq(officers.bureau, campaigns.bureau))
        .where(eq(filings.id, given('filing')))
        .orderBy(asc(officers.at))
        .prepare(),
    enter: () =>
      db
        .insert(officers)
        .values({ person: given('person'), bureau: given('bureau'), at: given('at') })
        .onConflictDoNothing()
        .prepare(),
    found: () => db.insert(bureaus).values({ name: null }).prepare(),
    rename: () =>
      db
        .update(bureaus)
        .set({ name: sql`${given('name')}` })
        .where(eq(bureaus.id, given('bureau')))
        .prepare(),
    ...prepareLinks(db),
  })
}

function prepareLinks(db: Database) {
  const given = (name: string) => sql.placeholder(name)
  const one = eq(officerLinks.token, given('token'))
  return {
    link: () =>
      db
        .select({ person: officerLinks.person, expires: officerLinks.expires, bureau: bureaus.id, name: bureaus.name })
        .from(officerLinks)
        .innerJoin(bureaus, eq(bureaus.id, officerLinks.bureau))
        .where(one)
        .prepare(),
    firstLink: () =>
      db
        .select({ token: officerLinks.token })
        .from(officerLinks)
        .where(sql`${officerLinks.by} is null and ${officerLinks.person} is null`)
        .limit(1)
        .prepare(),
    addLink: () =>
      db
        .insert(officerLinks)
        .values({
          token: given('token'),
          bureau: given('bureau'),
          by: given('by'),
          expires: given('expires'),
          at: given('at'),
        })
        .prepare(),
    takeLink: () =>
      db
        .update(officerLinks)
        .set({ person: sql`${given('person')}` })
        .where(one)
        .prepare(),
  }
}

/** The bureau that a person is an officer of. */
export type OwnBureau = { readonly id: number; readonly name?: string }

export function bureauOf(store: Store, person: number): OwnBureau | undefined {
  const row = store.officers.bureau.get({ person })
  return row && { id: row.id, ...(row.name === null ? {} : { name: row.name }) }
}

/** The officers who watch a filing; nobody where no bureau does. */
export function officersOf(store: Store, filing: number): readonly number[] {
  return store.officers.ofFiling.all({ filing }).map(({ person }) => person)
}

/** The token that makes its first user the first officer; none once there is one. */
export function firstOfficerToken(store: Store, newToken: () => string, at: string): string | undefined {
  return atomically(store, () => {
    if (store.officers.all.all().length > 0) return undefined
    const kept = store.officers.firstLink.get()?.token
    if (kept !== undefined) return kept
    const token = newToken()
    const bureau = Number(store.officers.found.run().lastInsertRowid)
    store.officers.addLink.run({ token, bureau, by: null, expires: null, at })
    return token
  })
}
