import { pino } from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { failing, honest, openEndpoint, whole } from '../prompts/endpoint.ts'
import { openFiling, type Talk } from './office.ts'

const open = unasked(correctFiling(), 'report.sections.problems')
const limits = { name: 'stub', timeoutMs: 60_000, backoffMs: 1, tokens: 100_000, millis: 600_000 }

/** A filing at its problems, with a model that gives this answer. */
async function atProblems(answer: Parameters<typeof openEndpoint>[0], more: Partial<typeof limits> = {}) {
  const endpoint = await openEndpoint(answer)
  const talk = await openFiling(open, { model: { ...limits, ...more, baseUrl: endpoint.url } })
  await talk.say('继续')
  return { talk, endpoint }
}

/** Taps 换个写法 and reads on until the draft is there; returns everything said. */
async function anotherDraft(talk: Talk): Promise<string> {
  let said = await talk.tap('换个写法')
  while (!/自己写/.test(talk.buttons.join())) said += `\n${await talk.next()}`
  return said
}

test('another draft is written, shown with its figures marked, and adopted; unchanged facts cost nothing', async () => {
  const { talk, endpoint } = await atProblems((sent, response) => whole(honest(sent), response))
  expect(talk.buttons).toEqual(['看全部', '采用', '换个写法', '自己写', '补充要点', '跳过', '‹ 上一题', '目录'])
  const answer = await anotherDraft(talk)
  expect(answer).toContain('存在的问题及原因分析')
  expect(answer).toContain('实际〔11.4公里〕')
  expect(talk.buttons).toEqual(['看全部', '采用', '换个写法', '自己写', '补充要点', '固定写法'])
  expect(endpoint.sent).toHaveLength(1)
  expect(await talk.say('继续')).toContain('没有得满分，指标值≥12公里')
  expect(await talk.say('采用')).toContain('✓ 存在的问题及原因分析')
  expect(endpoint.sent).toHaveLength(1)
})

test('when the model fails, the template is used and the person is told in one line', async () => {
  const { talk } = await atProblems((_, response) => failing(401, response))
  expect(await anotherDraft(talk)).toContain('模型没有回应，“存在的问题及原因分析”先给您固定写法')
  expect(talk.buttons).toEqual(['看全部', '采用', '换个写法', '自己写', '补充要点'])
  expect(await talk.tap('采用')).toContain('✓ 存在的问题及原因分析')
})

test.each([{ tokens: 50 }, { millis: 1000 }])('the cost of a filing is limited: %j', async (more) => {
  onTestFinished(() => void vi.useRealTimers())
  const { talk, endpoint } = await atProblems((sent, response) => {
    vi.setSystemTime(Date.now() + 1000)
    whole(honest(sent), response, 60)
  }, more)
  await anotherDraft(talk)
  expect(await anotherDraft(talk)).toContain('自动起草的次数用完了')
  expect(endpoint.sent).toHaveLength(1)
})

test('取消 stops a draft that is being written; nothing more is said about it, and the next one is written', async () => {
  let slow = true
  const { talk, endpoint } = await atProblems((sent, response) => {
    if (!slow) whole(honest(sent), response)
  })
  expect(await talk.tap('换个写法')).toContain('正在写“存在的问题及原因分析”…')
  expect(talk.buttons).toEqual(['先不写'])
  expect(await talk.tap('先不写')).toContain('没有再写')
  slow = false
  await talk.say('继续')
  expect(await anotherDraft(talk)).toContain('〔11.4公里〕')
  expect(endpoint.sent.length).toBeLessThanOrEqual(2)
})

test('points become prose with their figures kept as said', async () => {
  const { talk } = await atProblems((sent, response) => whole(honest(sent), response))
  expect(await talk.tap('补充要点')).toContain('“存在的问题及原因分析”还要写什么')
  const kept = await talk.say('企业技改培训两次，有家企业没来')
  expect(kept).toContain('其中 “两次” 各表里没有')
  expect(kept).toContain('企业技改培训两次，有家企业没来')
  expect(await talk.tap('看全部')).toContain('8.企业技改培训两次，有家企业没来。')
  await anotherDraft(talk)
  expect(await talk.tap('看全部')).toContain('企业技改培训〔两次·自述〕，有家企业没来。')
})

test('colleagues’ names are never sent, even of those who are not writing', async () => {
  const { talk, endpoint } = await atProblems((sent, response) => whole(honest(sent), response))
  const colleague = await talk.office.person('阿依古丽')
  await colleague.say(`/start ${/start=([\w-]+)/.exec(await inviting(talk))?.[1]}`)
  await talk.say('继续')
  await talk.tap('补充要点')
  await talk.say('阿依古丽去过三家企业')
  await anotherDraft(talk)
  const sent = endpoint.sent.map(({ user }) => user).join()
  expect(sent).toContain('有关人员去过{{point.1}}企业')
  expect(sent).not.toContain('古丽')
})

const notice = '写的话会发给接入的模型来写这一段，姓名、电话、证件号和账号先去掉。不想发，先发“关闭自动起草”。'

test('everybody is told once, before they write points, that a model will read them and how to prevent it', async () => {
  const { talk } = await atProblems((sent, response) => whole(honest(sent), response))
  const colleague = await talk.office.person('何静')
  await colleague.say(`/start ${/start=([\w-]+)/.exec(await inviting(talk))?.[1]}`)
  await talk.say('继续')
  expect((await talk.tap('补充要点')).split(notice)).toHaveLength(2)
  await talk.say('企业技改培训两次')
  expect(await talk.tap('补充要点')).not.toContain('模型')
  await colleague.say('继续')
  expect(await colleague.tap('补充要点')).toContain(notice)
})

test('关闭自动起草 works at that very question, and where drafting is off or there is no model, none is mentioned', async () => {
  const { talk, endpoint } = await atProblems((sent, response) => whole(honest(sent), response))
  expect(await talk.tap('补充要点')).toContain(notice)
  expect(await talk.say('关闭自动起草')).toContain('不再发给模型')
  await talk.say('企业技改培训两次')
  expect(await talk.tap('看全部')).toContain('8.企业技改培训两次。')
  expect(await talk.tap('补充要点')).not.toContain('模型')
  expect(endpoint.sent).toHaveLength(0)
  expect(await talk.say('开启自动起草')).toContain('会发给接入的模型')
  const plain = await openFiling(open)
  await plain.say('继续')
  expect(await plain.tap('补充要点')).not.toContain('模型')
  expect(await plain.say('开启自动起草')).not.toContain('会发给')
})

test('somebody who is asked for a cause is told the same, until one was drafted', async () => {
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const cells = ['overall.indicators.quantity.2.reason', 'overall.indicators.cost.2.reason']
  const talk = await openFiling(unasked(correctFiling(), ...cells), { model: { ...limits, baseUrl: endpoint.url } })
  await talk.say('继续')
  expect((await talk.tap('起草一句')).split(notice)).toHaveLength(2)
  let said = await talk.say('末段征地推迟')
  while (!/自己写/.test(talk.buttons.join())) said = await talk.next()
  await talk.say('采用')
  expect(await talk.tap('起草一句')).toContain('为什么，怎么改？')
  expect(said + talk.last.text).not.toContain(notice)
})

/** The answer with the link for one more preparer. */
async function inviting(talk: Talk): Promise<string> {
  await talk.say('邀请填表人')
  return talk.say('1')
}

test('unchanged facts bring back the draft that was written for them, without asking again', async () => {
  const { talk, endpoint } = await atProblems((sent, response) => whole(honest(sent), response))
  await anotherDraft(talk)
  await talk.tap('补充要点')
  await talk.say('企业技改培训两次')
  await anotherDraft(talk)
  expect(await talk.tap('看全部')).toContain('〔两次·自述〕')
  expect(endpoint.sent).toHaveLength(2)
  await talk.tap('补充要点')
  await talk.say('无')
  expect(await anotherDraft(talk)).toContain('和上次相比：\n去掉：企业技改培训两次。')
  expect(endpoint.sent).toHaveLength(2)
})

test('a department turns the model off and on', async () => {
  const { talk, endpoint } = await atProblems((sent, response) => whole(honest(sent), response))
  expect(await talk.say('关闭自动起草')).toContain('已关闭自动起草')
  await talk.say('继续')
  expect(talk.buttons).not.toContain('换个写法')
  expect(endpoint.sent).toHaveLength(0)
  expect(await talk.say('开启自动起草')).toContain('已开启自动起草')
  await talk.say('继续')
  expect(talk.buttons).toContain('换个写法')
})

test('own words are adopted as typed; the unanswered figures are named', async () => {
  const talk = await openFiling(open)
  await talk.say('继续')
  expect(talk.buttons).not.toContain('换个写法')
  expect(await talk.tap('自己写')).toContain('请发改好的整段，原样采用。“存在的问题及原因分析”')
  const kept = await talk.say('步道只建成11.4公里，少建0.6公里，涉及7777户。')
  expect(kept).toContain('“7777户” 各表里没有，请核对')
})

test('the reason for a deviation is drafted from what the person says, and adopted with its figures', async () => {
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const talk = await openFiling(unasked(correctFiling(), 'overall.indicators.quantity.2.reason'), {
    model: { ...limits, baseUrl: endpoint.url },
  })
  await talk.say('继续')
  expect(await talk.tap('起草一句')).toContain('实际11.4公里，比指标值少0.6公里，完成95%。\n为什么，怎么改？')
  let said = await talk.say('末段征地推迟')
  while (!/自己写/.test(talk.buttons.join())) said = await talk.next()
  expect(said).toContain('“新建健身步道 偏差原因”可以这样写：')
  expect(talk.buttons).toEqual(['采用', '换个写法', '自己写'])
  await talk.tap('换个写法')
  do said = await talk.next()
  while (!/自己写/.test(talk.buttons.join()))
  expect(endpoint.sent).toHaveLength(2)
  expect(await talk.say('采用')).toContain('完成95%，主要原因是末段征地推迟。')
})

test('a department that has turned the model off gets the template’s suggestion, and nothing is sent', async () => {
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const talk = await openFiling(unasked(correctFiling(), 'overall.indicators.quantity.2.reason'), {
    model: { ...limits, baseUrl: endpoint.url },
  })
  await talk.say('关闭自动起草')
  await talk.say('继续')
  await talk.tap('起草一句')
  expect(await talk.say('末段征地推迟，下年三月前补建')).toContain('主要原因是末段征地推迟。改进措施：下年三月前补建。')
  expect(talk.buttons).toEqual(['采用', '自己写'])
  expect(endpoint.sent).toHaveLength(0)
})

test('the log of a draft has its cost and the hash of what was sent, but none of its words', async () => {
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
  const endpoint = await openEndpoint((sent, response) => whole(honest(sent), response))
  const talk = await openFiling(open, { model: { ...limits, baseUrl: endpoint.url } }, logger)
  await talk.say('继续')
  await anotherDraft(talk)
  const [line = ''] = log.filter((one) => one.includes('a section was drafted'))
  expect(JSON.parse(line)).toMatchObject({
    section: 'problems',
    by: 'model',
    sent: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(log.join('')).not.toMatch(/征地|步道|周敏|0730-|得满分/)
})

test.each([
  ['refuses', (_, response) => failing(400, response)],
  ['tells stories', (_, response) => whole('{"paragraphs":["征地的王小明局长说13800005555"]}', response)],
  ['answers half a JSON', (_, response) => whole('{"paragraphs":["征地推迟', response)],
  ['hangs up', (_, response) => void response.destroy()],
] satisfies [string, Parameters<typeof openEndpoint>[0]][])(
  'for a model that %s the log has none of the words sent or received, at any level',
  async (_, answer) => {
    const log: string[] = []
    const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
    const endpoint = await openEndpoint(answer)
    const talk = await openFiling(open, { model: { ...limits, baseUrl: endpoint.url } }, logger)
    await talk.say('继续')
    await talk.tap('补充要点')
    await talk.say('李红局长说培训两次')
    expect(await anotherDraft(talk)).toContain('先给您固定写法')
    expect(log.join('')).toContain('a section was drafted')
    expect(log.join('')).not.toMatch(/征地|步道|周敏|0730-|得满分|培训|李红|有关人员|王小明|1380000/)
  },
)
