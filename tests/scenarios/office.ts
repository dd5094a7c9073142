import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Chat, joinChat } from '../../bot/channels/office/client.ts'
import type { Config } from '../../bot/config.ts'
import { type RunningBot, startBot } from '../../bot/start-bot.ts'
import type { Store } from '../../db/store.ts'
import { dataFolder } from '../db/made.ts'
import { updateOf } from '../page-person.ts'
import { workersHere as workers } from '../workers.ts'
import type { PlayedChat, Stage } from './player.ts'
import { replayedIn } from './replayed.ts'
import { toldBefore } from './told-before.ts'

const limits = { name: 'stub', timeoutMs: 60_000, tokens: 1_000_000, millis: 3_600_000 }

/** Ignores messages to the operator: the database is made in advance and empty, which is nothing to report here. */
const tell = () => undefined

/**
 * The office's page at one address; its program is restarted from time to time. `model` is the address of an endpoint
 * that drafts.
 */
export async function openOffice(
  today: string,
  model?: string,
): Promise<Omit<Stage, 'join'> & { readonly url: string; join(name: string): Promise<Chat> }> {
  const dataDir = dataFolder('ziping-scenario-')
  const drafting = model === undefined ? {} : { model: { ...limits, baseUrl: model } }
  const config: Config = { dataDir, port: 0, zone: 'Asia/Shanghai', ...drafting }
  const log: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) })
  let bot: RunningBot = await startBot(config, logger, { workers, tell })
  const url = bot.url ?? ''
  const settled = { ...config, port: Number(new URL(url).port) }
  const at = `${today}T00:00:00.000Z`
  let filed = 0
  const asIf = (store: Store, { id }: PlayedChat, name: string) => updateOf(store, { id, name }, `filed ${++filed}`, at)
  return {
    url,
    log,
    get officer() {
      return bot.officerLink?.split('=')[1] ?? ''
    },
    join: (name) => joinChat(url, name),
    ...toldBefore(dataDir, asIf),
    replayed: () => replayedIn(join(dataDir, 'ziping.db')),
    settle: () => bot.idle(),
    async renew() {
      await bot.idle()
      await bot.stop()
      bot = await startBot(settled, logger, { workers, tell })
      await bot.idle()
    },
    async close() {
      await bot.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}
