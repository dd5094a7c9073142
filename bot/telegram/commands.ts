import type { Api } from 'grammy'
import type { Logger } from 'pino'
import { traceOf } from '../errors.ts'
import type { Backoff } from '../pace.ts'
import { commandWords } from '../words/plain.ts'
import { again } from './again.ts'
import { nodeSignal } from './client.ts'

/** Registers the menu of commands beside the talk, now or as soon as the server takes it. */
export function registerCommands(api: Api, backoff: Backoff, logger: Pick<Logger, 'warn'>) {
  const ends = new AbortController()
  const signal = ends.signal
  again(() => api.setMyCommands(commandWords, undefined, nodeSignal(signal)), { backoff, signal }).catch((error) => {
    if (!signal.aborted) logger.warn(traceOf(error), 'the menu of commands was refused')
  })
  return { stop: () => ends.abort() }
}
