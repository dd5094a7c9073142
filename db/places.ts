import { and, eq, sql } from 'drizzle-orm'
import type { StoredPlace } from '../core/turn.ts'
import { lazily } from './lazily.ts'
import { places } from './schema.ts'
import type { Database, Store } from './store.ts'

export type PlaceStatements = ReturnType<typeof preparePlaces>

export function preparePlaces(db: Database) {
  return lazily({
    find: () =>
      db
        .select({ place: places.place, seen: places.seen })
        .from(places)
        .where(and(eq(places.person, sql.placeholder('person')), eq(places.filing, sql.placeholder('filing'))))
        .prepare(),
    keep: () =>
      db
        .insert(places)
        .values({
          person: sql.placeholder('person'),
          filing: sql.placeholder('filing'),
          place: sql.placeholder('place'),
          seen: sql.placeholder('seen'),
        })
        .onConflictDoUpdate({
          target: [places.person, places.filing],
          set: { place: sql`excluded.place`, seen: sql`excluded.seen` },
        })
        .prepare(),
  })
}

/** Where a person's talk about a filing stands, as far as it can be read, and the newest change that they know of. */
export type Standing = { readonly place?: StoredPlace; readonly seen: number }

export function readPlace(store: Store, person: number, filing: number): Standing | undefined {
  const row = store.places.find.get({ person, filing })
  return row && { seen: row.seen, ...(row.place ? { place: row.place } : {}) }
}

export function keepPlace(store: Store, person: number, filing: number, { place, seen }: Required<Standing>): void {
  store.places.keep.run({ person, filing, place, seen })
}
