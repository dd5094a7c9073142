import { beforeAll, expect, test } from 'vitest'
import { buildCompiled, type Program } from '../programs.ts'
import { messagesOf, morning } from './day.ts'
import { pagePoints, pageProcess, playPageDay } from './page-day.ts'
import type { Point } from './points.ts'

/** A message that is typed, tapped or sent → where the program dies of it. */
const deaths = new Map<string, Point>([
  ['filed.json', 'afterCommit'],
  ['2023', 'beforeBegin'],
  ['32 29', 'beforeCommit'],
])
const acts = messagesOf(morning)

/** On a busy machine several process starts take their time. */
const patience = 120_000

let program: Program
beforeAll(async () => {
  program = await buildCompiled(pageProcess)
})

test(
  'the page’s program killed at each of its points: nothing is lost, nothing is stored or said twice',
  async () => {
    const quiet = await playPageDay(program, morning)
    const killed = await playPageDay(program, morning, (number) => deaths.get(acts[number]?.text ?? ''))
    expect([...deaths.values()].sort()).toEqual([...pagePoints].sort())
    expect(killed.deaths).toBe(deaths.size)
    expect(killed.talk).toEqual(quiet.talk)
    expect(killed.record).toEqual(quiet.record)
    expect([...quiet.errors, ...killed.errors]).toEqual([])
  },
  patience,
)
