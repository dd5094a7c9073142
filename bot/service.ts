import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { openChatStore } from '../db/chat/open.ts'
import { openStore } from '../db/open.ts'
import { createBot } from './bot.ts'
import type { Config } from './config.ts'
import { startJobs } from './jobs.ts'
import { startLocalServer } from './local/server.ts'
import { startOutbox } from './outbox.ts'
import { commandWords } from './words/plain.ts'
import { apology, work } from './work.ts'

const telegram = 'https://api.telegram.org'

/** A running bot. */
export type Service = {
  /** The address of the office's own chat, when there is one. */
  readonly url?: string
  stop(): Promise<void>
}

/** Starts the database, the office's own chat where there is no token, the sending side and the bot itself. */
export async function startService(config: Config, logger: Logger): Promise<Service> {
  mkdirSync(config.dataDir, { recursive: true })
  const office = config.token ? undefined : await startOffice(config, logger)
  const token = config.token ?? office?.token ?? ''
  const apiRoot = office?.url ?? config.apiRoot ?? telegram
  const store = openStore(join(config.dataDir, 'ziping.db'))
  const bot = createBot({ token, apiRoot, store, logger, zone: config.zone, model: config.model !== undefined })
  const outbox = startOutbox({ store, api: bot.api, logger })
  const jobs = startJobs({
    store,
    logger,
    run: (job, context) => work({ api: bot.api, apiRoot, config }, job, context),
    chatAction: (chat, action) => bot.api.sendChatAction(chat, action),
    apology,
  })
  await bot.init()
  await bot.api.setMyCommands(commandWords)
  const polling = bot.start({ allowed_updates: ['message', 'edited_message', 'callback_query'] })
  polling.catch((error) => logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'polling ended'))
  return {
    ...(office ? { url: office.url } : {}),
    async stop() {
      await bot.stop()
      await polling.catch(() => undefined)
      await jobs.stop()
      await outbox.stop()
      await office?.close()
      store.close()
    },
  }
}

async function startOffice({ dataDir, port }: Config, logger: Logger) {
  const store = openChatStore(join(dataDir, 'chat.db'))
  const onError = (error: unknown) =>
    logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'the chat server failed')
  const server = await startLocalServer({ store, port, onError })
  return {
    url: server.url,
    token: server.token,
    async close() {
      await server.close()
      store.close()
    },
  }
}
