import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { FoundOfficerLink } from '../core/dialogue/bureau/desk.ts'
import { bureaus, campaigns } from './campaigns-table.ts'
import { lazily } from './lazily.ts'
import { hashOf } from './links.ts'
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
  const one = eq(officerLinks.hash, given('hash'))
  const printed = isNull(officerLinks.by)
  return {
    link: () =>
      db
        .select({
          person: officerLinks.person,
          expires: officerLinks.expires,
          by: officerLinks.by,
          bureau: bureaus.id,
          name: bureaus.name,
        })
        .from(officerLinks)
        .innerJoin(bureaus, eq(bureaus.id, officerLinks.bureau))
        .where(one)
        .prepare(),
    printed: () => db.select({ bureau: officerLinks.bureau }).from(officerLinks).where(printed).limit(1).prepare(),
    endPrinted: () =>
      db
        .update(officerLinks)
        .set({ expires: sql`${given('at')}` })
        .where(and(printed, isNull(officerLinks.person)))
        .prepare(),
    addLink: () =>
      db
        .insert(officerLinks)
        .values({
          hash: given('hash'),
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

/** How long a link that the program prints lets somebody in. */
export const officerLinkHours = 24

/** A token that makes its first user an officer; the one that was printed before ends. `at` is now: ISO, UTC. */
export function officerToken(store: Store, newToken: () => string, at: string): string {
  return atomically(store, () => {
    const { all, printed, found, endPrinted, addLink } = store.officers
    const known = all.all()[0] ?? printed.get()
    const bureau = known?.bureau ?? Number(found.run().lastInsertRowid)
    const [token, expires] = [newToken(), new Date(Date.parse(at) + officerLinkHours * 3_600_000).toISOString()]
    endPrinted.run({ at })
    addLink.run({ hash: hashOf(token), bureau, by: null, expires, at })
    return token
  })
}

/** The same for the first officer; none once there is one. */
export function firstOfficerToken(store: Store, newToken: () => string, at: string): string | undefined {
  return store.officers.all.all().length > 0 ? undefined : officerToken(store, newToken, at)
}

/** A way into a bureau as somebody finds it who has its token. */
export function findOfficerLink(store: Store, token: string): FoundOfficerLink | undefined {
  const row = store.officers.link.get({ hash: hashOf(token) })
  if (!row) return undefined
  const { name, expires, person } = row
  return {
    expires,
    ...(name === null ? {} : { name }),
    ...(person === null ? {} : { person }),
  }
}
