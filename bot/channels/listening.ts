import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

/** A server that listens. */
export type Listening = {
  readonly port: number
  /** What is being answered has a second; connections on which nothing is asked have none. */
  close(): Promise<void>
}

/** What answers requests. */
type App = { readonly fetch: Parameters<typeof serve>[0]['fetch'] }

/** Serves what is asked of one address. Port 0 takes a free port. Rejects if the port is taken. */
export async function listen(app: App, hostname: string, port: number): Promise<Listening> {
  const { server, taken } = await serving(app, hostname, port)
  const answers = answersOf(server)
  return { port: taken, close: () => closed(server, answers) }
}

function serving(app: App, hostname: string, port: number): Promise<{ server: Server; taken: number }> {
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
