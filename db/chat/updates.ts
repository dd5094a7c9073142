import { asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { preparedOnce } from '../lazily.ts'
import { updateSenders, updates } from './schema.ts'
import { keepSetting, setting } from './settings.ts'
import { atomically, type ChatStore, touch } from './store.ts'
import type { PendingUpdate, UpdateKind } from './types.ts'

const holdsLink = sql<number>`without_links(${updates.body}) <> ${updates.body}`

const statementsOf = preparedOnce((db) => {
  const id = sql.placeholder('id')
  const limit = sql.placeholder('limit')
  return {
    add: () =>
      db
        .insert(updates)
        .values({ id, kind: sql.placeholder('kind'), body: sql.placeholder('body') })
        .prepare(),
    from: () => db.select().from(updates).where(gte(updates.id, id)).orderBy(asc(updates.id)).limit(limit).prepare(),
    fromEnd: () => db.select({ id: updates.id }).from(updates).orderBy(desc(updates.id)).limit(limit).prepare(),
    find: () => db.select({ id: updates.id }).from(updates).where(eq(updates.id, id)).prepare(),
    addSender: () =>
      db
        .insert(updateSenders)
        .values({ update: id, account: sql.placeholder('account') })
        .prepare(),
    sender: () =>
      db.select({ account: updateSenders.account }).from(updateSenders).where(eq(updateSenders.update, id)).prepare(),
    forget: () => db.delete(updates).where(lt(updates.id, id)).returning({ holdsLink }).prepare(),
  }
})

/** Queues what a person did for the bot, unless it does not want that kind. Returns its id; ids grow over restarts too. */
export function queueUpdate(store: ChatStore, account: number, kind: UpdateKind, body: unknown): number {
  return atomically(store, () => {
    const id = Number(setting(store, 'nextUpdate') ?? 1)
    keepSetting(store, 'nextUpdate', String(id + 1))
    statementsOf(store).addSender.run({ id, account })
    if (wanted(store, kind)) statementsOf(store).add.run({ id, kind, body })
    touch(store, 'queue')
    return id
  })
}

/** Updates not yet confirmed, oldest first. */
export function pendingUpdates(store: ChatStore, from: number, limit: number): PendingUpdate[] {
  return statementsOf(store).from.all({ id: from, limit })
}

/** Forgets every update below the offset; a link that somebody came in by leaves every byte of the file. */
export function confirmUpdates(store: ChatStore, offset: number): void {
  const forgotten = statementsOf(store).forget.all({ id: offset })
  if (forgotten.some((one) => one.holdsLink)) emptyLog(store.db)
  if (forgotten.length > 0) touch(store, 'confirmed')
}

/** The offset at which only the last `count` waiting updates remain. */
export function offsetFromEnd(store: ChatStore, count: number): number {
  return statementsOf(store).fromEnd.all({ limit: count }).at(-1)?.id ?? 0
}

/** Whose act caused this update; nobody's where there is none. */
export function senderOf(store: ChatStore, update: number): number | undefined {
  return statementsOf(store).sender.get({ id: update })?.account
}

/** Whether the bot has confirmed this update of somebody (or never wanted it). */
export function isConfirmed(store: ChatStore, update: number): boolean {
  return statementsOf(store).find.get({ id: update }) === undefined
}

/** Which kinds the bot wants from now on; an empty list means all. */
export function allowUpdates(store: ChatStore, kinds: string[]): void {
  keepSetting(store, 'allowedUpdates', JSON.stringify(kinds))
}

function wanted(store: ChatStore, kind: UpdateKind): boolean {
  const kinds: string[] = JSON.parse(setting(store, 'allowedUpdates') ?? '[]')
  return kinds.length === 0 || kinds.includes(kind)
}
