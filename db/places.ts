import { and, eq, sql } from 'drizzle-orm'
import type { StoredPlace } from '../core/stored.ts'
import { places } from './schema.ts'
import { given, statement } from './statement.ts'
import type { Store } from './store.ts'

/** The place of a person's talk about a filing, if it can be read, and the newest change that they have seen. */
export type Standing = { readonly place?: StoredPlace; readonly seen: number }

const selectPlace = statement((db) =>
  db
    .select({ place: places.place, seen: places.seen })
    .from(places)
    .where(and(eq(places.person, given('person')), eq(places.filing, given('filing')))),
)

export function readPlace(store: Store, person: number, filing: number): Standing | undefined {
  const row = selectPlace(store).get({ person, filing })
  return row && { seen: row.seen, ...(row.place ? { place: row.place } : {}) }
}

const upsertPlace = statement((db) =>
  db
    .insert(places)
    .values({ person: given('person'), filing: given('filing'), place: given('place'), seen: given('seen') })
    .onConflictDoUpdate({
      target: [places.person, places.filing],
      set: { place: sql`excluded.place`, seen: sql`excluded.seen` },
    }),
)

export function keepPlace(store: Store, person: number, filing: number, { place, seen }: Required<Standing>): void {
  upsertPlace(store).run({ person, filing, place, seen })
}
