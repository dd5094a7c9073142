import { and, eq, sql } from 'drizzle-orm'
import type { Place } from '../core/turn.ts'
import { places } from './schema.ts'
import type { Database, Store } from './store.ts'

export type PlaceStatements = ReturnType<typeof preparePlaces>

export function preparePlaces(db: Database) {
  return {
    find: db
      .select({ place: places.place })
      .from(places)
      .where(and(eq(places.person, sql.placeholder('person')), eq(places.filing, sql.placeholder('filing'))))
      .prepare(),
    keep: db
      .insert(places)
      .values({
        person: sql.placeholder('person'),
        filing: sql.placeholder('filing'),
        place: sql.placeholder('place'),
      })
      .onConflictDoUpdate({ target: [places.person, places.filing], set: { place: sql`excluded.place` } })
      .prepare(),
  }
}

/** Where the person's talk about this filing stands. */
export function readPlace(store: Store, person: number, filing: number): Place | undefined {
  return store.places.find.get({ person, filing })?.place
}

export function keepPlace(store: Store, person: number, filing: number, place: Place): void {
  store.places.keep.run({ person, filing, place })
}
