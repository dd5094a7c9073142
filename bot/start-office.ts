import { join } from 'node:path'
import type { Logger } from 'pino'
import { openChatStore } from '../db/chat/open.ts'
import type { Config } from './config.ts'
import { lookAfter, type Tell } from './data.ts'
import { traceOf } from './errors.ts'
import { type LocalServerOptions, startLocalServer } from './local/server.ts'
import { thisMachine } from './reach/settings.ts'
import { reachWords } from './words/reach.ts'

/** Starts the office's own chat: it may stay up while the bot comes and goes. */
export async function startOffice(
  { dataDir, port, reach = thisMachine }: Config,
  logger: Logger,
  { tell = (words) => logger.warn(words), ...asked }: OfficeOptions = {},
) {
  const file = join(dataDir, 'chat.db')
  const store = openChatStore(file)
  const onError = (error: unknown) => logger.error(traceOf(error), 'the chat server failed')
  const server = await startLocalServer({ store, port, onError, reach, ...asked })
  const looking = lookAfter(store.db, file, tell)
  return {
    url: server.url,
    token: server.token,
    chat: server.address,
    reach: reachWords(reach, server.address),
    async close() {
      looking.stop()
      await server.close()
      store.close()
    },
  }
}

type OfficeOptions = Pick<LocalServerOptions, 'opens' | 'isFileNeeded'> & { readonly tell?: Tell }
