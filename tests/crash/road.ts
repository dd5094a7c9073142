import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dice } from '../fixtures/dice.ts'

/** The way from the bot to its chat server. */
export type Road = {
  readonly url: string
  /** How often something went wrong on it. */
  harmed(): number
  /** How many answers were lost on it after the server had done what was asked. */
  lost(): number
  close(): Promise<void>
}

export async function smoothRoad(url: string): Promise<Road> {
  return { url, harmed: () => 0, lost: () => 0, close: async () => undefined }
}

type Harm = 'tooFast' | 'badGateway' | 'cutBefore' | 'cutAfter'
const harms: readonly Harm[] = ['tooFast', 'badGateway', 'cutBefore', 'cutAfter']

/** A way on which one in four messages of the bot meets with an accident. */
export async function roughRoad(url: string, dice: Dice): Promise<Road> {
  const count = { harmed: 0, lost: 0 }
  const server = createServer(async (incoming, response) => {
    const sends = /\/send(Message|Document)$/.test(incoming.url ?? '')
    const harm = sends && dice.chance(0.25) ? dice.pick(harms) : undefined
    if (harm) count.harmed += 1
    if (harm === 'cutAfter') count.lost += 1
    const body = await bodyOf(incoming).catch(() => undefined)
    if (harm === 'cutBefore' || body === undefined) response.destroy()
    else if (harm === 'tooFast') refuse(response, 429, tooFast)
    else if (harm === 'badGateway') refuse(response, 502, '<html>Bad Gateway</html>')
    else pass(url, incoming, body, response, harm === 'cutAfter')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    harmed: () => count.harmed,
    lost: () => count.lost,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

const tooFast = JSON.stringify({
  ok: false,
  error_code: 429,
  description: 'Too Many Requests: retry after 0.02',
  parameters: { retry_after: 0.02 },
})

function refuse(response: ServerResponse, code: number, body: string): void {
  response.writeHead(code).end(body)
}

/** Passes a request on, and its answer back unless that is lost; who hangs up on one side is gone on the other. */
function pass(to: string, incoming: IncomingMessage, body: Buffer, response: ServerResponse, lost: boolean): void {
  const { method, headers, url } = incoming
  const onward = request(`${to}${url}`, { method, headers: { ...headers, host: new URL(to).host } }, async (answer) => {
    const text = await bodyOf(answer).catch(() => undefined)
    if (lost || text === undefined) response.destroy()
    else response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' }).end(text)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => {
    if (!response.writableEnded && !lost) onward.destroy()
  })
  onward.end(body)
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
