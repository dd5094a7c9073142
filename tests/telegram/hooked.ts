import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createOffice } from '../../bot/channels/office/office.ts'
import { createTelegram, type TelegramOptions as Options } from '../../bot/channels/telegram/telegram.ts'
import { startBot } from '../../bot/start-bot.ts'
import type { Store } from '../../db/store.ts'
import { butEmpty, dataFolder } from '../db/made.ts'
import { workersHere } from '../workers.ts'
import { Moments } from './moments.ts'
import { startTelegram, type TelegramOptions } from './server.ts'

export const hookUrl = 'https://bot.example.gov.cn/telegram'
export const secret = 'a_secret-that-Telegram-brings'

/** A stand-in for Telegram and a bot on it that receives by webhook, or by polling if chosen. */
export async function openHooked(options: TelegramOptions = {}) {
  const telegram = await startTelegram({ retryAfter: 0.01, ...options })
  onTestFinished(() => telegram.down())
  const dataDir = dataFolder('ziping-hook-')
  const [told, log]: [string[], string[]] = [[], []]
  const moments = new Moments()
  const tell = butEmpty(dataDir, (line) => {
    told.push(line)
    moments.tell()
  })
  const hears = (words: string) =>
    moments.until(() => told.find((line) => line.includes(words)), AbortSignal.timeout(60_000))
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
  const webhook = { url: hookUrl, secret, listens: { host: '127.0.0.1', port: 0 } }
  const usual = { token: telegram.token, apiRoot: telegram.url, logger, tell, perSecond: 1000, webhook }
  const backoff = { firstMs: 2, capMs: 8 }
  const start = async (more: Partial<Options> = {}, page = false) => {
    const stores: Store[] = []
    const channels = (store: Store) => {
      stores.push(store)
      const bot = createTelegram({ ...usual, backoff, ...more })
      const routes = bot.routes ? [bot.routes] : []
      return [bot, ...(page ? [createOffice({ store, logger, port: 0, routes })] : [])]
    }
    const config = { dataDir, port: 0, zone: 'Asia/Shanghai' }
    const bot = await startBot(config, logger, { workers: workersHere, tell, backoff, channels })
    onTestFinished(async () => {
      await bot.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })
    const [store] = stores
    if (!store) throw new Error('no database was opened')
    telegram.bringing.proxy = /转到 (http:\S+?)，/.exec(told.findLast((line) => line.includes(hookUrl)) ?? '')?.[1]
    return { ...bot, store }
  }
  return { telegram, told, log, hears, start, clerk: telegram.person('周敏') }
}
