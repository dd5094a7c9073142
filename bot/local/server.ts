import { randomBytes } from 'node:crypto'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { UserFromGetMe } from 'grammy/types'
import { Hono } from 'hono'
import { dropLeftovers } from '../../db/chat/parts.ts'
import { forgetSetting } from '../../db/chat/settings.ts'
import type { ChatStore } from '../../db/chat/store.ts'
import { httpUrl, isEvery } from '../reach/addresses.ts'
import { openAddress } from '../reach/open-address.ts'
import { type Reach, thisMachine } from '../reach/settings.ts'
import type { Office } from './api/call.ts'
import { botRoutes } from './api/routes.ts'
import { arrivalsFor } from './arrival.ts'
import type { Env } from './env.ts'
import { closedAnswers, onlyOwnName, onlyOwnPage } from './guard.ts'
import { Hub } from './hub.ts'
import { forgetOldLinks } from './links-file.ts'
import { pageRoutes } from './page.ts'
import { peopleRoutes } from './people.ts'
import { createLimiter, perMinute, type Rate } from './rate.ts'
import { type FileNeed, startTidying } from './tidy.ts'
import { Turns } from './turns.ts'
import { Uploading } from './uploading.ts'

export type LocalServerOptions = {
  store: ChatStore
  port: number
  /** Who reaches it and how much they may send; this machine, without any count, if not given. */
  reach?: Reach
  rate?: Rate
  /** Whether a link's token opens anything to whoever brings it. */
  opens?: (token: string) => boolean
  /** Whether the bot will still fetch a person's file; for a day, if nobody can tell. */
  isFileNeeded?: FileNeed
  /** Hears of faults of the server itself; those who asked are only told that it failed. */
  onError?: (error: unknown) => void
}

export type LocalServer = {
  /** Where this machine reaches it, without a slash at the end (grammY's `apiRoot`). */
  url: string
  /** What people open and links say. */
  address: string
  /** The bot's, another one at every start and never written down. */
  token: string
  close(): Promise<void>
}

const generous: Rate = { perChat: 200, overall: 2000, burst: 400 }

/** Starts the office's own chat. Port 0 takes a free port. Rejects if the port is taken. Closing leaves the store open. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { store, port, reach = thisMachine, isFileNeeded, onError = () => {} } = options
  dropLeftovers(store)
  // Earlier versions kept the bot's token.
  forgetSetting(store, 'token')
  forgetOldLinks(store)
  const office = officeOf(options, reach, () => address)
  const { server, taken } = await listen(routes(office, reach), reach.host, port)
  const address = openAddress(reach, taken)
  const answers = answersOf(server)
  const tidying = startTidying(office, isFileNeeded, onError)
  return {
    url: isEvery(reach.host) ? httpUrl(thisMachine.host, taken) : httpUrl(reach.host, taken),
    address,
    token: office.token,
    async close() {
      office.hub.close()
      await Promise.all([tidying.stop(), closed(server, answers)])
    },
  }
}

function officeOf(options: LocalServerOptions, reach: Reach, url: () => string): Office {
  const { store, rate = generous, opens = () => false, onError = () => {} } = options
  const bot = botUser()
  return {
    store,
    hub: new Hub(store),
    turns: new Turns(),
    limiter: createLimiter(rate, store.now),
    acts: perMinute(reach.messagesPerMinute, store.now),
    joins: perMinute(reach.joinsPerMinute, store.now),
    uploading: new Uploading(),
    door: { join: reach.join, opens, url },
    bot,
    token: `${bot.id}:${randomBytes(27).toString('base64url').slice(0, 35)}`,
    poll: { current: undefined },
    onError,
  }
}

function routes(office: Office, reach: Reach): Hono<Env> {
  const app = new Hono<Env>()
  app.use(closedAnswers)
  app.use(onlyOwnName(arrivalsFor(reach), reach.publicUrl))
  app.use('/chat/*', onlyOwnPage)
  app.route('/', pageRoutes())
  app.route('/chat', peopleRoutes(office))
  app.route('/', botRoutes(office))
  app.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404))
  return app
}

function listen(app: Hono<Env>, hostname: string, port: number): Promise<{ server: Server; taken: number }> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: 65_000 }
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions }, ({ port: taken }: AddressInfo) =>
      resolve({ server, taken }),
    ) as Server
    server.once('error', reject)
  })
}

/** What the server is answering just now. */
function answersOf(server: Server): ReadonlySet<ServerResponse> {
  const open = new Set<ServerResponse>()
  server.on('request', (_, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return open
}

/** Ends the server: what is being answered has a second; connections on which nothing is asked have none. */
function closed(server: Server, answers: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => server.closeAllConnections()
    const endIfQuiet = () => answers.size === 0 && end()
    const last = setTimeout(end, 1000)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
    for (const response of answers) response.once('close', endIfQuiet)
    endIfQuiet()
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
