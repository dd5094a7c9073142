import { and, eq, sql } from 'drizzle-orm'
import { chats, updates } from '../channels-table.ts'
import { findChat, shutChat } from '../chats.ts'
import { emptyLog } from '../file.ts'
import { deviceLinks, sessions, takenOver } from '../office-table.ts'
import { createAccount, newUser, office } from '../page/accounts.ts'
import { keepMenu } from '../page/menus.ts'
import { identities, people } from '../schema.ts'
import { given, set, statement } from '../statement.ts'
import { atomically, type Store } from '../store.ts'
import { isSamePerson } from './evidence.ts'
import { endLines, sayQueued } from './lines.ts'
import type { OldAccount, OldPage } from './old-page.ts'
import { untaken } from './pending.ts'
import { takeTalk } from './talk.ts'

/** What the import needs from outside. */
export type Around = {
  /** In ms since 1970. */
  readonly now: number
  /** Whether two names are read as the same. */
  readonly sameName: (one: string, other: string) => boolean
  /** The message to somebody whose last actions were never processed. */
  readonly asks: (untaken: readonly string[]) => string
}

/**
 * The names of people who lose their account: the old page does not know them, or knows somebody else under their
 * number.
 */
export type TakenOver = { readonly lost: readonly string[] }

/** Earlier versions numbered the page's people from 1001; Telegram's ids are far above. */
const numbers = sql`cast(${identities.user} as integer) between 1001 and 999999`
const ofTelegram = eq(identities.channel, 'telegram')

const known = statement((db) => db.select({ fingerprint: takenOver.fingerprint }).from(takenOver))
const mark = statement((db) => db.insert(takenOver).values({ fingerprint: given('fingerprint'), at: given('at') }))
const numbered = statement((db) =>
  db
    .select({ person: people.id, name: sql<string>`coalesce(${people.name}, '')` })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.person))
    .where(and(ofTelegram, eq(identities.user, given('number')))),
)
const left = statement((db) =>
  db
    .select({ number: identities.user, name: sql<string>`coalesce(${people.name}, '')` })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.person))
    .where(and(ofTelegram, numbers))
    .orderBy(identities.person),
)
const rename = statement((db) =>
  db
    .update(identities)
    .set({ channel: office, user: set('user') })
    .where(and(ofTelegram, eq(identities.user, given('number')))),
)
const move = statement((db) =>
  db
    .update(chats)
    .set({ channel: office, address: set('user'), reads: true })
    .where(eq(chats.id, given('chat'))),
)
const moveUpdates = statement((db) =>
  db
    .update(updates)
    .set({ channel: office })
    .where(eq(updates.chat, given('chat'))),
)
const addSession = statement((db) =>
  db.insert(sessions).values({
    tokenHash: given('tokenHash'),
    user: given('user'),
    createdAt: given('createdAt'),
    expiresAt: given('expiresAt'),
    seenAt: given('seenAt'),
    browser: given('browser'),
  }),
)
const addDeviceLink = statement((db) =>
  db.insert(deviceLinks).values({ codeHash: given('codeHash'), user: given('user'), expiresAt: given('expiresAt') }),
)

/** Whether a page was imported before: this very one, or another. */
export function takenBefore(store: Store, fingerprint?: string): 'this' | 'another' | undefined {
  const rows = known(store).all()
  if (rows.length === 0) return undefined
  return rows.some((row) => row.fingerprint === fingerprint) ? 'this' : 'another'
}

/**
 * Imports the page of an earlier version, all of it or nothing. An account keeps the person of its number if the two
 * talks agree; otherwise it becomes a new person, and the old one loses the account.
 */
export function takeOver(store: Store, old: OldPage, around: Around): TakenOver {
  const lost = atomically(store, () => {
    for (const account of old.accounts) takeAccount(store, old, account, around)
    mark(store).run({ fingerprint: old.fingerprint, at: around.now })
    return release(store, around)
  })
  emptyLog(store.db)
  return { lost }
}

/** The same if that page is lost: everybody whom it knew loses their account. */
export function releaseAll(store: Store, around: Pick<Around, 'now'>): TakenOver {
  return { lost: atomically(store, () => release(store, around)) }
}

function takeAccount(store: Store, old: OldPage, account: OldAccount, around: Around): void {
  const user = newUser()
  const asked = untaken(store, old, account.id, chatNumbered(store, account.id))
  const owner = ownerOf(store, old, account, user, around)
  const asks = asked.length > 0 ? around.asks(asked) : undefined
  const isShut = account.blocked === 1
  takeTalk(store, old, { ...owner, account: account.id, isShut, asks }, new Date(around.now).toISOString())
  if (isShut) shutChat(store, owner.chat, true)
  const menu = old.menuOf(account.id)
  if (menu !== undefined) keepMenu(store, owner.chat, JSON.parse(menu))
  const theirs = ({ account: id }: { readonly account: number }) => id === account.id
  for (const session of old.sessions.filter(theirs)) addSession(store).run({ ...session, user })
  for (const link of old.deviceLinks.filter(theirs)) addDeviceLink(store).run({ ...link, user })
}

function ownerOf(store: Store, old: OldPage, account: OldAccount, user: string, { sameName }: Around) {
  const number = String(account.id)
  const known = numbered(store).get({ number })
  const chat = chatNumbered(store, account.id)
  const same =
    known &&
    chat !== undefined &&
    isSamePerson(store, chat, old.messagesOf(account.id), sameName(known.name, account.name))
  if (!same) {
    const made = createAccount(store, account.name, user)
    return { chat: made.chat, person: made.id }
  }
  adopt(store, number, chat, user)
  return { chat, person: known.person }
}

function chatNumbered(store: Store, number: number): number | undefined {
  return findChat(store, { channel: 'telegram', address: String(number) })?.id
}

function adopt(store: Store, number: string, chat: number, user: string): void {
  rename(store).run({ number, user })
  move(store).run({ chat, user })
  moveUpdates(store).run({ chat })
}

/** Detaches the people left under a number of the page; returns their names. */
function release(store: Store, { now }: Pick<Around, 'now'>): readonly string[] {
  return left(store)
    .all()
    .map(({ number, name }) => {
      const [chat, user] = [chatNumbered(store, Number(number)), newUser()]
      if (chat === undefined) rename(store).run({ number, user })
      else {
        adopt(store, number, chat, user)
        endLines(store, chat, sayQueued(store, chat, false, now, new Date(now).toISOString()))
      }
      return name
    })
}
