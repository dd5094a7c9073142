import { beforeAll, test } from 'vitest'
import { buildCompiled, type Program } from '../programs.ts'
import { botProcess, morning } from './day.ts'
import { surviveDay } from './days.ts'
import { points } from './points.ts'

let program: Program
beforeAll(async () => {
  program = await buildCompiled(botProcess)
})

/** On a machine that has other things to do, six starts of a process take their time. */
const patience = 120_000

/** Every message of two days at every point, and every moment of a job, is for the long run. */
test(
  'an answer, the bot killed at every point of it',
  () => surviveDay(program, { script: morning }, { '2024年7月3日': points }),
  patience,
)
