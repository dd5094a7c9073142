import { expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { honest, openEndpoint, whole } from '../prompts/endpoint.ts'
import { openFiling, type Talk } from './office.ts'

const limits = { name: 'stub', timeoutMs: 60_000, tokens: 100_000, millis: 600_000 }
const money = unasked(correctFiling(), 'report.sections.threePublic')

/** Opens a section again, by its line in the table of contents of 报告正文. */
async function again(talk: Talk, title: string): Promise<string> {
  return talk.say((await line(talk, title)).split('.')[0] ?? '')
}

/** A line of 报告正文 in the table of contents, from page to page. */
async function line(talk: Talk, title: string): Promise<string> {
  await talk.say('目录')
  const number = lineOf(await talk.tap('附件四'), '报告正文')?.split('.')[0]
  let page = await talk.say(number ?? '')
  while (!page.includes(title)) page = await talk.tap('下一页 ›')
  return lineOf(page, title) ?? ''
}

function lineOf(text: string, words: string): string | undefined {
  return text.split('\n').find((line) => line.includes(words))
}

test('a section opened again shows who adopted it, and which figures have changed since', async () => {
  const talk = await openFiling(money)
  await talk.say('继续')
  await talk.say('采用')
  expect(await again(talk, '“三公”经费')).toMatch(/\d{1,2}月\d{1,2}日 周敏采用了固定写法。/)
  expect(await line(talk, '“三公”经费')).toMatch(/（周敏采用 \d{1,2}月\d{1,2}日）$/)
  talk.office.tell(talk, { 'base.reception.final': '3.05' })
  const moved = await again(talk, '“三公”经费')
  expect(moved).toContain('周敏采用了固定写法，之后数据有变：')
  expect(moved).toContain('附件一 三公经费 2023年决算：8.73万元 → 8.53万元\n…另有3个数')
  expect(moved).not.toMatch(/2023年预算：|[＋－]/)
  expect(await line(talk, '“三公”经费')).toMatch(/，之后数据有变）$/)
})

test('a section in own words is shown as such; no fact moves in it', async () => {
  const talk = await openFiling(money)
  await talk.say('继续')
  await talk.say('“三公”经费按预算执行。')
  expect(await again(talk, '“三公”经费')).toMatch(/周敏自己写。/)
})

test('a sentence that a fact adds to a section, or removes, is pointed out', async () => {
  const open = unasked(stating(correctFiling(), { 'report.publication': '' }), 'report.sections.publication')
  const talk = await openFiling(open)
  await talk.say('继续')
  await talk.say('采用')
  talk.office.tell(talk, { 'report.publication': '县政府公报' })
  const moved = await again(talk, '结果拟应用')
  expect(moved).toMatch(/加：自评结果在县政府公报公开，接受社会监督。/)
  expect(moved).not.toMatch(/－/)
})

test('another draft is compared with the one before, whether or not that was adopted', async () => {
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const open = unasked(correctFiling(), 'report.sections.performance')
  const talk = await openFiling(open, { model: { ...limits, baseUrl: endpoint.url } })
  await talk.say('继续')
  const first = await drafted(talk)
  expect(first).not.toContain('和上次')
  expect(await drafted(talk)).toContain('和上次一样。')
  talk.office.tell(talk, { 'base.reception.final': '3.05' })
  const moved = await drafted(talk)
  expect(moved).toContain('和上次相比：\n“三公”经费决算与上年决算相比：减少1.57万元，下降15.24% → 减少1.77万元')
  expect(moved).not.toMatch(/\n[＋－]/)
})

/** Taps 换个写法 and reads on until the draft is there. */
async function drafted(talk: Talk): Promise<string> {
  let said = await talk.tap('换个写法')
  while (!/自己写/.test(talk.buttons.join())) said = await talk.next()
  return said
}
