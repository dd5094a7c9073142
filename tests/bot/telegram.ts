import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { onTestFinished } from 'vitest'
import { clientOptions } from '../../bot/channels/telegram/client.ts'
import { deliver } from '../../bot/channels/telegram/send.ts'
import type { QueuedSay } from '../../db/outbox.ts'

/** One request that the stand-in for Telegram received; `body` is the JSON, or the raw form of a document. */
export type Request = {
  readonly method: string
  readonly chat: number
  readonly text: string
  readonly body: string
  /** The id of the message in the response. */
  readonly messageId?: number
}

/**
 * How to respond: undefined is success, `drop` cuts the connection, `hold` never responds, `nonsense` is a gateway's
 * page.
 */
export type Answer =
  | { readonly code: number; readonly says?: string; readonly retryAfter?: number }
  | 'drop'
  | 'hold'
  | 'nonsense'
  | undefined

/** A small server that responds as Telegram would; `answer` may spoil a request. */
export async function startTelegram(
  answer: (request: Request, count: number) => Answer | Promise<Answer> = () => undefined,
) {
  const requests: Request[] = []
  const server = createServer(async (incoming, response) => {
    const request = { ...(await read(incoming)), messageId: 1001 + requests.length }
    requests.push(request)
    reply(response, await answer(request, requests.length), 1000 + requests.length)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const api = new Api('1:token', clientOptions(`http://127.0.0.1:${port}`))
  return { api, channel: sendingBy(api), requests }
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString()
  const method = (incoming.url ?? '').split('/').at(-1) ?? ''
  if (!body.startsWith('{'))
    return { method, chat: Number(/name="chat_id"\r\n\r\n(\d+)/.exec(body)?.[1]), text: '', body }
  const { chat_id, text } = JSON.parse(body)
  return { method, chat: chat_id, text, body }
}

function reply(response: ServerResponse, answer: Answer, messageId: number): void {
  if (answer === 'hold') return
  if (answer === 'drop') {
    response.socket?.destroy()
    return
  }
  if (answer === 'nonsense') {
    response.writeHead(502).end('<html>Bad Gateway</html>')
    return
  }
  const { code = 200, says, retryAfter } = answer ?? {}
  response.writeHead(code, { 'content-type': 'application/json' })
  response.end(JSON.stringify(code === 200 ? success(messageId) : failure(code, says, retryAfter)))
}

const success = (messageId: number) => ({
  ok: true,
  result: { message_id: messageId, date: 0, chat: { id: 1, type: 'private' } },
})

function failure(code: number, says = 'Bad Request', retryAfter?: number) {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }
  return { ok: false, error_code: code, description: says, ...parameters }
}

/** A log that collects its lines. */
export function quietLog() {
  const lines: string[] = []
  const keep = (...parts: unknown[]) => void lines.push(JSON.stringify(parts))
  return { lines, warn: keep, error: keep }
}

/** Telegram's channel as the outbox uses it. */
export function sendingBy(api: Api, perSecond = 1000) {
  const can = { edits: true, reads: false, perSecond }
  return { name: 'telegram', can, send: (say: QueuedSay, signal: AbortSignal) => deliver(api, say, signal) }
}
