import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { chats } from '../channels-table.ts'
import { hashOf } from '../links.ts'
import { sessions } from '../office-table.ts'
import { identities, people } from '../schema.ts'
import { given, set, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import { type Account, accountColumns, itsChat, itsPerson, office } from './accounts.ts'

/** A session that nobody uses ends after 60 days. */
export const idleLife = 60 * 24 * 3600 * 1000
/**
 * An ended session is stored for longer than a clock is likely to be ahead: once the clock is right again, the session
 * goes on.
 */
const kept = 400 * 24 * 3600 * 1000
/** A session's use is recorded at most once an hour. */
const grain = 3600 * 1000

/** A signed-in person; `session` is the session's id, which does not sign anybody in. */
export type SignedIn = { readonly account: Account; readonly session: string }

/** A device on which a person is signed in. Times in ms; `browser` is coarse, empty if unknown. */
export type Device = {
  readonly id: string
  readonly createdAt: number
  readonly seenAt: number
  readonly browser: string
}

/** The first part of the token's hash tells a person's sessions apart. */
const idOf = sql<string>`substr(${sessions.tokenHash}, 1, 16)`

const isOpenNow = gt(sessions.expiresAt, given('now'))
const byToken = eq(sessions.tokenHash, given('tokenHash'))
const theirs = eq(sessions.user, given('user'))
const itsIdentity = and(eq(identities.channel, office), eq(identities.user, sessions.user))

const open = statement((db) =>
  db.insert(sessions).values({
    tokenHash: given('tokenHash'),
    user: given('user'),
    createdAt: given('at'),
    seenAt: given('at'),
    expiresAt: given('expiresAt'),
    browser: given('browser'),
  }),
)
const find = statement((db) =>
  db
    .select({ account: accountColumns, session: idOf, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(identities, itsIdentity)
    .innerJoin(people, itsPerson)
    .innerJoin(chats, itsChat)
    .where(and(byToken, isOpenNow)),
)
const one = statement((db) =>
  db
    .select({ seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(theirs, eq(idOf, given('session')), isOpenNow)),
)
const see = statement((db) =>
  db
    .update(sessions)
    .set({ seenAt: set('at'), expiresAt: set('expiresAt') })
    .where(byToken),
)
const all = statement((db) =>
  db
    .select({ id: idOf, createdAt: sessions.createdAt, seenAt: sessions.seenAt, browser: sessions.browser })
    .from(sessions)
    .where(and(theirs, isOpenNow))
    .orderBy(desc(sessions.seenAt)),
)
const close = statement((db) => db.delete(sessions).where(and(theirs, eq(idOf, given('session')))))
const sweep = statement((db) => db.delete(sessions).where(lte(sessions.expiresAt, given('endedBy'))))

/** Signs a person in on a device: returns a random token, of which only the hash is stored. */
export function openSession(store: Store, user: string, at: number, browser = ''): string {
  const token = randomBytes(32).toString('base64url')
  open(store).run({ tokenHash: hashOf(token), user, at, expiresAt: at + idleLife, browser })
  return token
}

/** The account of this token, unless its session has ended; records the use. */
export function sessionOf(store: Store, token: string, now: number): SignedIn | undefined {
  const tokenHash = hashOf(token)
  const row = find(store).get({ tokenHash, now })
  if (row === undefined) return undefined
  if (now - row.seenAt >= grain) see(store).run({ tokenHash, at: now, expiresAt: now + idleLife })
  return { account: row.account, session: row.session }
}

/** Whether the session that a request came with is still open. */
export function isOpen(store: Store, { account, session }: SignedIn, now: number): boolean {
  return one(store).get({ user: account.user, session, now }) !== undefined
}

/** The devices on which a person is signed in, the most recently used first. */
export function devicesOf(store: Store, user: string, now: number): Device[] {
  return all(store).all({ user, now })
}

/** Signs a person out on one device; returns whether there was such a session. */
export function closeSession(store: Store, user: string, session: string): boolean {
  return close(store).run({ user, session }).changes > 0
}

/** Deletes sessions that ended long ago. */
export function forgetEndedSessions(store: Store, now: number): void {
  sweep(store).run({ endedBy: now - kept })
}
