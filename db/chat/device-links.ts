import { randomInt } from 'node:crypto'
import { and, eq, gt, lte, or, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { accounts, deviceLinks } from './schema.ts'
import { hashOf } from './sessions.ts'
import { atomically, type ChatStore } from './store.ts'
import type { Account } from './types.ts'

/** A way to another device ends after 15 minutes. */
export const deviceLinkLife = 15 * 60 * 1000
/** No signs that are taken for one another when they are typed off a screen. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql.placeholder(name)
  const live = and(eq(deviceLinks.codeHash, given('codeHash')), gt(deviceLinks.expiresAt, given('now')))
  return {
    clear: () =>
      db
        .delete(deviceLinks)
        .where(or(eq(deviceLinks.account, given('account')), lte(deviceLinks.expiresAt, given('now'))))
        .prepare(),
    add: () =>
      db
        .insert(deviceLinks)
        .values({ codeHash: given('codeHash'), account: given('account'), expiresAt: given('expiresAt') })
        .prepare(),
    find: () =>
      db
        .select({ id: accounts.id, name: accounts.name, blocked: accounts.blocked })
        .from(deviceLinks)
        .innerJoin(accounts, eq(accounts.id, deviceLinks.account))
        .where(live)
        .prepare(),
    take: () => db.delete(deviceLinks).where(live).prepare(),
  }
})

/** A code that signs this person in on one more device, once; it replaces the one before. */
export function addDeviceLink(store: ChatStore, account: number): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  const now = store.now()
  atomically(store, () => {
    const { clear, add } = statementsOf(store)
    clear.run({ account, now })
    add.run({ codeHash: hashOf(code), account, expiresAt: now + deviceLinkLife })
  })
  return code
}

/** Whom the code signs in; nobody when it was used, replaced or is too old. */
export function findDeviceLink(store: ChatStore, code: string): Account | undefined {
  return statementsOf(store).find.get(keyOf(store, code))
}

/** Uses the code up: of several who come with it at once, one gets the account. */
export function takeDeviceLink(store: ChatStore, code: string): Account | undefined {
  return atomically(store, () => {
    const account = findDeviceLink(store, code)
    statementsOf(store).take.run(keyOf(store, code))
    return account
  })
}

/** Typed codes come in small letters and in groups. */
function keyOf(store: ChatStore, code: string) {
  return { codeHash: hashOf(code.toUpperCase().replace(/[^0-9A-Z]/g, '')), now: store.now() }
}
