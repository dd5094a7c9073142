import type { Logger } from 'pino'
import { makePrivateFolder } from '../db/private.ts'
import type { Config } from './config.ts'
import type { FatalError } from './endings.ts'
import { type RunningBot, type StartOptions, startBot } from './start-bot.ts'
import { startOffice } from './start-office.ts'

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
  /** Resolves when it cannot go on, to the reason. */
  readonly ended: Promise<FatalError | undefined>
  stop(): Promise<void>
}

/** Starts the office's own chat where there is no token, and the bot. */
export async function startService(config: Config, logger: Logger, options: StartOptions = {}): Promise<Service> {
  const exposed = makePrivateFolder(config.dataDir)
  let running: RunningBot | undefined
  const office = config.token
    ? undefined
    : await startOffice(config, logger, {
        opens: (token) => running?.opens(token) ?? false,
        isFileNeeded: (file) => running?.needs(file) ?? true,
        ...(options.tell ? { tell: options.tell } : {}),
      })
  const line = office ?? { url: config.apiRoot ?? telegram, token: config.token ?? '' }
  const bot = await startBot(config, line, logger, options).catch(async (error) => {
    await office?.close()
    throw error
  })
  running = bot
  return {
    ...(office ? { url: office.chat, reach: office.reach } : {}),
    ...(bot.officerLink ? { officerLink: bot.officerLink } : {}),
    exposed,
    ended: bot.ended,
    async stop() {
      await bot.stop()
      await office?.close()
    },
  }
}
