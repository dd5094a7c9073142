import { beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../programs.ts'
import { demoScript, messagesOf } from './day.ts'
import { pagePoints, pageProcess, playPageDay } from './page-day.ts'

/** From the first word to the first long answer: typed, tapped and sent. The whole day is for the long run. */
const morning = demoScript.slice(
  0,
  demoScript.findIndex(({ text }) => text.startsWith('1、')),
)

/** On a machine that has other things to do, as many starts of a process take their time. */
const patience = 240_000

let program: Program
beforeAll(async () => {
  program = await buildCompiled(pageProcess)
})

test(
  'the page’s program killed at every message: nothing is lost, nothing is kept or said twice',
  async () => {
    const quiet = await playPageDay(program, morning)
    const killed = await playPageDay(program, morning, (number) => pagePoints[number % pagePoints.length])
    expect(killed.deaths).toBe(messagesOf(morning).length)
    expect(killed.talk).toEqual(quiet.talk)
    expect(killed.record).toEqual(quiet.record)
    expect([...quiet.errors, ...killed.errors]).toEqual([])
  },
  patience,
)
