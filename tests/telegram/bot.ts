import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { usualPatience } from '../../bot/channels/telegram/client.ts'
import { type RunningBot, type StartOptions, startBot } from '../../bot/start-bot.ts'
import { butEmpty, dataFolder } from '../db/made.ts'
import { whole } from '../fixtures/chance.ts'
import { workersHere } from '../workers.ts'
import { Moments } from './moments.ts'
import { startTelegram, type Telegram, type TelegramOptions } from './server.ts'

/** A bot on a stand-in for Telegram, with everything it prints. */
export type Line = {
  readonly telegram: Telegram
  /** The messages to the operator. */
  readonly told: readonly string[]
  /** Everything written to the log, at every level. */
  readonly log: readonly string[]
  /** Resolves when the operator gets a line with these words. */
  hears(words: string): Promise<string>
  start(options?: StartOptions): Promise<RunningBot>
}

/** No time-out ever occurs: whatever is noticed is noticed by other means. */
export const endlessPatience = { poll: 1e9, document: 1e9, call: 1e9 }

/** Opens the stand-in and a folder for the bot; both are removed after the test. */
export async function openLine(options: TelegramOptions = {}): Promise<Line> {
  const telegram = await startTelegram({ retryAfter: 0.01, ...options })
  onTestFinished(() => telegram.down())
  const dataDir = dataFolder('ziping-line-')
  const told: string[] = []
  const log: string[] = []
  const moments = new Moments()
  const tell = butEmpty(dataDir, (line) => {
    told.push(line)
    moments.tell()
  })
  const stream = { write: (line: string) => void log.push(line) }
  const config = { dataDir, port: 0, zone: 'Asia/Shanghai', token: telegram.token, apiRoot: telegram.url }
  const grace = whole ? {} : { graceMs: 100 }
  const usual = { perSecond: 1000, workers: workersHere, patience: usualPatience, tell, backoff: quickly, ...grace }
  return {
    telegram,
    told,
    log,
    hears: (words) => moments.until(() => told.find((line) => line.includes(words)), AbortSignal.timeout(60_000)),
    async start(more = {}) {
      const bot = await startBot(config, pino({ level: 'trace' }, stream), { ...usual, ...more })
      onTestFinished(async () => {
        await bot.stop()
        rmSync(dataDir, { recursive: true, force: true })
      })
      return bot
    },
  }
}

/** The waits after failed requests. */
const quickly = { firstMs: 2, capMs: 8 }
