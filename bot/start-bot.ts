import type { Logger } from 'pino'
import { isFileWanted } from '../db/files-wanted.ts'
import { newToken } from '../db/links.ts'
import { firstOfficerToken } from '../db/officers.ts'
import { opensSomething } from '../db/opens.ts'
import { apology } from './apology.ts'
import { createBot, surroundings } from './bot.ts'
import type { Config } from './config.ts'
import { openData, type Tell } from './data.ts'
import type { FatalError } from './endings.ts'
import { linksTo } from './incoming.ts'
import { startJobs } from './jobs.ts'
import { Opened } from './opened.ts'
import { startOutbox } from './outbox.ts'
import { type Backoff, usualBackoff } from './pace.ts'
import { startReminders } from './reminders/start.ts'
import type { Patience } from './telegram/client.ts'
import { registerCommands } from './telegram/commands.ts'
import { connect } from './telegram/connect.ts'
import { Contact } from './telegram/contact.ts'
import { startPolling } from './telegram/polling.ts'
import { work } from './work.ts'
import { type BotWorkers, openWorkers } from './workers/open.ts'

/** How long an end waits for the jobs in hand, and then for what is being sent: ten seconds in all, with the rest. */
const graceMs = 3000

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
  /** Resolves when it cannot go on, to the reason; to nothing when it is stopped. */
  readonly ended: Promise<FatalError | undefined>
  /** Looks at the clock now: what is due is sent. */
  wake(): void
  /** Ends within ten seconds, whatever is not answered then. */
  stop(): Promise<void>
  /** Resolves when no document is being made and nothing waits to be sent. */
  idle(): Promise<void>
}

/** How a bot is started otherwise than usual. */
export type StartOptions = {
  /** Ends the start; what was opened is closed again. */
  readonly signal?: AbortSignal
  /** Says a line to the operator. */
  readonly tell?: Tell
  /** How many messages a second the server takes. */
  readonly perSecond?: number
  /** Processes for files and documents that others use as well. */
  readonly workers?: BotWorkers
  readonly patience?: Patience
  /** The rests after requests that failed. */
  readonly backoff?: Backoff
  /** How long another program may take the messages before this one ends. */
  readonly conflictMs?: number
}

/**
 * Starts the database, the sending side, the documents and the bot itself; waits until the server was reached. Rejects
 * with a FatalError where it does not know the token; what was opened is closed again then.
 */
export async function startBot(
  config: Config,
  line: Line,
  logger: Logger,
  options: StartOptions = {},
): Promise<RunningBot> {
  const opened = new Opened(logger)
  try {
    return await openBot(config, line, logger, options, opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function openBot(
  config: Config,
  { url: apiRoot, token, chat }: Line,
  logger: Logger,
  options: StartOptions,
  opened: Opened,
): Promise<RunningBot> {
  const { signal, tell = (words) => logger.warn(words), backoff = usualBackoff, patience, conflictMs } = options
  const store = openData(config.dataDir, opened, tell)
  const settings = { zone: config.zone, model: config.model !== undefined, ...(chat ? { chat } : {}) }
  const bot = createBot({ token, apiRoot, store, logger, backoff, patience, ...settings })
  const beside = { store, logger, ...paceOf(options) }
  const reminders = opened.add(startReminders({ ...beside, zone: config.zone }))
  const outbox = opened.add(startOutbox({ ...beside, api: bot.api, graceMs }))
  const contact = new Contact(apiRoot, tell)
  await connect(bot, contact, { backoff, signal })
  const workers = options.workers ?? ownWorkers(opened)
  const around = surroundings(settings, bot.botInfo.username)
  const deps = { ...workers, api: bot.api, apiRoot, config, store, logger, around, backoff }
  const jobs = opened.add(
    startJobs({
      store,
      logger,
      graceMs,
      run: (job, context, underWay) => work(deps, job, context, underWay),
      chatAction: (chat, action) => bot.api.sendChatAction(chat, action),
      apology,
    }),
  )
  opened.add(registerCommands(bot.api, backoff, logger))
  const receiving = opened.add(startPolling({ bot, contact, tell, backoff, conflictMs }))
  const first = firstOfficerToken(store, newToken, new Date().toISOString())
  return {
    ...(first ? { officerLink: `${linksTo(chat, bot.botInfo.username)}${first}` } : {}),
    ended: receiving.ended,
    opens: (token) => opensSomething(store, token, new Date().toISOString()),
    needs: (file) => isFileWanted(store, file),
    wake: () => reminders.wake(),
    stop: () => opened.close(),
    async idle() {
      await reminders.idle()
      await jobs.idle()
      await outbox.idle()
    },
  }
}

/** The sending side rests longer by itself: one chat's trouble is no other's. */
function paceOf({ perSecond, backoff }: StartOptions) {
  return { ...(perSecond === undefined ? {} : { perSecond }), ...(backoff ? { backoff } : {}) }
}

function ownWorkers(opened: Opened): BotWorkers {
  const workers = openWorkers()
  opened.add({ stop: () => workers.close() })
  return workers
}
