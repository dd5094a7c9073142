import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { download } from '../../bot/download.ts'

/** A server that holds one file of this many bytes, and what is downloaded from it. */
async function downloaded(length: number): Promise<number | undefined> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/file/')) return response.end(Buffer.alloc(length))
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify({ ok: true, result: { file_id: 'f', file_path: 'f' } }))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return (await download({ api: new Api('1:token', { apiRoot }), apiRoot }, 'f'))?.length
}

test('a file of 20 MB is downloaded, a larger one is given up as such', async () => {
  expect(await downloaded(20_000_000)).toBe(20_000_000)
  expect(await downloaded(20_000_001)).toBeUndefined()
})
