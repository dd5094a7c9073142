import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '../core/filing.ts'
import type { StoredPlace } from '../core/stored.ts'
import { type ChatAddress, type ChatRow, chatAt } from './chats.ts'
import { identities, people } from './schema.ts'
import { given, set, statement } from './statement.ts'
import type { Store } from './store.ts'
import { storedText } from './stored.ts'

export type PersonRow = typeof people.$inferSelect

/** Who writes, and where, by the channel's ids. */
export type Sender = ChatAddress & { readonly user: string; readonly name: string }

const one = eq(people.id, given('id'))
const find = statement((db) => db.select().from(people).where(one))
const known = statement((db) =>
  db
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.person))
    .where(and(eq(identities.channel, given('channel')), eq(identities.user, given('user')))),
)
const add = statement((db) =>
  db
    .insert(people)
    .values({ chat: given('chat'), name: given('name') })
    .returning(),
)
const identify = statement((db) =>
  db.insert(identities).values({ channel: given('channel'), user: given('user'), person: given('person') }),
)
const reach = statement((db) =>
  db
    .update(people)
    .set({ chat: set('chat'), unreachable: false })
    .where(one)
    .returning(),
)
const loseAt = statement((db) =>
  db
    .update(people)
    .set({ unreachable: true })
    .where(eq(people.chat, given('chat'))),
)
const tell = statement((db) =>
  db
    .update(people)
    .set({
      name: sql`coalesce(${given('name')}, ${people.name})`,
      phone: sql`coalesce(${given('phone')}, ${people.phone})`,
    })
    .where(one),
)
const begin = statement((db) =>
  db
    .update(people)
    .set({ start: set('start') })
    .where(one),
)
const turn = statement((db) =>
  db
    .update(people)
    .set({ filing: set('filing'), start: null })
    .where(one),
)

/** Whether nobody has ever written to the bot. */
export function holdsNobody(store: Store): boolean {
  return store.db.select({ id: people.id }).from(people).limit(1).get() === undefined
}

export function findPerson(store: Store, id: number): PersonRow | undefined {
  return find(store).get({ id })
}

/** The person with this id on a channel, if they have ever written there. */
export function identified(store: Store, channel: string, user: string): PersonRow | undefined {
  return known(store).get({ channel, user })?.person
}

/**
 * The sender and their chat, created on first contact with the channel's name for them; a sender counts as reachable
 * again.
 */
export function meet(store: Store, sender: Sender): { readonly person: PersonRow; readonly chat: ChatRow } {
  const chat = chatAt(store, sender)
  const person = identified(store, sender.channel, sender.user)
  if (!person) return { person: welcome(store, sender, chat.id), chat }
  if (person.chat === chat.id && !person.unreachable) return { person, chat }
  return { person: reach(store).get({ id: person.id, chat: chat.id }) ?? person, chat }
}

function welcome(store: Store, { channel, user, name }: Sender, chat: number): PersonRow {
  const person = add(store).get({ chat, name: name.trim() || null })
  identify(store).run({ channel, user, person: person.id })
  return person
}

/** Stores what a person said about themselves; fields that are not given are unchanged. */
export function describe(store: Store, id: number, told: Pick<Person, 'name' | 'phone'>): void {
  tell(store).run({ id, name: told.name ?? null, phone: told.phone ?? null })
}

/** Stores the place of a person who has no filing yet. */
export function keepStart(store: Store, id: number, place: StoredPlace): void {
  begin(store).run({ id, start: storedText(1, place) })
}

/** Switches the person's talk to this filing, or to one that is still to be begun. */
export function turnTo(store: Store, id: number, filing: number | null): void {
  turn(store).run({ id, filing })
}

/** Records that the person of this chat has blocked the bot. */
export function lose(store: Store, chat: number): void {
  loseAt(store).run({ chat })
}
