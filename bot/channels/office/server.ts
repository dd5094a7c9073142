import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Reach } from '../../reach/settings.ts'
import { arrivalsFor } from './arrival.ts'
import type { Env } from './env.ts'
import { closedAnswers, onlyOwnName, onlyOwnPage } from './guard.ts'
import { pageRoutes } from './page.ts'
import { peopleRoutes } from './people.ts'
import type { Office } from './state.ts'

/** A server that listens. */
export type Listening = {
  readonly port: number
  /** What is being answered has a second; connections on which nothing is asked have none. */
  close(): Promise<void>
}

/** Serves the page and its interface. Port 0 takes a free port. Rejects if the port is taken. */
export async function listen(office: Office, reach: Reach, port: number): Promise<Listening> {
  const { server, taken } = await serving(routes(office, reach), reach.host, port)
  const answers = answersOf(server)
  return { port: taken, close: () => closed(server, answers) }
}

function routes(office: Office, reach: Reach): Hono<Env> {
  const app = new Hono<Env>()
  app.use(closedAnswers)
  app.use(onlyOwnName(arrivalsFor(reach), reach.publicUrl))
  app.use('/chat/*', onlyOwnPage)
  app.route('/', pageRoutes())
  app.route('/chat', peopleRoutes(office))
  app.notFound((c) => c.json({ error: '没有这个地址。' }, 404))
  return app
}

function serving(app: Hono<Env>, hostname: string, port: number): Promise<{ server: Server; taken: number }> {
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
