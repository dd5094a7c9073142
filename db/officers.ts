import { and, asc, eq, isNull } from 'drizzle-orm'
import type { FoundOfficerLink } from '../core/known/bureau.ts'
import { bureaus, campaigns } from './campaigns-table.ts'
import { hashOf } from './links.ts'
import { filings } from './schema.ts'
import { given, set, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'
import { officerLinks, officers } from './watching.ts'

/** The bureau that a person is an officer of. */
export type OwnBureau = { readonly id: number; readonly name?: string }

const selectBureau = statement((db) =>
  db
    .select({ id: bureaus.id, name: bureaus.name })
    .from(officers)
    .innerJoin(bureaus, eq(bureaus.id, officers.bureau))
    .where(eq(officers.person, given('person'))),
)

export function bureauOf(store: Store, person: number): OwnBureau | undefined {
  const row = selectBureau(store).get({ person })
  return row && { id: row.id, ...(row.name === null ? {} : { name: row.name }) }
}

const insertBureau = statement((db) => db.insert(bureaus).values({ name: null }))

/** Creates a bureau; its first officer names it. */
export function foundBureau(store: Store): number {
  return Number(insertBureau(store).run().lastInsertRowid)
}

const updateName = statement((db) =>
  db
    .update(bureaus)
    .set({ name: set('name') })
    .where(eq(bureaus.id, given('bureau'))),
)

export function nameBureau(store: Store, bureau: number, name: string): void {
  updateName(store).run({ bureau, name })
}

const selectOfFiling = statement((db) =>
  db
    .select({ person: officers.person })
    .from(filings)
    .innerJoin(campaigns, eq(campaigns.id, filings.campaign))
    .innerJoin(officers, eq(officers.bureau, campaigns.bureau))
    .where(eq(filings.id, given('filing')))
    .orderBy(asc(officers.at)),
)

/** The officers who watch a filing; none if no bureau does. */
export function officersOf(store: Store, filing: number): readonly number[] {
  return selectOfFiling(store)
    .all({ filing })
    .map(({ person }) => person)
}

const insertLink = statement((db) =>
  db.insert(officerLinks).values({
    hash: given('hash'),
    bureau: given('bureau'),
    by: given('by'),
    expires: given('expires'),
    at: given('at'),
  }),
)

/** A new officer's link; `by` is null if the program printed it. */
type NewOfficerLink = {
  readonly token: string
  readonly bureau: number
  readonly by: number | null
  readonly expires: string
  readonly at: string
}

/** Stores an officer's link, with only the hash of its token. */
export function addOfficerLink(store: Store, { token, ...link }: NewOfficerLink): void {
  insertLink(store).run({ ...link, hash: hashOf(token) })
}

const selectLink = statement((db) =>
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
    .where(eq(officerLinks.hash, given('hash'))),
)

/** An officer's link, found by its token. */
export function findOfficerLink(store: Store, token: string): FoundOfficerLink | undefined {
  const row = selectLink(store).get({ hash: hashOf(token) })
  if (!row) return undefined
  const { name, expires, person } = row
  return { expires, ...(name === null ? {} : { name }), ...(person === null ? {} : { person }) }
}

const updateTaken = statement((db) =>
  db
    .update(officerLinks)
    .set({ person: set('person') })
    .where(eq(officerLinks.hash, given('hash'))),
)

const insertOfficer = statement((db) =>
  db
    .insert(officers)
    .values({ person: given('person'), bureau: given('bureau'), at: given('at') })
    .onConflictDoNothing(),
)

/** Makes the person an officer by an unused link's token; returns the bureau and the link's maker. */
export function enterBureau(store: Store, { person, at }: { person: number; at: string }, token: string) {
  const hash = hashOf(token)
  const link = selectLink(store).get({ hash })
  if (!link || link.person !== null) throw new Error('an officer’s link that lets nobody in was taken')
  const { bureau, by } = link
  updateTaken(store).run({ hash, person })
  insertOfficer(store).run({ person, bureau, at })
  return { bureau, by }
}

/** How long a link that the program prints stays valid, in hours. */
export const officerLinkHours = 24

const printed = isNull(officerLinks.by)

const selectFirst = statement((db) =>
  db.select({ bureau: officers.bureau }).from(officers).orderBy(asc(officers.at)).limit(1),
)

const selectPrinted = statement((db) =>
  db.select({ bureau: officerLinks.bureau }).from(officerLinks).where(printed).limit(1),
)

const endPrinted = statement((db) =>
  db
    .update(officerLinks)
    .set({ expires: set('at') })
    .where(and(printed, isNull(officerLinks.person))),
)

/** A token that makes its first user an officer; the one printed before becomes invalid. `at` is now: ISO, UTC. */
export function officerToken(store: Store, newToken: () => string, at: string): string {
  return atomically(store, () => {
    const known = selectFirst(store).get() ?? selectPrinted(store).get()
    const bureau = known?.bureau ?? foundBureau(store)
    const [token, expires] = [newToken(), new Date(Date.parse(at) + officerLinkHours * 3_600_000).toISOString()]
    endPrinted(store).run({ at })
    addOfficerLink(store, { token, bureau, by: null, expires, at })
    return token
  })
}

/** The same for the first officer; none once there is one. */
export function firstOfficerToken(store: Store, newToken: () => string, at: string): string | undefined {
  return selectFirst(store).get() ? undefined : officerToken(store, newToken, at)
}
