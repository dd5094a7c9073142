import { randomInt } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { queries } from './schema.ts'
import type { ChatStore } from './store.ts'

const statementsOf = preparedOnce((db) => {
  const id = sql.placeholder('id')
  const open = and(eq(queries.id, id), eq(queries.answered, false), gt(queries.createdAt, sql.placeholder('since')))
  return {
    add: () =>
      db
        .insert(queries)
        .values({ id, account: sql.placeholder('account'), createdAt: sql.placeholder('at') })
        .prepare(),
    answer: () =>
      db.update(queries).set({ answered: true }).where(open).returning({ account: queries.account }).prepare(),
  }
})

/** Records that a person tapped a button; the bot answers to the returned id. */
export function addQuery(store: ChatStore, account: number): string {
  const id = `${account}${String(randomInt(2 ** 47)).padStart(15, '0')}`
  statementsOf(store).add.run({ id, account, at: store.now() })
  return id
}

/** Marks a tap as answered and says whose it was; nothing if unknown, answered before or older than `life` ms. */
export function answerQuery(store: ChatStore, id: string, life: number): number | undefined {
  return statementsOf(store).answer.get({ id, since: store.now() - life })?.account
}
