import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../bundle.ts'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { sameDay } from './compare.ts'
import { botProcess, type Day, demoScript, playDay } from './day.ts'
import { dyingAnytime } from './events.ts'
import { roughRoad, smoothRoad } from './road.ts'

const wanted = 500

let program: Program
let undisturbed: Day
let kills = 0
beforeAll(async () => {
  program = await buildCompiled(botProcess)
  undisturbed = await playDay(program, { script: demoScript })
})
afterAll(() => program.remove())

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

test('that makes five hundred', () => {
  expect(kills).toBeGreaterThanOrEqual(wanted)
})
