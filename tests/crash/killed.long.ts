import { beforeAll, expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { sameDay } from './compare.ts'
import { botProcess, type Day, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAnytime, dyingAt } from './events.ts'
import { type PageDay, pagePoints, pageProcess, playPageDay } from './page-day.ts'
import { points } from './points.ts'
import { anyFault, openTelegram } from './stand-in.ts'

/** The share of the bot's requests to Telegram that meet a fault, polls and downloads included. */
const share = 0.2

/** Two days in parallel take their time on a busy machine. */
const patience = 300_000

let program: Program
let quiet: Day
/** The same on the office's page. */
let onPage: PageDay
let page: Program
beforeAll(async () => {
  program = await buildCompiled(botProcess)
  page = await buildCompiled(pageProcess)
  const script = demoScript
  ;[quiet, onPage] = await Promise.all([playDay(program, { script }), playPageDay(page, script)])
  expect(sameDay(quiet, quiet)).toBe(0)
}, patience)

test('an undisturbed day has the same outcome on the office’s page and at Telegram', () => {
  expect(onPage.record.facts.map(({ address, value }) => [address, value])).toEqual(
    quiet.record.facts.map(({ address, value }) => [address, value]),
  )
})

/** Every eighth message is one to die at; the next seed takes the next ones. */
const every = 8
const isDeadly = (number: number) => (number + seed) % every === 0

test.concurrent('the page killed at every eighth message of the demo, point after point', async () => {
  const pointOf = (number: number) =>
    isDeadly(number) ? pagePoints[Math.floor((number + seed) / every) % pagePoints.length] : undefined
  const day = await playPageDay(page, demoScript, pointOf)
  expect(day.deaths).toBe([...messagesOf(demoScript).keys()].filter(isDeadly).length)
  expect(day.talk).toEqual(onPage.talk)
  expect(day.record).toEqual(onPage.record)
})

/** Before the transaction, in it, after it, and between sending and marking: `afterCommit` is also before sending. */
const chosen = points.filter((point) => point !== 'beforeSending')

/** The point at which each message dies, in turn; the next seed moves all of them on by one. */
const deathOf = (number: number) => chosen[Math.floor((number + seed) / every) % chosen.length] ?? 'afterCommit'

test.concurrent('killed at every eighth message of the demo, point after point', async () => {
  const numbers = [...messagesOf(demoScript).keys()].filter(isDeadly)
  const deaths = new Map(numbers.map((number) => [number, [deathOf(number)]]))
  const repeated = numbers.filter((number) => deathOf(number) === 'beforeMarking').length
  const day = await playDay(program, { script: demoScript, event: dyingAt(deaths) })
  console.log(`seed ${seed}: ${numbers.length} messages, ${day.kills} kills at ${chosen.join(', ')}`)
  expect(day.kills).toBe(numbers.length)
  expect(sameDay(day, quiet)).toBe(repeated)
})

/** What happened to the bot on a day. */
function toldOf({ kills, ends, requests, faults, lost }: Day): string {
  const kinds = Object.entries(faults).map(([kind, count]) => `${count} ${kind}`)
  const met = `${requests} requests met ${kinds.join(', ') || 'no fault'}`
  return `${kills} kills, ${ends} ends by itself; ${met}; the answers to ${lost} messages were lost`
}

// In parallel with the others: while one bot starts, another can answer.
test.concurrent.each([
  ['while all goes well with Telegram', 10, 0],
  ['while a fifth of what the bot asks of Telegram meets a fault', 30, share],
])('killed at any moment, %s: %i times at least', async (_, wanted, share) => {
  const messages = messagesOf(demoScript).length
  let own = 0
  for (let turn = 0; own < wanted; turn += 1) {
    // The same seed gives the same kills and faults, as nearly as a clock allows.
    const dice = diceOf(seed + 2 * turn + Math.sign(share))
    const open = () => openTelegram(share > 0 ? anyFault(dice, share) : undefined)
    const day = await playDay(program, { script: demoScript, event: dyingAnytime(dice, wanted - own, messages), open })
    const repeats = sameDay(day, quiet)
    console.log(`seed ${seed}: ${toldOf(day)}; ${repeats} messages came twice`)
    expect(repeats).toBeLessThanOrEqual(day.kills + day.lost)
    own += day.kills
  }
})
