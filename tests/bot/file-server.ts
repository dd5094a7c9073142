import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'

/** A Bot API server that serves one file, or handles the request as the test says; and a client for it. */
export async function serveFile(bytes: Buffer, hand = (response: ServerResponse): unknown => response.end(bytes)) {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/file/')) return hand(response)
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify({ ok: true, result: { file_id: 'f', file_path: 'f' } }))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { api: new Api('1:token', { apiRoot }), apiRoot, close }
}
