import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../bundle.ts'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { passing, rolled } from '../telegram/faults.ts'
import { sameDay } from './compare.ts'
import { botProcess, type Day, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAnytime, dyingAt } from './events.ts'
import { points } from './points.ts'
import { openTelegram } from './stand-in.ts'

/** How much of what the bot asks of Telegram meets a fault, its polls and downloads too. */
const share = 0.2

/** All that end by themselves, but answers cut off in the middle, which the bot notices only when its own time is over. */
const kinds = passing.filter((kind) => kind !== 'torn')

let program: Program
let undisturbed: Day
/** The same on the stand-in for Telegram. */
let quiet: Day
beforeAll(async () => {
  program = await buildCompiled(botProcess)
  const script = demoScript
  ;[undisturbed, quiet] = await Promise.all([
    playDay(program, { script }),
    playDay(program, { script, open: openTelegram }),
  ])
  for (const day of [undisturbed, quiet]) expect(sameDay(day, day)).toBe(0)
})
afterAll(() => program.remove())

test('an undisturbed day reads the same on the office’s server and on Telegram’s', () => {
  expect(quiet.exchanges).toEqual(undisturbed.exchanges)
  expect(quiet.record.facts).toEqual(undisturbed.record.facts)
})

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
  ['while all goes well with Telegram', 0],
  ['while a fifth of what the bot asks of Telegram meets a fault', share],
])(`killed at any moment, ${wanted / 2} times at least, %s`, async (_, share) => {
  let own = 0
  for (let turn = 0; own < wanted / 2; turn += 1) {
    // The same seed is the same kills and accidents, as nearly as a clock allows.
    const dice = diceOf(seed + 2 * turn + Math.sign(share))
    const open = () => openTelegram(rolled(dice, share, kinds))
    const day = await playDay(program, { script: demoScript, event: dyingAnytime(dice, wanted / 2 - own), open })
    const repeats = sameDay(day, quiet)
    const faults = Object.entries(day.faults).map(([kind, count]) => `${count} ${kind}`)
    console.log(
      `seed ${seed}: ${day.kills} kills, ${faults.join(', ') || 'no'} faults; ${day.lost} messages’ answers lost, ${repeats} messages came twice`,
    )
    expect(repeats).toBeLessThanOrEqual(day.kills + day.lost)
    own += day.kills
  }
  kills += own
})

test('killed at any moment, that makes five hundred', () => {
  expect(kills).toBeGreaterThanOrEqual(wanted)
})
