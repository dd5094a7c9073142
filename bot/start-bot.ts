import type { Logger } from 'pino'
import type { Around } from '../core/known/loaded.ts'
import { newToken } from '../db/links.ts'
import { firstOfficerToken } from '../db/officers.ts'
import { makePrivateFolder } from '../db/private.ts'
import type { Store } from '../db/store.ts'
import { apology } from './apology.ts'
import { claimFolder, startBackups } from './backups.ts'
import type { Channel } from './channels/channel.ts'
import type { MakeView } from './channels/office/views.ts'
import { type OpenOptions, openChannels } from './channels/open.ts'
import { startChannels } from './channels/start.ts'
import type { Config } from './config.ts'
import { dataFile, openData, type Tell } from './data.ts'
import type { FatalError } from './endings.ts'
import type { Convert } from './files/filing-beside.ts'
import { convertOld } from './files/office/convert.ts'
import { type JobsOptions, startJobs } from './jobs.ts'
import { linesOf } from './lines.ts'
import { Opened } from './opened.ts'
import { type Background, startOutbox } from './outbox.ts'
import type { Backoff } from './pace.ts'
import { portsOf } from './receiving.ts'
import { startReminders } from './reminders/start.ts'
import { takeOverPage } from './taking-over.ts'
import { work } from './work.ts'
import { type BotWorkers, openWorkers } from './workers/open.ts'

/** How long an end waits for current jobs, and then for what is being sent: ten seconds in total, with the rest. */
const usualGraceMs = 3000

/** How long LibreOffice may convert a file of the chat, in ms: others wait for their turn. */
const conversionMs = 45_000

/** The bot with its database, its channels and everything in the background. */
export type RunningBot = {
  /** The address that people open, if the office's page is one of the channels. */
  readonly url?: string
  /** Lines on who can open it and join. */
  readonly reach?: readonly string[]
  /** The link of the first officer, while there is none. */
  readonly officerLink?: string
  /** The parts of the data that other users of the machine can still open. */
  readonly exposed: readonly string[]
  /** Resolves to the reason if no channel can go on, to undefined if it is stopped. */
  readonly ended: Promise<FatalError | undefined>
  /** Looks at the clock now: what is due is sent. */
  wake(): void
  /** Ends within ten seconds, even if something is not answered by then. */
  stop(): Promise<void>
  /** Resolves when no document and no copy is being made and nothing waits to be sent. */
  idle(): Promise<void>
}

/** Deviations from the usual way to start a bot. */
export type StartOptions = Omit<OpenOptions, 'tell' | 'logger' | 'store' | 'view'> & {
  /** Ends the start; what was opened is closed again. */
  readonly signal?: AbortSignal
  /** Says a line to the operator. */
  readonly tell?: Tell
  /** Processes for files and documents that others use as well. */
  readonly workers?: BotWorkers
  /** The waits after failed requests. */
  readonly backoff?: Backoff
  /** How long an end waits for current work, in ms. */
  readonly graceMs?: number
  /** Channels other than those in the settings. */
  readonly channels?: (store: Store) => readonly Channel[]
}

/**
 * Starts the database, the outboxes, the documents and the channels; waits until one channel can be reached. Rejects
 * with a FatalError if none ever can; what was opened is then closed again.
 */
export async function startBot(config: Config, logger: Logger, options: StartOptions = {}): Promise<RunningBot> {
  const opened = new Opened(logger)
  try {
    return await openBot(config, logger, options, opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function openBot(config: Config, logger: Logger, options: StartOptions, opened: Opened): Promise<RunningBot> {
  const { tell = (words) => logger.warn(words), signal } = options
  const exposed = makePrivateFolder(config.dataDir)
  if (config.backupDir) opened.add(claimFolder(config.backupDir))
  const store = openData(config.dataDir, opened, tell)
  takeOverPage(config, store, tell)
  const reminders = opened.add(startReminders({ store, logger, zone: config.zone }))
  const { workers = openWorkers() } = options
  const view: MakeView = (filing) => workers.view('view', filing)
  const channels = options.channels?.(store) ?? openChannels(config, { ...options, store, logger, tell, view })
  const outboxes = openOutboxes(store, channels, logger, options, opened)
  for (const channel of channels) opened.add(channel)
  const around = {
    zone: config.zone,
    model: config.model !== undefined,
    ...(config.soffice === undefined ? {} : { oldFiles: true as const }),
  }
  const ports = (channel: Channel) => portsOf({ store, logger, around }, channel)
  const { ended, first: reached } = await startChannels(channels, { ports, tell, logger, signal })
  if (!options.workers) opened.add({ stop: () => workers.close() })
  const { graceMs } = options
  const beside = openBeside({ config, store, logger, tell, channels, around, workers, graceMs }, opened)
  const token = firstOfficerToken(store, newToken, new Date().toISOString())
  const page = channels.find((channel) => channel.page)?.page
  return {
    ...(page ? { url: page.url, reach: page.reach } : {}),
    ...(token ? { officerLink: reached.link(token) } : {}),
    exposed,
    ended,
    wake: () => reminders.wake(),
    stop: () => opened.close(),
    async idle() {
      // One of them ending may leave work for the next.
      for (const work of [reminders, beside.jobs, ...outboxes, ...beside.backups]) await work.idle()
    },
  }
}

/** The outbox of each channel that is sent to. */
function openOutboxes(
  store: Store,
  channels: readonly Channel[],
  logger: Logger,
  { backoff, graceMs = usualGraceMs }: StartOptions,
  opened: Opened,
): readonly Background[] {
  const settings = { store, logger, graceMs, ...(backoff ? { backoff } : {}) }
  const sentTo = channels.filter(({ can }) => !can.reads)
  return sentTo.map((channel) => opened.add(startOutbox({ ...settings, channel })))
}

type Beside = {
  readonly workers: BotWorkers
  readonly graceMs: number | undefined
  readonly config: Config
  readonly store: Store
  readonly logger: Logger
  readonly tell: Tell
  readonly channels: readonly Channel[]
  readonly around: Omit<Around, 'links' | 'at'>
}

/** Background work: jobs in processes of their own, and the daily copy. */
function openBeside(beside: Beside, opened: Opened) {
  const { config, store, logger, tell, channels, around, workers, graceMs = usualGraceMs } = beside
  const lines = linesOf(store, channels)
  const program = config.soffice ?? null
  const convert: Convert = (files, signal) =>
    convertOld(files, { program, limitMs: conversionMs, ...(signal ? { signal } : {}) })
  const deps = { ...workers, config, store, logger, around, lines, convert }
  const run: JobsOptions['run'] = (job, context, underWay) => work(deps, job, context, underWay)
  const busy: JobsOptions['busy'] = (chat, doing) => lines.busy(chat, doing)
  const jobs = opened.add(startJobs({ store, logger, graceMs, run, busy, apology }))
  const { backupDir: folder, dataDir, zone } = config
  const copies = { store, file: dataFile(dataDir), zone, run: workers.copy, tell, logger }
  return { jobs, backups: folder ? [opened.add(startBackups({ ...copies, folder }))] : [] }
}
