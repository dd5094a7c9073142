import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { UserFromGetMe } from 'grammy/types'
import { Hono } from 'hono'
import { forgetSetting } from '../../db/chat/settings.ts'
import type { ChatStore } from '../../db/chat/store.ts'
import type { Office } from './api/call.ts'
import { botRoutes } from './api/routes.ts'
import { onlyOwnPage, onlyThisMachine } from './guard.ts'
import { Hub } from './hub.ts'
import { forgetOldLinks } from './links-file.ts'
import { pageRoutes } from './page.ts'
import { peopleRoutes } from './people.ts'
import { createLimiter, type Rate } from './rate.ts'

export type LocalServerOptions = {
  store: ChatStore
  host?: '127.0.0.1'
  port: number
  rate?: Rate
  /** Hears of faults of the server itself; those who asked are only told that it failed. */
  onError?: (error: unknown) => void
}

/** `url` without a slash at the end (grammY's `apiRoot`); `token` is the bot's, another one at every start and never written down. */
export type LocalServer = { url: string; token: string; close(): Promise<void> }

const generous: Rate = { perChat: 200, overall: 2000, burst: 400 }

/** Starts the office's own chat. Port 0 takes a free port. Rejects if the port is taken. Closing leaves the store open. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { store, host = '127.0.0.1', port, rate = generous, onError = () => {} } = options
  const bot = botUser()
  const token = `${bot.id}:${randomBytes(27).toString('base64url').slice(0, 35)}`
  // Earlier versions kept it.
  forgetSetting(store, 'token')
  forgetOldLinks(store)
  const hub = new Hub(store)
  const limiter = createLimiter(rate, store.now)
  const app = routes({ store, hub, limiter, bot, token, poll: { current: undefined }, onError })
  const { server, taken } = await listen(app, host, port)
  return {
    url: `http://${host}:${taken}`,
    token,
    close() {
      hub.close()
      return closed(server)
    },
  }
}

function routes(office: Office): Hono {
  const app = new Hono()
  app.use(onlyThisMachine)
  app.use('/chat/*', onlyOwnPage)
  app.route('/', pageRoutes())
  app.route('/chat', peopleRoutes(office))
  app.route('/', botRoutes(office))
  app.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404))
  return app
}

function listen(app: Hono, hostname: string, port: number): Promise<{ server: Server; taken: number }> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: 65_000 }
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions }, ({ port: taken }: AddressInfo) =>
      resolve({ server, taken }),
    ) as Server
    server.once('error', reject)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), 1000)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
  })
}

function botUser(): UserFromGetMe {
  return {
    id: 1000,
    is_bot: true,
    first_name: '绩效自评助手',
    username: 'ziping_bot',
    can_join_groups: false,
    can_read_all_group_messages: false,
    can_manage_bots: false,
    supports_inline_queries: false,
    supports_join_request_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  }
}
