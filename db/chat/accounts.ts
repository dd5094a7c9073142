import { eq, max, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { accounts } from './schema.ts'
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
