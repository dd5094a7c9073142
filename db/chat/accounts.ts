import { createHash, randomBytes } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import { accounts, sessions } from './schema.ts'
import { atomically, type ChatStore } from './store.ts'
import type { Account } from './types.ts'

const firstAccount = 1001
const shown = { id: accounts.id, name: accounts.name, blocked: accounts.blocked }

/** A new person with a Telegram user id of their own. */
export function createAccount(store: ChatStore, name: string): Account {
  return atomically(store, () => {
    const last = store.db
      .select({ id: max(accounts.id) })
      .from(accounts)
      .get()?.id
    const id = (last ?? firstAccount - 1) + 1
    store.db.insert(accounts).values({ id, name, createdAt: store.now() }).run()
    return { id, name, blocked: false }
  })
}

export function findAccount(store: ChatStore, id: number): Account | undefined {
  return store.db.select(shown).from(accounts).where(eq(accounts.id, id)).get()
}

export function setBlocked(store: ChatStore, id: number, blocked: boolean): void {
  store.db.update(accounts).set({ blocked }).where(eq(accounts.id, id)).run()
}

/** Signs a person in: a random token, kept only as its hash. `expiresAt` in milliseconds; null lasts. */
export function openSession(store: ChatStore, account: number, expiresAt: number | null = null): string {
  const token = randomBytes(32).toString('base64url')
  const row = { tokenHash: hash(token), account, createdAt: store.now(), expiresAt }
  store.db.insert(sessions).values(row).run()
  return token
}

/** Who holds this token, unless the session has expired. */
export function accountOfSession(store: ChatStore, token: string): Account | undefined {
  const row = store.db
    .select({ ...shown, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.account))
    .where(eq(sessions.tokenHash, hash(token)))
    .get()
  if (row === undefined || (row.expiresAt !== null && row.expiresAt <= store.now())) return undefined
  return { id: row.id, name: row.name, blocked: row.blocked }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
