import { join } from 'node:path'
import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations'
import BetterSqlite from 'better-sqlite3'
import { Bot, type Context } from 'grammy'
import type { Cell } from '../../core/edition.ts'
import type { Reading } from '../../core/values/refusal.ts'
import { readRow } from '../../core/values/row.ts'
import type { Asked } from './asked.ts'
import type { Contender } from './contender.ts'
import { interview } from './interview.ts'
import { botInfo, noNetwork, textUpdate } from './updates.ts'

/**
 * The interview as a suspended function of grammY's conversations: one row per chat, written anew each time. With our
 * bot's questions it is the same interview, without them the minimum of such a function.
 */
export function peer(folder: string, asked?: readonly Asked[]): Contender {
  const client = durable(join(folder, 'peer.db'))
  const bot = new Bot<ConversationFlavor<Context>>('1:token', { client: { fetch: noNetwork } })
  bot.botInfo = botInfo
  bot.use(conversations({ storage: stateIn(client) }))
  bot.use(createConversation(asked ? takeAll(asked) : askAll, 'interview'))
  bot.command('start', (ctx) => ctx.conversation.enter('interview'))
  const answers = interview()
  let updates = 0
  const say = (person: number, text: string) => {
    updates += 1
    return bot.handleUpdate(textUpdate(updates, person, text))
  }
  return {
    begin: (person) => say(person, '/start'),
    answer: (person, at) => say(person, answers[at] ?? ''),
    // Its answers are not rows but a part of the state that is rewritten each time.
    kept: () => Number.NaN,
    pragma: (text) => client.pragma(text),
    close: () => void client.close(),
  }
}

/** Asks in our bot's words, waits, and stores what our bot's reader reads; nothing is checked. */
function takeAll(asked: readonly Asked[]) {
  return async (conversation: Conversation, ctx: Context): Promise<void> => {
    const kept = new Map<number, Read>()
    for (const [at, { words, cells }] of asked.entries()) {
      await ctx.reply(words)
      const { message } = await conversation.waitFor('message:text')
      kept.set(at, await conversation.external(() => read(cells, message.text)))
    }
  }
}

/** A reading by column, in the form of its log. */
type Read = Readonly<Record<string, Reading>>

function read(cells: readonly Cell[], text: string): Read {
  return Object.fromEntries(readRow(cells, text, '万元').readings)
}

/** Asks, waits and stores, nothing else. */
async function askAll(conversation: Conversation, ctx: Context): Promise<void> {
  const kept = new Map<number, string>()
  for (const at of interview().keys()) {
    await ctx.reply(`第${at + 1}题`)
    const { message } = await conversation.waitFor('message:text')
    kept.set(at, message.text)
  }
}

function durable(file: string): BetterSqlite.Database {
  const client = new BetterSqlite(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.exec('create table states (chat text primary key, state text not null)')
  return client
}

function stateIn(client: BetterSqlite.Database) {
  const read = client.prepare<[string], { state: string }>('select state from states where chat = ?')
  const write = client.prepare('insert into states values (?, ?) on conflict do update set state = excluded.state')
  const forget = client.prepare('delete from states where chat = ?')
  return {
    read: (chat: string): VersionedState<ConversationData> | undefined => {
      const row = read.get(chat)
      return row && JSON.parse(row.state)
    },
    write: (chat: string, state: VersionedState<ConversationData>) => void write.run(chat, JSON.stringify(state)),
    delete: (chat: string) => void forget.run(chat),
  }
}
