import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { accounts, sessions } from './schema.ts'
import { type ChatStore, touch } from './store.ts'
import type { Account, Device } from './types.ts'

/** A session that nobody uses ends after 60 days. */
export const idleLife = 60 * 24 * 3600 * 1000
/** An ended session is kept for longer than a clock is likely to be ahead: once it is right again the session goes on. */
const kept = 400 * 24 * 3600 * 1000
/** A session's use is written down at most once an hour. */
const grain = 3600 * 1000

/** A signed-in person; `session` is the session's id, which opens nothing. */
export type SignedIn = { readonly account: Account; readonly session: string }

/** The beginning of the token's hash tells one session of a person from the others. */
const idOf = sql<string>`substr(${sessions.tokenHash}, 1, 16)`

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql.placeholder(name)
  const set = (name: string) => sql`${sql.placeholder(name)}`
  const open = gt(sessions.expiresAt, given('now'))
  const byToken = eq(sessions.tokenHash, given('tokenHash'))
  const theirs = eq(sessions.account, given('account'))
  return {
    open: () =>
      db
        .insert(sessions)
        .values({
          tokenHash: given('tokenHash'),
          account: given('account'),
          createdAt: given('at'),
          seenAt: given('at'),
          expiresAt: given('expiresAt'),
          browser: given('browser'),
        })
        .prepare(),
    find: () =>
      db
        .select({
          account: { id: accounts.id, name: accounts.name, blocked: accounts.blocked },
          session: idOf,
          seenAt: sessions.seenAt,
        })
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.account))
        .where(and(byToken, open))
        .prepare(),
    isOpen: () =>
      db
        .select({ seenAt: sessions.seenAt })
        .from(sessions)
        .where(and(theirs, eq(idOf, given('session')), open))
        .prepare(),
    see: () =>
      db
        .update(sessions)
        .set({ seenAt: set('at'), expiresAt: set('expiresAt') })
        .where(byToken)
        .prepare(),
    all: () =>
      db
        .select({ id: idOf, createdAt: sessions.createdAt, seenAt: sessions.seenAt, browser: sessions.browser })
        .from(sessions)
        .where(and(theirs, open))
        .orderBy(desc(sessions.seenAt))
        .prepare(),
    close: () =>
      db
        .delete(sessions)
        .where(and(theirs, eq(idOf, given('session'))))
        .prepare(),
    sweep: () =>
      db
        .delete(sessions)
        .where(lte(sessions.expiresAt, given('endedBy')))
        .prepare(),
  }
})

/** Signs a person in on a device: a random token, kept only as its hash. */
export function openSession(store: ChatStore, account: number, browser = ''): string {
  const token = randomBytes(32).toString('base64url')
  const at = store.now()
  statementsOf(store).open.run({ tokenHash: hashOf(token), account, at, expiresAt: at + idleLife, browser })
  return token
}

/** Who holds this token, unless the session has ended; notes that it is in use. */
export function sessionOf(store: ChatStore, token: string): SignedIn | undefined {
  const tokenHash = hashOf(token)
  const now = store.now()
  const row = statementsOf(store).find.get({ tokenHash, now })
  if (row === undefined) return undefined
  if (now - row.seenAt >= grain) statementsOf(store).see.run({ tokenHash, at: now, expiresAt: now + idleLife })
  return { account: row.account, session: row.session }
}

/** Whether the session that a request came with is still open. */
export function isOpen(store: ChatStore, { account, session }: SignedIn): boolean {
  return statementsOf(store).isOpen.get({ account: account.id, session, now: store.now() }) !== undefined
}

/** The devices on which a person is signed in, the latest used first. */
export function devicesOf(store: ChatStore, account: number): Device[] {
  return statementsOf(store).all.all({ account, now: store.now() })
}

/** Signs a person out on one device; the requests that wait there are answered. Whether there was such a session. */
export function closeSession(store: ChatStore, account: number, session: string): boolean {
  const { changes } = statementsOf(store).close.run({ account, session })
  if (changes > 0) touch(store, account)
  return changes > 0
}

/** Forgets the sessions that ended long ago. */
export function forgetEndedSessions(store: ChatStore): void {
  statementsOf(store).sweep.run({ endedBy: store.now() - kept })
}

/** The SHA-256 under which a secret is kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
