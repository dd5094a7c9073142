import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

/** A listening server. */
export type Listening = {
  readonly port: number
  /** Closes: current requests get a second, idle connections none. */
  close(): Promise<void>
}

/** The application that answers requests. */
type App = { readonly fetch: Parameters<typeof serve>[0]['fetch'] }

/** Serves one address. Port 0 takes a free port. Rejects if the port is taken. */
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

/** The requests that the server is answering at the moment. */
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
