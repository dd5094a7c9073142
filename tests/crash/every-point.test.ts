import { afterAll, beforeAll, expect, test } from 'vitest'
import { readScript } from '../../bot/commands/demo/script.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { buildProgram, type Program } from './build.ts'
import { sameDay } from './compare.ts'
import { type DayOptions, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAt } from './events.ts'
import { jobPoints, points } from './points.ts'

let program: Program
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => program.remove())

const firstDay: DayOptions = {
  script: demoScript.slice(
    0,
    demoScript.findIndex(({ text }) => text.startsWith('4096')),
  ),
}
const lastDay: DayOptions = {
  facts: stating(correctFiling(), { 'base.reception.final': '9.25' }),
  script: readScript(`
> 检查
? 要处理的有
* 1 说明
? 请写一两句说明
> 年中承办全县文化旅游推介活动，接待批次增加，已按程序审批。
? 已记下说明
> 接待批次增加，超出年初预算部分已报县政府同意。
? 问题都答完了
> 草稿
v draft.docx
> 签字
? 确认签字吗
* 确认签字
? 签字，各附件
> 报告
v report.docx
> 导出
v filing.json
`),
}

/** On a machine that has other things to do, fifty starts of a process take their time. */
const patience = 180_000

test.concurrent.each([
  ['the first day', firstDay, ['/start', 'filed.json', '2024年7月3日', '七十来人', '撤销'], []],
  ['the last day', lastDay, ['年中承办', '草稿', '确认签字', '报告', '导出'], ['草稿', '导出']],
])(
  '%s, the bot killed at every point of a message and of its job, one after the other',
  async (_, day, words, jobs) => {
    const undisturbed = await playDay(program, day)
    expect(sameDay(undisturbed, undisturbed)).toBe(0)
    const acts = messagesOf(day.script)
    const numberOf = (word: string) => acts.findIndex(({ text }) => text.startsWith(word))
    const pointsOf = (word: string) => (jobs.includes(word) ? [...points, ...jobPoints] : points)
    const deaths = new Map(words.map((word) => [numberOf(word), pointsOf(word)]))
    const disturbed = await playDay(program, { ...day, event: dyingAt(deaths) })
    expect(disturbed.kills).toBe(words.length * points.length + jobs.length * jobPoints.length)
    // Only what was sent and not yet marked as sent comes again.
    expect(sameDay(disturbed, undisturbed)).toBe(words.length)
  },
  patience,
)
