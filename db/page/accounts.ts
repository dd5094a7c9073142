import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { chats } from '../channels-table.ts'
import { shutChat } from '../chats.ts'
import { closeChat } from '../delivered.ts'
import { meet } from '../people.ts'
import { identities, people } from '../schema.ts'
import { given, statement } from '../statement.ts'
import { atomically, type Store } from '../store.ts'

/** The page's name among the channels. */
export const office = 'office'

/** A person of the page: `user` is their id on this channel, unguessable and never reused. */
export type Account = {
  readonly id: number
  readonly user: string
  readonly chat: number
  readonly name: string
  readonly blocked: boolean
}

/** The columns of an account, for a join of `identities`, `people` and `chats`. */
export const accountColumns = {
  id: people.id,
  user: identities.user,
  chat: chats.id,
  name: sql<string>`coalesce(${people.name}, '')`,
  blocked: chats.shut,
}

/** The joins from a page identity to its person and chat. */
export const itsPerson = eq(people.id, identities.person)
export const itsChat = and(eq(chats.channel, office), eq(chats.address, identities.user))

const find = statement((db) =>
  db
    .select(accountColumns)
    .from(identities)
    .innerJoin(people, itsPerson)
    .innerJoin(chats, itsChat)
    .where(and(eq(identities.channel, office), eq(identities.user, given('user')))),
)

/** An id of 128 random bits: an older copy of the database cannot give it to somebody else. */
export function newUser(): string {
  return randomBytes(16).toString('base64url')
}

/** A new person with a chat of their own, in which the bot says nothing before they write. */
export function createAccount(store: Store, name: string, user = newUser()): Account {
  const { person, chat } = atomically(store, () =>
    meet(store, { channel: office, address: user, user, name, reads: true }),
  )
  return { id: person.id, user, chat: chat.id, name: person.name ?? '', blocked: false }
}

export function findAccount(store: Store, user: string): Account | undefined {
  return find(store).get({ user })
}

/** Blocks the bot in a chat, or lets it in again; what it says meanwhile is dropped. */
export function setBlocked(store: Store, { chat }: Account, blocked: boolean): void {
  atomically(store, () => shutChat(store, chat, blocked))
  if (blocked) closeChat(store, chat)
}
