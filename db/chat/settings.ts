import { eq, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { preparedOnce } from '../lazily.ts'
import { settings } from './schema.ts'
import type { ChatStore } from './store.ts'

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
    forget: () => db.delete(settings).where(eq(settings.key, key)).prepare(),
  }
})

/** A setting's text, if it was ever set. */
export function setting(store: ChatStore, key: string): string | undefined {
  return statementsOf(store).find.get({ key })?.value
}

export function keepSetting(store: ChatStore, key: string, value: string): void {
  statementsOf(store).keep.run({ key, value })
}

/** Forgets a setting, so that no byte of the file tells it. */
export function forgetSetting(store: ChatStore, key: string): void {
  if (statementsOf(store).forget.run({ key }).changes > 0) emptyLog(store.db)
}
