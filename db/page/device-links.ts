import { randomInt } from 'node:crypto'
import { and, eq, gt, lte, or } from 'drizzle-orm'
import { hashOf } from '../links.ts'
import { deviceLinks } from '../office-table.ts'
import { given, statement } from '../statement.ts'
import { atomically, type Store } from '../store.ts'
import { type Account, findAccount } from './accounts.ts'

/** How long a code for another device is valid: 15 minutes. */
export const deviceLinkLife = 15 * 60 * 1000
/** Characters that are not mistaken for one another when typed off a screen. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

const live = and(eq(deviceLinks.codeHash, given('codeHash')), gt(deviceLinks.expiresAt, given('now')))
const clear = statement((db) =>
  db.delete(deviceLinks).where(or(eq(deviceLinks.user, given('user')), lte(deviceLinks.expiresAt, given('now')))),
)
const add = statement((db) =>
  db.insert(deviceLinks).values({ codeHash: given('codeHash'), user: given('user'), expiresAt: given('expiresAt') }),
)
const find = statement((db) => db.select({ user: deviceLinks.user }).from(deviceLinks).where(live))
const take = statement((db) => db.delete(deviceLinks).where(live))

/** A code that signs this person in on one more device, once; it replaces the one before. */
export function addDeviceLink(store: Store, user: string, now: number): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  atomically(store, () => {
    clear(store).run({ user, now })
    add(store).run({ codeHash: hashOf(code), user, expiresAt: now + deviceLinkLife })
  })
  return code
}

/** Whom the code signs in; undefined if it was used, replaced or has expired. */
export function findDeviceLink(store: Store, code: string, now: number): Account | undefined {
  const user = find(store).get(keyOf(code, now))?.user
  return user === undefined ? undefined : findAccount(store, user)
}

/** Uses the code up: if several come with it at once, one gets the account. */
export function takeDeviceLink(store: Store, code: string, now: number): Account | undefined {
  return atomically(store, () => {
    const account = findDeviceLink(store, code, now)
    take(store).run(keyOf(code, now))
    return account
  })
}

/** Typed codes may come in lower case and in groups. */
function keyOf(code: string, now: number) {
  return { codeHash: hashOf(code.toUpperCase().replace(/[^0-9A-Z]/g, '')), now }
}
