import { eq, sql } from 'drizzle-orm'
import type { Person } from '../core/filing.ts'
import type { StoredPlace } from '../core/turn.ts'
import { lazily } from './lazily.ts'
import { people } from './schema.ts'
import type { Database, Store } from './store.ts'
import { storedText } from './stored.ts'

export type PeopleStatements = ReturnType<typeof preparePeople>
export type PersonRow = typeof people.$inferSelect

/** Who writes, as the chat tells it. */
export type Sender = { readonly id: number; readonly chat: number; readonly name: string }

export function preparePeople(db: Database) {
  const one = eq(people.id, sql.placeholder('id'))
  const given = (name: string) => sql`${sql.placeholder(name)}`
  return lazily({
    find: () => db.select().from(people).where(one).prepare(),
    add: () =>
      db
        .insert(people)
        .values({ id: sql.placeholder('id'), chat: sql.placeholder('chat'), name: sql.placeholder('name') })
        .prepare(),
    reach: () =>
      db
        .update(people)
        .set({ chat: given('chat'), unreachable: false })
        .where(one)
        .prepare(),
    lose: () =>
      db
        .update(people)
        .set({ unreachable: true })
        .where(eq(people.chat, sql.placeholder('chat')))
        .prepare(),
    describe: () =>
      db
        .update(people)
        .set({
          name: sql`coalesce(${sql.placeholder('name')}, ${people.name})`,
          phone: sql`coalesce(${sql.placeholder('phone')}, ${people.phone})`,
        })
        .where(one)
        .prepare(),
    start: () =>
      db
        .update(people)
        .set({ start: given('start') })
        .where(one)
        .prepare(),
    turnTo: () =>
      db
        .update(people)
        .set({ filing: given('filing'), start: null })
        .where(one)
        .prepare(),
  })
}

/** Whether nobody has ever written to the bot. */
export function holdsNobody(store: Store): boolean {
  return store.db.select({ id: people.id }).from(people).limit(1).get() === undefined
}

/** The sender's row, made on first sight with the name the chat knows; who writes can be reached again. */
export function meet(store: Store, { id, chat, name }: Sender): PersonRow {
  const known = store.people.find.get({ id })
  if (known && known.chat === chat && !known.unreachable) return known
  if (known) store.people.reach.run({ id, chat })
  else store.people.add.run({ id, chat, name: name.trim() || null })
  return meet(store, { id, chat, name })
}

/** Keeps what the person told of themselves; what is not given stays. */
export function describe(store: Store, id: number, told: Pick<Person, 'name' | 'phone'>): void {
  store.people.describe.run({ id, name: told.name ?? null, phone: told.phone ?? null })
}

/** Keeps the place of a person who has no filing yet. */
export function keepStart(store: Store, id: number, place: StoredPlace): void {
  store.people.start.run({ id, start: storedText(1, place) })
}

/** From now on the person's talk is about this filing, or about one that is still to be begun. */
export function turnTo(store: Store, id: number, filing: number | null): void {
  store.people.turnTo.run({ id, filing })
}

/** Whoever is behind this chat has blocked the bot. */
export function lose(store: Store, chat: number): void {
  store.people.lose.run({ chat })
}
