import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../bundle.ts'
import { seed } from '../fixtures/chance.ts'
import { sameDay } from './compare.ts'
import { botProcess, type Day, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAt } from './events.ts'
import { points } from './points.ts'

let program: Program
let undisturbed: Day
beforeAll(async () => {
  program = await buildCompiled(botProcess)
  undisturbed = await playDay(program, { script: demoScript })
  expect(sameDay(undisturbed, undisturbed)).toBe(0)
})
afterAll(() => program.remove())

const messages = messagesOf(demoScript).length
/** Before the transaction, in it, after it, and between sending and marking: `afterCommit` is also before sending. */
const chosen = points.filter((point) => point !== 'beforeSending')
const everySecond = (first: number) => new Set([...Array(messages).keys()].filter((number) => number % 2 === first))

/** Each message dies at one of the points, the next at the next; the next seed moves all of them on by one. */
const deathOf = (number: number) => chosen[(number + seed) % chosen.length] ?? 'afterCommit'

/** Two days side by side, so that both processors have something to do. */
test.concurrent.each([
  ['first', everySecond(0)],
  ['second', everySecond(1)],
] as const)('killed at every second message of the demo, point after point, from the %s on', async (_, numbers) => {
  const deaths = new Map([...numbers].map((number) => [number, [deathOf(number)]]))
  const repeated = [...numbers].filter((number) => deathOf(number) === 'beforeMarking').length
  const day = await playDay(program, { script: demoScript, event: dyingAt(deaths) })
  console.log(`seed ${seed}: ${numbers.size} of ${messages} messages, ${day.kills} kills at ${chosen.join(', ')}`)
  expect(day.kills).toBe(numbers.size)
  expect(sameDay(day, undisturbed)).toBe(repeated)
})
