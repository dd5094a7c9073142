import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Settings } from 'luxon'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openOffice } from './office.ts'
import { play } from './player.ts'
import { headOf, readTranscript, writeTranscript } from './transcript.ts'

/** The day on which every scenario takes place. */
const today = '2024-06-20'

const folder = new URL('./', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

beforeAll(() => {
  Settings.now = () => Date.parse(`${today}T01:00:00.000Z`)
})

afterAll(() => {
  Settings.now = () => Date.now()
})

/** `npm test -- -u` rewrites the transcripts; what changed is read as a diff. */
describe.concurrent('scenarios', { timeout: 180_000 }, () => {
  test.for(names)('%s', async (name, { expect }) => {
    const file = fileURLToPath(new URL(name, folder))
    const parts = readTranscript(readFileSync(file, 'utf8'))
    expect(headOf(parts)).toMatch(/\p{Script=Han}.*。$/u)
    const office = await openOffice(today)
    try {
      const played = writeTranscript(await play(office, parts))
      expect(office.log).toEqual([])
      await expect(played).toMatchFileSnapshot(file)
    } finally {
      await office.close()
    }
  })
})
