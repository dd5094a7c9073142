import { afterAll, beforeAll, test } from 'vitest'
import { buildProgram, type Program } from '../bundle.ts'
import { botProcess } from './day.ts'
import { firstDay, lastDay, surviveDay } from './days.ts'
import { jobPoints, points } from './points.ts'

let program: Program
beforeAll(async () => {
  program = await buildProgram(botProcess)
})
afterAll(() => program.remove())

/** On a machine that has other things to do, ten starts of a process take their time. */
const patience = 120_000

/** Every message of two days at every point is for the long run. */
test.concurrent.each([
  ['an answer, the bot killed at every point of it', firstDay, { '2024年7月3日': points }],
  ['a document, the bot killed as its job ends', lastDay, { 草稿: jobPoints, 导出: ['afterCommit'] }],
] as const)('%s', (_, day, deaths) => surviveDay(program, day, deaths), patience)
