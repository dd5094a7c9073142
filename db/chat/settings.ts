import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { settings } from './schema.ts'
import { atomically, type ChatStore } from './store.ts'

const statementsOf = preparedOnce((db) => {
  const key = sql.placeholder('key')
  const value = sql.placeholder('value')
  return {
    find: () => db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).prepare(),
    keep: () =>
      db
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value: sql`excluded.value` } })
        .prepare(),
  }
})

/** A setting's text, if it was ever set. */
export function setting(store: ChatStore, key: string): string | undefined {
  return statementsOf(store).find.get({ key })?.value
}

export function keepSetting(store: ChatStore, key: string, value: string): void {
  statementsOf(store).keep.run({ key, value })
}

/** The bot's token, `<bot id>:<secret>`; made once and the same after every restart. */
export function botToken(store: ChatStore, botId: number): string {
  return atomically(store, () => {
    const kept = setting(store, 'token')
    if (kept !== undefined) return kept
    const token = `${botId}:${randomBytes(27).toString('base64url').slice(0, 35)}`
    keepSetting(store, 'token', token)
    return token
  })
}
