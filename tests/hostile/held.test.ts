import { expect, test } from 'vitest'
import { held } from './held.ts'

test('a program that works for 300 milliseconds at a time keeps its timers waiting so long', async () => {
  const longest = await held(async () => {
    const { user } = process.cpuUsage()
    while (process.cpuUsage().user - user < 300_000) JSON.stringify(process.versions)
  })
  expect(longest).toBeGreaterThan(250)
})

test('one that waits for others does not', async () => {
  expect(await held(() => new Promise((resolve) => setTimeout(resolve, 300)))).toBeLessThan(100)
})
