import { expect, onTestFinished, test } from 'vitest'
import { download } from '../../bot/download.ts'
import { serveFile } from './file-server.ts'

/** How much is downloaded of a file of this many bytes. */
async function downloaded(length: number): Promise<number | undefined> {
  const { close, ...server } = await serveFile(Buffer.alloc(length))
  onTestFinished(close)
  return (await download(server, 'f'))?.length
}

test('a file of 20 MB is downloaded, a larger one is given up as such', async () => {
  expect(await downloaded(20_000_000)).toBe(20_000_000)
  expect(await downloaded(20_000_001)).toBeUndefined()
})
