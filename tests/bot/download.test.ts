import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { download } from '../../bot/channels/telegram/download.ts'
import { whole } from '../fixtures/chance.ts'
import { serveFile } from './file-server.ts'

afterEach(() => void vi.restoreAllMocks())

/** The limit of time, which passes only when a test says so. */
function holdLimit(): AbortController {
  const limit = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
  return limit
}

/** How much is downloaded of a file of this many bytes. */
async function downloaded(length: number): Promise<number | undefined> {
  const { close, ...server } = await serveFile(Buffer.alloc(length))
  onTestFinished(close)
  return (await download(server, 'f'))?.length
}

test.runIf(whole)('a file of 20 MB is downloaded, a larger one is given up as such', async () => {
  holdLimit()
  expect(await downloaded(20_000_000)).toBe(20_000_000)
  expect(await downloaded(20_000_001)).toBeUndefined()
})

test('a file that has not come when its time is over is given up', async () => {
  const limit = holdLimit()
  const { close, ...server } = await serveFile(Buffer.alloc(0), () => limit.abort())
  onTestFinished(close)
  await expect(download({ ...server, backoff: { firstMs: 1, capMs: 1 } }, 'f')).rejects.toThrow(/abort/i)
})
