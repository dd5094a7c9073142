import type { Logger } from 'pino'
import type { Store } from '../../db/store.ts'
import type { Config } from '../config.ts'
import type { Tell } from '../data.ts'
import type { Channel } from './channel.ts'
import { createOffice } from './office/office.ts'
import { createTelegram, type TelegramOptions } from './telegram/telegram.ts'

/** How channels are opened otherwise than usual. */
export type OpenOptions = Pick<TelegramOptions, 'patience' | 'backoff' | 'perSecond' | 'conflictMs'> & {
  readonly store: Store
  readonly logger: Logger
  readonly tell: Tell
}

const telegramItself = 'https://api.telegram.org'

/** The channels that the settings name: Telegram with a token, the office's own page without one or beside it. */
export function openChannels(config: Config, options: OpenOptions): readonly Channel[] {
  const { token, apiRoot = telegramItself, office, port, reach } = config
  const telegram = token === undefined ? [] : [createTelegram({ ...options, token, apiRoot })]
  const page = token === undefined || office ? [createOffice({ ...options, port, reach })] : []
  return [...telegram, ...page]
}
