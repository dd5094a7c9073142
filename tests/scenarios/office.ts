import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Config } from '../../bot/config.ts'
import { type Chat, joinChat } from '../../bot/local/client.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import { startOffice } from '../../bot/start-office.ts'
import type { Facts } from '../../core/facts.ts'
import { openStore } from '../../db/open.ts'
import { atTurn } from '../../db/turns.ts'
import { dataFolder } from '../db/made.ts'
import { department } from '../fixtures/correct.ts'
import { workersHere as workers } from '../workers.ts'

/** A chat server that stays up, as Telegram does, and a bot that is another one after every message. */
export type Office = {
  /** What the bot complained of. */
  readonly log: readonly string[]
  /** The word of the first officer's link. */
  readonly officer: string
  join(name: string): Promise<Chat>
  /** Opens a filing with these facts for somebody, as if they had been told in earlier talks. */
  file(chat: Chat, name: string, facts: Facts): void
  /** Fills somebody's filing in hand with these facts, as if they had been told meanwhile. */
  fill(chat: Chat, name: string, facts: Facts): void
  /** Waits for the bot to finish. */
  settle(): Promise<void>
  /** Waits for the bot to finish, stops it, and starts a new one on the same database. */
  renew(): Promise<void>
  close(): Promise<void>
}

const limits = { name: 'stub', timeoutMs: 60_000, tokens: 1_000_000, millis: 3_600_000 }

/** The database is made ahead and empty; that this is told to the operator is no complaint. */
const tell = () => undefined

/** `model` is the address of an endpoint that drafts. */
export async function openOffice(today: string, model?: string): Promise<Office> {
  const dataDir = dataFolder('ziping-scenario-')
  const drafting = model === undefined ? {} : { model: { ...limits, baseUrl: model } }
  const config: Config = { dataDir, port: 0, zone: 'Asia/Shanghai', ...drafting }
  const log: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) })
  const server = await startOffice(config, logger)
  let bot: RunningBot = await startBot(config, server, logger, { workers, tell })
  let filed = 0
  return {
    log,
    get officer() {
      return bot.officerLink?.split('=')[1] ?? ''
    },
    join: (name) => joinChat(server.url, name),
    file(chat, name, facts) {
      filed += 1
      const update = { id: -filed, chat: chat.id, sender: { id: chat.id, name }, at: `${today}T00:00:00.000Z` }
      openFiling(join(dataDir, 'ziping.db'), update, facts)
    },
    fill(chat, name, facts) {
      filed += 1
      const update = { id: -filed, chat: chat.id, sender: { id: chat.id, name }, at: `${today}T00:00:00.000Z` }
      const store = openStore(join(dataDir, 'ziping.db'))
      atTurn(store, update, () => ({ says: [], changes: asChanges(facts), place: { at: 'row', row: 'base.staff' } }))
      store.close()
    },
    settle: () => bot.idle(),
    async renew() {
      await bot.idle()
      await bot.stop()
      bot = await startBot(config, server, logger, { workers, tell })
      await bot.idle()
    },
    async close() {
      await bot.stop()
      await server.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

function asChanges(facts: Facts) {
  return [...facts].map(([address, to]) => ({ address, to }))
}

function openFiling(file: string, update: Parameters<typeof atTurn>[1], facts: Facts): void {
  const store = openStore(file)
  const changes = asChanges(facts)
  const phone = facts.get('base.signature.phone')
  atTurn(store, update, () => ({
    says: [],
    open: { department, edition: 'hunan-2023', year: 2023, facts: changes },
    ...(phone ? { person: { phone } } : {}),
  }))
  store.close()
}
