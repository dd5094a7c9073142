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

/** On a machine that has other things to do, twenty starts of a process take their time. */
const patience = 120_000

test.concurrent.each([
  [
    'the first day, the bot killed at every point of an answer, and at one of the messages around it',
    firstDay,
    {
      '/start': ['beforeCommit'],
      'filed.json': ['afterCommit'],
      '2024年7月3日': points,
      七十来人: ['beforeSending'],
      撤销: ['beforeMarking'],
    },
  ],
  [
    'the last day, the bot killed at every point of a document, and at one of the messages after it',
    lastDay,
    { 草稿: [...points, ...jobPoints], 确认签字: ['beforeCommit'], 导出: ['afterFinish'] },
  ],
] as const)('%s', (_, day, deaths) => surviveDay(program, day, deaths), patience)
