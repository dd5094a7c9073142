import { beforeAll, test } from 'vitest'
import { dealt } from '../fixtures/chance.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { botProcess } from './day.ts'
import { type Deaths, firstDay, lastDay, surviveDay } from './days.ts'
import { jobPoints, points } from './points.ts'

let program: Program
beforeAll(async () => {
  program = await buildCompiled(botProcess)
})

/** Every second of the messages; the next seed takes the others. */
const everySecond = (deaths: Deaths): Deaths => Object.fromEntries(dealt(Object.entries(deaths), 2))

test.concurrent.each([
  ['the first day', firstDay, { 'filed.json': points, '39,300元': points, '/undo': points }],
  [
    'the last day',
    lastDay,
    { 草稿: [...points, ...jobPoints], 导出: ['afterCommit'], 确认签字: points, 报告: [...points, ...jobPoints] },
  ],
] as const)('%s, the bot killed at every point of a message and of its job, one after another', (_, day, deaths) =>
  surviveDay(program, day, everySecond(deaths)),
)
