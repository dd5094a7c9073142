import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../bundle.ts'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { sameDay } from './compare.ts'
import { botProcess, type Day, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAnytime, dyingAt } from './events.ts'
import { points } from './points.ts'
import { roughRoad, smoothRoad } from './road.ts'

let program: Program
let undisturbed: Day
beforeAll(async () => {
  program = await buildCompiled(botProcess)
  undisturbed = await playDay(program, { script: demoScript })
  expect(sameDay(undisturbed, undisturbed)).toBe(0)
})
afterAll(() => program.remove())

/** Before the transaction, in it, after it, and between sending and marking: `afterCommit` is also before sending. */
const chosen = points.filter((point) => point !== 'beforeSending')

/** Each message dies at one of the points, the next at the next; the next seed moves all of them on by one. */
const deathOf = (number: number) => chosen[(number + seed) % chosen.length] ?? 'afterCommit'

test.concurrent('killed at every message of the demo, point after point', async () => {
  const numbers = [...messagesOf(demoScript).keys()]
  const deaths = new Map(numbers.map((number) => [number, [deathOf(number)]]))
  const repeated = numbers.filter((number) => deathOf(number) === 'beforeMarking').length
  const day = await playDay(program, { script: demoScript, event: dyingAt(deaths) })
  console.log(`seed ${seed}: ${numbers.length} messages, ${day.kills} kills at ${chosen.join(', ')}`)
  expect(day.kills).toBe(numbers.length)
  expect(sameDay(day, undisturbed)).toBe(repeated)
})

const wanted = 500
let kills = 0

// Side by side with the others: while one bot starts, another can answer.
test.concurrent.each([
  ['on a smooth road', false],
  ['while messages meet with 429, 502, cut connections and lost answers', true],
])(`killed at any moment, ${wanted / 2} times at least, %s`, async (_, rough) => {
  let own = 0
  for (let turn = 0; own < wanted / 2; turn += 1) {
    // The same seed is the same kills and accidents, as nearly as a clock allows.
    const dice = diceOf(seed + 2 * turn + Number(rough))
    const road = (url: string) => (rough ? roughRoad(url, dice) : smoothRoad(url))
    const day = await playDay(program, { script: demoScript, event: dyingAnytime(dice, wanted / 2 - own), road })
    const repeats = sameDay(day, undisturbed)
    console.log(
      `seed ${seed}: ${day.kills} kills, ${day.harmed} accidents, ${day.lost} answers lost; ${repeats} messages came twice`,
    )
    expect(repeats).toBeLessThanOrEqual(day.kills + day.lost)
    own += day.kills
  }
  kills += own
})

test('killed at any moment, that makes five hundred', () => {
  expect(kills).toBeGreaterThanOrEqual(wanted)
})
