import type { Api } from 'grammy'
import type { Logger } from 'pino'
import { traceOf } from '../../errors.ts'
import type { Backoff } from '../../pace.ts'
import { commandMenu } from '../../talk/menu.ts'
import { again } from './again.ts'
import { nodeSignal } from './client.ts'

type Registering = {
  readonly backoff: Backoff
  readonly signal: AbortSignal
  readonly logger: Pick<Logger, 'warn'>
}

/** Registers the command menu, now or as soon as the server accepts it. */
export function registerCommands(api: Api, { backoff, signal, logger }: Registering): void {
  again(() => api.setMyCommands(commandMenu, undefined, nodeSignal(signal)), { backoff, signal }).catch((error) => {
    if (!signal.aborted) logger.warn(traceOf(error), 'the menu of commands was refused')
  })
}
