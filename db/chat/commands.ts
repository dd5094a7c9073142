import { and, eq, sql } from 'drizzle-orm'
import { preparedOnce } from '../lazily.ts'
import { commands } from './schema.ts'
import type { ChatStore } from './store.ts'
import type { Command } from './types.ts'

const statementsOf = preparedOnce((db) => {
  const [scope, language, list] = [sql.placeholder('scope'), sql.placeholder('language'), sql.placeholder('list')]
  return {
    keep: () =>
      db
        .insert(commands)
        .values({ scope, language, list })
        .onConflictDoUpdate({ target: [commands.scope, commands.language], set: { list: sql`excluded.list` } })
        .prepare(),
    find: () =>
      db
        .select({ list: commands.list })
        .from(commands)
        .where(and(eq(commands.scope, scope), eq(commands.language, language)))
        .prepare(),
  }
})

/** Replaces the command list of one scope (`default`, `all_private_chats`, `chat:<id>`) and language (`''` = any). */
export function keepCommands(store: ChatStore, scope: string, language: string, list: Command[]): void {
  statementsOf(store).keep.run({ scope, language, list })
}

/** The command list of exactly this scope and language. */
export function commandsOf(store: ChatStore, scope: string, language: string): Command[] {
  return statementsOf(store).find.get({ scope, language })?.list ?? []
}

/** The list a person sees: the narrowest scope that has one, Chinese before any language. */
export function commandsFor(store: ChatStore, account: number): Command[] {
  const scopes = [`chat:${account}`, 'all_private_chats', 'default']
  const lists = scopes.flatMap((scope) => ['zh', ''].map((language) => commandsOf(store, scope, language)))
  return lists.find((list) => list.length > 0) ?? []
}
