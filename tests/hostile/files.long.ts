import { expect, test } from 'vitest'
import { readContents } from '../../bot/files/read-sent.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { workers } from '../workers.ts'
import { hostileFiles } from './files.ts'
import { held } from './held.ts'

const into = { edition: 'hunan-2023', year: 2023, department, facts: correctFiling() }

test.each(hostileFiles)('$name: is answered, and nobody waits meanwhile', async ({ file, bytes }) => {
  const sent = { name: file, bytes: bytes(), into }
  const outcomes: string[] = []
  const longest = await held(async () => {
    outcomes.push((await readContents(workers.read, sent)).is)
  })
  expect(['data', 'words', 'nothing']).toContain(outcomes[0])
  expect(longest).toBeLessThan(250)
})
