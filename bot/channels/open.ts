import type { Logger } from 'pino'
import type { Store } from '../../db/store.ts'
import type { Config } from '../config.ts'
import type { Tell } from '../data.ts'
import type { Channel } from './channel.ts'
import { createTelegram, type TelegramOptions } from './telegram/telegram.ts'

/** How channels are opened otherwise than usual. */
export type OpenOptions = Pick<TelegramOptions, 'patience' | 'backoff' | 'perSecond' | 'conflictMs'> & {
  readonly store: Store
  readonly logger: Logger
  readonly tell: Tell
}

const telegramItself = 'https://api.telegram.org'

/** The channels that the settings name: Telegram with a token, the office's own page without one or beside it. */
export function openChannels({ token, apiRoot = telegramItself }: Config, options: OpenOptions): readonly Channel[] {
  return token === undefined ? [] : [createTelegram({ ...options, token, apiRoot })]
}
