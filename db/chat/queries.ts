import { randomInt } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { queries } from './schema.ts'
import type { ChatStore } from './store.ts'

/** Records that a person tapped a button; the bot answers to the returned id. */
export function addQuery(store: ChatStore, account: number): string {
  const id = `${account}${String(randomInt(2 ** 47)).padStart(15, '0')}`
  store.db.insert(queries).values({ id, account, createdAt: store.now() }).run()
  return id
}

/** Marks a tap as answered and says whose it was; nothing if unknown, answered before or older than `life` ms. */
export function answerQuery(store: ChatStore, id: string, life: number): number | undefined {
  const open = and(eq(queries.id, id), eq(queries.answered, false), gt(queries.createdAt, store.now() - life))
  return store.db.update(queries).set({ answered: true }).where(open).returning({ account: queries.account }).get()
    ?.account
}
