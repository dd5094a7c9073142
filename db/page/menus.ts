import { eq, sql } from 'drizzle-orm'
import { menus } from '../office-table.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'

/** A command of the chat's menu. */
export type MenuRow = { readonly command: string; readonly description: string }

const keep = statement((db) =>
  db
    .insert(menus)
    .values({ chat: given('chat'), words: given('words') })
    .onConflictDoUpdate({ target: menus.chat, set: { words: sql`excluded.words` } }),
)
const find = statement((db) =>
  db
    .select({ words: menus.words })
    .from(menus)
    .where(eq(menus.chat, given('chat'))),
)

export function keepMenu(store: Store, chat: number, words: readonly MenuRow[]): void {
  keep(store).run({ chat, words })
}

/** The chat's own menu, if it has one. */
export function menuOf(store: Store, chat: number): readonly MenuRow[] | undefined {
  return find(store).get({ chat })?.words
}
