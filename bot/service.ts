import { join } from 'node:path'
import type { Logger } from 'pino'
import { openChatStore } from '../db/chat/open.ts'
import { isFileWanted } from '../db/files-wanted.ts'
import { lockFile } from '../db/lock.ts'
import { firstOfficerToken } from '../db/officers.ts'
import { openStore } from '../db/open.ts'
import { opensSomething } from '../db/opens.ts'
import { makePrivateFolder } from '../db/private.ts'
import { createBot, surroundings } from './bot.ts'
import type { Config } from './config.ts'
import { linkOf, newToken } from './incoming.ts'
import { startJobs } from './jobs.ts'
import { type LocalServerOptions, startLocalServer } from './local/server.ts'
import { startOutbox } from './outbox.ts'
import { thisMachine } from './reach/settings.ts'
import { startReminders } from './reminders/start.ts'
import { commandWords } from './words/plain.ts'
import { reachWords } from './words/reach.ts'
import { apology, work } from './work.ts'
import { type BotWorkers, openWorkers } from './workers/open.ts'

const telegram = 'https://api.telegram.org'

/** A running bot. */
export type Service = {
  /** The address that people open, when there is an office's own chat. */
  readonly url?: string
  /** Who can open it and come in. */
  readonly reach?: readonly string[]
  /** The link of the first officer, while there is none. */
  readonly officerLink?: string
  /** What of the data other users of the machine can still open. */
  readonly exposed: readonly string[]
  stop(): Promise<void>
}

/** The Bot API server that the bot speaks to, and its token there. */
export type Line = {
  readonly url: string
  readonly token: string
  /** The address that people open, where the office's own chat is the server. */
  readonly chat?: string
}

/** The bot with its database and everything that works beside it. */
export type RunningBot = {
  /** The link of the first officer, while there is none. */
  readonly officerLink?: string
  /** Whether a link's token lets somebody in now. */
  opens(token: string): boolean
  /** Whether a file that was sent to the bot is still to be fetched. */
  needs(file: string): boolean
  /** Looks at the clock now: what is due is sent. */
  wake(): void
  stop(): Promise<void>
  /** Resolves when no document is being made and nothing waits to be sent. */
  idle(): Promise<void>
}

/** A server that takes more than Telegram, and processes for files and documents that others use as well. */
export type Surplus = { readonly perSecond?: number; readonly workers?: BotWorkers }

/** Starts the office's own chat where there is no token, and the bot. */
export async function startService(config: Config, logger: Logger, surplus: Surplus = {}): Promise<Service> {
  const exposed = makePrivateFolder(config.dataDir)
  let running: RunningBot | undefined
  const office = config.token
    ? undefined
    : await startOffice(config, logger, {
        opens: (token) => running?.opens(token) ?? false,
        isFileNeeded: (file) => running?.needs(file) ?? true,
      })
  const line = office ?? { url: config.apiRoot ?? telegram, token: config.token ?? '' }
  const bot = await startBot(config, line, logger, surplus)
  running = bot
  return {
    ...(office ? { url: office.chat, reach: office.reach } : {}),
    ...(bot.officerLink ? { officerLink: bot.officerLink } : {}),
    exposed,
    async stop() {
      await bot.stop()
      await office?.close()
    },
  }
}

/** Starts the database, the sending side, the documents and the bot itself. */
export async function startBot(
  config: Config,
  { url: apiRoot, token, chat }: Line,
  logger: Logger,
  { workers: shared, ...pace }: Surplus = {},
): Promise<RunningBot> {
  const file = join(config.dataDir, 'ziping.db')
  const lock = lockFile(file)
  const store = openStore(file)
  const settings = { zone: config.zone, model: config.model !== undefined, ...(chat ? { chat } : {}) }
  const bot = createBot({ token, apiRoot, store, logger, ...settings })
  const around = () => surroundings(settings, bot.botInfo.username)
  const reminders = startReminders({ store, zone: config.zone, logger, ...pace })
  const outbox = startOutbox({ store, api: bot.api, logger, ...pace })
  const workers = shared ?? openWorkers()
  const deps = { ...workers, api: bot.api, apiRoot, config, store, logger }
  const jobs = startJobs({
    store,
    logger,
    run: (job, context, underWay) => work({ ...deps, around: around() }, job, context, underWay),
    chatAction: (chat, action) => bot.api.sendChatAction(chat, action),
    apology,
  })
  await bot.init()
  await bot.api.setMyCommands(commandWords)
  const first = firstOfficerToken(store, newToken, new Date().toISOString())
  const polling = bot.start({ allowed_updates: ['message', 'edited_message', 'callback_query'] })
  polling.catch((error) => logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'polling ended'))
  return {
    ...(first ? { officerLink: linkOf(chat, bot.botInfo.username, first) } : {}),
    opens: (token) => opensSomething(store, token, new Date().toISOString()),
    needs: (file) => isFileWanted(store, file),
    wake: () => reminders.wake(),
    async stop() {
      await bot.stop()
      await polling.catch(() => undefined)
      await reminders.stop()
      await jobs.stop()
      if (!shared) workers.close()
      await outbox.stop()
      store.close()
      lock.release()
    },
    async idle() {
      await reminders.idle()
      await jobs.idle()
      await outbox.idle()
    },
  }
}

/** Starts the office's own chat: it may stay up while the bot comes and goes. */
export async function startOffice(
  { dataDir, port, reach = thisMachine }: Config,
  logger: Logger,
  asked: Pick<LocalServerOptions, 'opens' | 'isFileNeeded'> = {},
) {
  const store = openChatStore(join(dataDir, 'chat.db'))
  const onError = (error: unknown) =>
    logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'the chat server failed')
  const server = await startLocalServer({ store, port, onError, reach, ...asked })
  return {
    url: server.url,
    token: server.token,
    chat: server.address,
    reach: reachWords(reach, server.address),
    async close() {
      await server.close()
      store.close()
    },
  }
}
