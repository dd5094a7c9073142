import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, type Program } from './build.ts'
import { sameDay } from './compare.ts'
import { type Day, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAt } from './events.ts'
import { points } from './points.ts'

let program: Program
let undisturbed: Day
beforeAll(async () => {
  program = await buildProgram()
  undisturbed = await playDay(program, { script: demoScript })
  expect(sameDay(undisturbed, undisturbed)).toBe(0)
})
afterAll(() => program.remove())

const messages = messagesOf(demoScript).length
/** Before the transaction, in it, after it, and between sending and marking: `afterCommit` is also before sending. */
const chosen = points.filter((point) => point !== 'beforeSending')
const everySecond = (first: number) => new Set([...Array(messages).keys()].filter((number) => number % 2 === first))

/** Two days side by side, so that both processors have something to do. */
test.concurrent.each([
  ['first', everySecond(0)],
  ['second', everySecond(1)],
] as const)('killed at every point of every second message of the demo, from the %s on', async (_, numbers) => {
  const deaths = new Map([...numbers].map((number) => [number, chosen]))
  const day = await playDay(program, { script: demoScript, event: dyingAt(deaths) })
  console.log(`${numbers.size} of ${messages} messages, each killed at ${chosen.length} points: ${day.kills} kills`)
  expect(day.kills).toBe(numbers.size * chosen.length)
  expect(sameDay(day, undisturbed)).toBe(numbers.size)
})
