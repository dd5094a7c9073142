import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { Bot } from 'grammy'
import type { Contender } from './contender.ts'
import { interview } from './interview.ts'
import { botInfo, noNetwork, textUpdate } from './updates.ts'

const answered = sqliteTable(
  'answered',
  { chat: integer().notNull(), at: integer().notNull(), value: text().notNull() },
  (table) => [primaryKey({ columns: [table.chat, table.at] })],
)

/** The minimum of an interview: one row inserted into a table, one fixed reply. */
export function plain(folder: string): Contender {
  const client = new BetterSqlite(join(folder, 'plain.db'))
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.exec('create table answered (chat integer, at integer, value text, primary key (chat, at))')
  const db = drizzle({ client })
  const keep = db
    .insert(answered)
    .values({ chat: sql.placeholder('chat'), at: sql.placeholder('at'), value: sql.placeholder('value') })
    .onConflictDoUpdate({ target: [answered.chat, answered.at], set: { value: sql`excluded.value` } })
    .prepare()
  const bot = new Bot('1:token', { client: { fetch: noNetwork } })
  bot.botInfo = botInfo
  bot.on('message:text', async (ctx) => {
    keep.run({ chat: ctx.chat.id, at: ctx.message.message_id, value: ctx.message.text })
    await ctx.reply('下一题')
  })
  const answers = interview()
  return {
    begin: async () => undefined,
    answer: (person, at) => bot.handleUpdate(textUpdate(at, person, answers[at] ?? '')),
    kept: (person) => db.select().from(answered).where(eq(answered.chat, person)).all().length,
    pragma: (words) => client.pragma(words),
    close: () => void client.close(),
  }
}
