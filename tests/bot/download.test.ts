import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { download } from '../../bot/channels/telegram/download.ts'
import { whole } from '../fixtures/chance.ts'
import { serveFile } from './file-server.ts'

afterEach(() => void vi.restoreAllMocks())

/** The time limit, which passes only when a test says so. */
function holdLimit(): AbortController {
  const limit = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
  return limit
}

/** How many bytes are downloaded of a file with this many. */
async function downloaded(length: number): Promise<number | undefined> {
  const { close, ...server } = await serveFile(Buffer.alloc(length))
  onTestFinished(close)
  return (await download(server, 'f'))?.length
}

test.runIf(whole)('a file of 20 MB is downloaded, a larger one is reported as too large', async () => {
  holdLimit()
  expect(await downloaded(20_000_000)).toBe(20_000_000)
  expect(await downloaded(20_000_001)).toBeUndefined()
})

test('a file that has not arrived within the time limit is given up', async () => {
  const limit = holdLimit()
  const { close, ...server } = await serveFile(Buffer.alloc(0), () => limit.abort())
  onTestFinished(close)
  await expect(download({ ...server, backoff: { firstMs: 1, capMs: 1 } }, 'f')).rejects.toThrow(/abort/i)
})
