import { createHash, randomBytes } from 'node:crypto'
import { eq, max, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { accounts, sessions } from './schema.ts'
import { atomically, type ChatStore } from './store.ts'
import type { Account } from './types.ts'

const firstAccount = 1001
const shown = { id: accounts.id, name: accounts.name, blocked: accounts.blocked }

const statementsOf = preparedOnce((db) => {
  const one = eq(accounts.id, sql.placeholder('id'))
  return {
    last: () =>
      db
        .select({ id: max(accounts.id) })
        .from(accounts)
        .prepare(),
    add: () =>
      db
        .insert(accounts)
        .values({ id: sql.placeholder('id'), name: sql.placeholder('name'), createdAt: sql.placeholder('at') })
        .prepare(),
    find: () => db.select(shown).from(accounts).where(one).prepare(),
    block: () =>
      db
        .update(accounts)
        .set({ blocked: sql`${sql.placeholder('blocked')}` })
        .where(one)
        .prepare(),
    open: () =>
      db
        .insert(sessions)
        .values({
          tokenHash: sql.placeholder('tokenHash'),
          account: sql.placeholder('account'),
          createdAt: sql.placeholder('at'),
          expiresAt: sql.placeholder('expiresAt'),
        })
        .prepare(),
    ofSession: () =>
      db
        .select({ ...shown, expiresAt: sessions.expiresAt })
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.account))
        .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
        .prepare(),
  }
})

/** A new person with a Telegram user id of their own. */
export function createAccount(store: ChatStore, name: string): Account {
  return atomically(store, () => {
    const { last, add } = statementsOf(store)
    const id = (last.get()?.id ?? firstAccount - 1) + 1
    add.run({ id, name, at: store.now() })
    return { id, name, blocked: false }
  })
}

export function findAccount(store: ChatStore, id: number): Account | undefined {
  return statementsOf(store).find.get({ id })
}

export function setBlocked(store: ChatStore, id: number, blocked: boolean): void {
  statementsOf(store).block.run({ id, blocked: Number(blocked) })
}

/** Signs a person in: a random token, kept only as its hash. `expiresAt` in milliseconds; null lasts. */
export function openSession(store: ChatStore, account: number, expiresAt: number | null = null): string {
  const token = randomBytes(32).toString('base64url')
  statementsOf(store).open.run({ tokenHash: hash(token), account, at: store.now(), expiresAt })
  return token
}

/** Who holds this token, unless the session has expired. */
export function accountOfSession(store: ChatStore, token: string): Account | undefined {
  const row = statementsOf(store).ofSession.get({ tokenHash: hash(token) })
  if (row === undefined || (row.expiresAt !== null && row.expiresAt <= store.now())) return undefined
  return { id: row.id, name: row.name, blocked: row.blocked }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
