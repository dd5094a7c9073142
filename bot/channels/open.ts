import type { Logger } from 'pino'
import type { Store } from '../../db/store.ts'
import type { Config } from '../config.ts'
import type { Tell } from '../data.ts'
import { thisMachine } from '../reach/settings.ts'
import type { Channel } from './channel.ts'
import { createOffice, type OfficeOptions } from './office/office.ts'
import { createTelegram, type TelegramOptions } from './telegram/telegram.ts'

/** Deviations from the usual way to open channels. */
export type OpenOptions = Pick<TelegramOptions, 'patience' | 'backoff' | 'perSecond' | 'conflictMs' | 'watchMs'> &
  Pick<OfficeOptions, 'view'> & {
    readonly store: Store
    readonly logger: Logger
    readonly tell: Tell
  }

const telegramItself = 'https://api.telegram.org'

/** The channels that the settings name: Telegram with a token, the office's page without one or beside it. */
export function openChannels(config: Config, options: OpenOptions): readonly Channel[] {
  const { token, apiRoot = telegramItself, office, port, reach } = config
  const opensPage = token === undefined || office === true
  const webhook = webhookOf(config, opensPage)
  const telegram = token === undefined ? [] : [createTelegram({ ...options, token, apiRoot, webhook })]
  const routes = telegram.flatMap((channel) => channel.routes ?? [])
  return [...telegram, ...(opensPage ? [createOffice({ ...options, port, reach, routes })] : [])]
}

/** Telegram's webhook listens on its own if no page is served. */
function webhookOf({ webhook, reach = thisMachine, port }: Config, opensPage: boolean): TelegramOptions['webhook'] {
  return webhook && { ...webhook, ...(opensPage ? {} : { listens: { host: reach.host, port } }) }
}
