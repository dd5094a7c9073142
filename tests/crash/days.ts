import { expect } from 'vitest'
import { readScript } from '../../bot/commands/demo/script.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import type { Program } from '../programs.ts'
import { sameDay } from './compare.ts'
import { type DayOptions, demoScript, messagesOf, playDay } from './day.ts'
import { dyingAt } from './events.ts'
import type { Point } from './points.ts'

/** From the first word to the first figures. */
export const firstDay: DayOptions = {
  script: demoScript.slice(
    0,
    demoScript.findIndex(({ text }) => text.startsWith('4096')),
  ),
}

/** From the last finding to the documents. */
export const lastDay: DayOptions = {
  facts: stating(correctFiling(), { 'base.reception.final': '9.25' }),
  script: readScript(`
> 检查
? 还有 2 处
* 说明第1处
? 就写一两句原因
> 年中承办全县文化旅游推介活动，接待批次增加，已按程序审批。
? 说明写好了
> 接待批次增加，超出年初预算部分已报县政府同意。
? 全部填好
> 草稿
v draft.docx
> 签字
? 签字前请看一遍
* 确认签字
? 签字，各附件
> 报告
v report.docx
> 导出
v filing.json
`),
}

/** The beginning of a message → the points at which the bot dies. */
export type Deaths = Readonly<Record<string, readonly Point[]>>

/** Plays a day on which the bot dies like this, and requires the same outcome as on an undisturbed one. */
export async function surviveDay(program: Program, day: DayOptions, deaths: Deaths): Promise<void> {
  const undisturbed = await playDay(program, day)
  expect(sameDay(undisturbed, undisturbed)).toBe(0)
  const acts = messagesOf(day.script)
  const numberOf = (word: string) => acts.findIndex(({ text }) => text.startsWith(word))
  const numbered = new Map(Object.entries(deaths).map(([word, points]) => [numberOf(word), points]))
  const disturbed = await playDay(program, { ...day, event: dyingAt(numbered) })
  const all = Object.values(deaths).flat()
  expect(disturbed.kills).toBe(all.length)
  // Only what was sent and not yet marked as sent is repeated.
  expect(sameDay(disturbed, undisturbed)).toBe(all.filter((point) => point === 'beforeMarking').length)
}
