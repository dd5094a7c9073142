import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type OutboxOptions, startOutbox } from '../../bot/outbox.ts'
import { tellGroupOnce } from '../../db/groups.ts'
import { outbox } from '../../db/lanes.ts'
import { nextSay, queueSays } from '../../db/outbox.ts'
import { findPerson } from '../../db/people.ts'
import { buttonOf, desk, open, tempFile } from '../db/desk.ts'
import { chatAs } from '../db/person.ts'
import { pass, stopClock, until } from '../still.ts'
import { type Answer, quietLog, type Request, startTelegram } from './telegram.ts'

/** A bot's outbox with a stand-in for Telegram, with short waits. */
async function office(
  answer?: (request: Request, count: number) => Answer | Promise<Answer>,
  settings: Partial<OutboxOptions> = {},
) {
  const { channel, requests } = await startTelegram(answer)
  const store = open(tempFile())
  for (const chat of [-7, -8, 7]) chatAs(store, chat)
  const logger = quietLog()
  const start = (more: Partial<OutboxOptions> = {}) => {
    const backoff = { firstMs: 1, capMs: 4 }
    const sending = startOutbox({ store, channel, logger, backoff, ...settings, ...more })
    onTestFinished(() => {
      vi.useRealTimers()
      return sending.stop()
    })
    return sending
  }
  const rows = () => store.db.select().from(outbox).orderBy(outbox.id).all()
  return {
    store,
    requests,
    channel,
    logger,
    start,
    says: desk(store),
    rows,
    states: () => rows().map(({ state }) => state),
  }
}

const group = (chat: number) => ({ channel: 'telegram', address: String(chat) })
const texts = (requests: readonly Request[], chat: number) =>
  requests.filter((request) => request.chat === chat).map(({ text }) => text)
const say = (...said: string[]) => ({ says: said.map((text) => ({ text })) })

test('messages are sent in order within a chat, and their rows get the message ids', async () => {
  const { start, says, requests, rows } = await office()
  const sending = start()
  says(7, say('一', '二'))
  says(7, say('三'))
  await sending.idle()
  expect(texts(requests, 7)).toEqual(['一', '二', '三'])
  expect(rows().map(({ state, messageId, attempts }) => [state, messageId, attempts])).toEqual([
    ['sent', '1001', 1],
    ['sent', '1002', 1],
    ['sent', '1003', 1],
  ])
  expect(rows()[0]?.sentAt).toMatch(/^\d{4}-.*Z$/)
})

test('rows queued before the start are sent', async () => {
  const { start, says, requests } = await office()
  says(7, say('一'))
  says(8, say('二'))
  await start().idle()
  expect(requests.map(({ text }) => text).sort()).toEqual(['一', '二'])
})

test('a group gets its one sentence from the outbox after a restart too, and a failed sending is tried again', async () => {
  const { store, start, requests } = await office((_, count) => (count === 1 ? 'drop' : undefined))
  const at = new Date().toISOString()
  for (const chat of [-7, -8, -7]) tellGroupOnce(store, group(chat), '请单独聊', at)
  await start().idle()
  const later = requests.slice(1).map(({ method, chat }) => `${method} ${chat}`)
  expect(later.sort()).toEqual(['leaveChat -7', 'leaveChat -8', 'sendMessage -7', 'sendMessage -8'])
  tellGroupOnce(store, group(-7), '请单独聊', at)
  expect(nextSay(store, 'telegram', -7)).toBeUndefined()
})

test('a group that refuses the bot’s message is left all the same; one that cannot be left keeps nothing waiting', async () => {
  const { store, start, requests, states } = await office(({ method, chat }) =>
    method === 'leaveChat' || chat === -7 ? { code: 400, says: 'not enough rights' } : undefined,
  )
  for (const chat of [-7, -8]) tellGroupOnce(store, group(chat), '请单独聊', new Date().toISOString())
  await start().idle()
  expect(requests.filter(({ method }) => method === 'leaveChat')).toHaveLength(2)
  expect(states()).toEqual(['failed', 'sent'])
})

/** Answers that wait until the gate is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<undefined>((resolve) => {
    open = () => resolve(undefined)
  })
  return { opened, open }
}

/** As many turns of the event loop as one more request would need to arrive. */
async function quietTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('an unanswered chat does not hold up another', async () => {
  const { opened, open } = gate()
  const { start, says, requests } = await office(({ chat }) => {
    if (chat === 7) return opened
    open()
    return undefined
  })
  const sending = start()
  says(7, say('一', '二'))
  says(8, say('三'))
  await sending.idle()
  expect(texts(requests, 7)).toEqual(['一', '二'])
})

test('as many chats as there are lanes are served at once, and no more', async () => {
  const { opened, open } = gate()
  let now = 0
  let most = 0
  const answer = async (_: Request, count: number) => {
    now += 1
    most = Math.max(most, now)
    if (count === 3) quietTurns().then(open)
    await opened
    now -= 1
    return undefined
  }
  const { start, says } = await office(answer, { width: 3 })
  const sending = start()
  for (let person = 1; person <= 12; person += 1) says(person, say('一', '二'))
  await sending.idle()
  expect(most).toBe(3)
})

test('after too many requests the chat waits as told and keeps its order, and others go on', async () => {
  const { start, says, requests, states, logger } = await office(({ chat }, count) =>
    chat === 7 && count === 1 ? { code: 429, says: 'Too Many Requests', retryAfter: 20 } : undefined,
  )
  stopClock()
  says(7, say('一', '二'))
  const sending = start()
  await until(() => logger.lines.length === 1)
  says(8, say('三'))
  await until(() => states()[2] === 'sent')
  await pass(19_999)
  await quietTurns()
  expect(texts(requests, 7)).toEqual(['一'])
  await pass(1)
  await sending.idle()
  expect(texts(requests, 7)).toEqual(['一', '一', '二'])
  expect(states()).toEqual(['sent', 'sent', 'sent'])
})

test('a server error, a cut connection and an answer that is no JSON are retried until they pass', async () => {
  const theOffice = [401, 404, 409].map((code) => ({ code }))
  const trouble: Answer[] = ['nonsense', 'drop', { code: 500 }, { code: 502 }, 'drop', ...theOffice]
  const { start, says, requests, rows } = await office((_, count) => trouble[count - 1])
  says(7, say('一', '二'))
  await start().idle()
  expect(texts(requests, 7)).toEqual([...Array(9).fill('一'), '二'])
  expect(rows().map(({ state, attempts }) => [state, attempts])).toEqual([
    ['sent', 9],
    ['sent', 1],
  ])
})

test('an error after a successful message counts as the first again', async () => {
  const times = 30
  const { start, says, requests } = await office(
    (_, count) =>
      count <= times
        ? { code: 429, says: 'Too Many Requests', retryAfter: 0.001 }
        : count === times + 2
          ? { code: 500 }
          : undefined,
    // The wait after a thirty-first consecutive error would be half an hour at least.
    { backoff: { firstMs: 1, capMs: 3_600_000 } },
  )
  says(7, say('一', '二'))
  await start().idle()
  expect(texts(requests, 7)).toEqual([...Array(times + 1).fill('一'), '二', '二'])
})

test.each([
  ['sendMessage', [{ text: '一' }]],
  ['sendDocument', [{ name: '报告.docx', bytes: new Uint8Array(9) }]],
  ['editMessageText', [{ text: '一' }, { text: '二', edits: 1 }]],
])('%s that is never answered counts as failed and is tried again', async (held, queued) => {
  let tries = 0
  const answer = ({ method }: Request) => (method === held && ++tries === 1 ? 'hold' : undefined)
  const { start, store, states, logger } = await office(answer, { limitMs: 10_000 })
  stopClock()
  queueSays(store, { chat: 7, filing: undefined, at: '' }, queued)
  const sending = start()
  await until(() => tries === 1)
  await pass(10_000)
  await until(() => logger.lines.length === 1)
  await pass(4)
  await sending.idle()
  expect([tries, new Set(states())]).toEqual([2, new Set(['sent'])])
})

test('what was sent while the disk refused the mark is not sent again, and is marked once the disk accepts it', async () => {
  const { start, says, store, requests, rows, logger } = await office(() => {
    store.db.run(sql`pragma query_only = on`)
    return undefined
  })
  let refused = 0
  const error = (...parts: unknown[]) => {
    logger.error(...parts)
    refused += 1
    if (refused === 3) store.db.run(sql`pragma query_only = off`)
  }
  says(7, { says: [{ text: '一' }] })
  await start({ logger: { ...logger, error } }).idle()
  expect(texts(requests, 7)).toEqual(['一'])
  expect(rows().map(({ state, attempts, messageId }) => [state, attempts, messageId])).toEqual([['sent', 1, '1001']])
  expect(logger.lines).toHaveLength(3)
  expect(logger.lines[0]).toContain('SQLITE_READONLY')
})

test('a person who blocked the bot is unreachable and their queue is dropped, until they write again', async () => {
  const { start, says, store, requests, states } = await office(({ chat }, count) =>
    chat === 7 && count === 1 ? { code: 403, says: 'Forbidden: bot was blocked by the user' } : undefined,
  )
  says(7, say('一', '二'))
  const sending = start()
  await sending.idle()
  expect(states()).toEqual(['dropped', 'dropped'])
  expect(findPerson(store, 7)?.unreachable).toBe(true)
  says(7, say('三'))
  await sending.idle()
  expect(texts(requests, 7)).toEqual(['一', '三'])
  expect(findPerson(store, 7)?.unreachable).toBe(false)
})

test('a refused message fails without its text in the log, and the chat goes on', async () => {
  const { start, says, states, logger } = await office((_, count) =>
    count === 1 ? { code: 400, says: 'Bad Request: message is too long' } : undefined,
  )
  says(7, say('编制三十二人', '二'))
  await start().idle()
  expect(states()).toEqual(['failed', 'sent'])
  expect(logger.lines).toHaveLength(1)
  expect(logger.lines[0]).toContain('message is too long')
  expect(logger.lines[0]).not.toContain('编制')
})

test('an edit changes the message of its row, and a later edit changes the same one', async () => {
  const { start, says, requests, rows } = await office()
  const sending = start()
  says(7, say('一'))
  says(7, { says: [{ text: '二', edits: 1 }] })
  says(7, { says: [{ text: '三', edits: 2 }] })
  await sending.idle()
  expect(requests.map(({ method }) => method)).toEqual(['sendMessage', 'editMessageText', 'editMessageText'])
  expect(requests.slice(1).map(({ body }) => JSON.parse(body).message_id)).toEqual([1001, 1001])
  expect(rows().map(({ messageId }) => messageId)).toEqual(['1001', '1001', '1001'])
})

test('an edit that changes nothing counts as done', async () => {
  const { start, says, rows } = await office(({ method }) =>
    method === 'editMessageText'
      ? { code: 400, says: 'Bad Request: message is not modified: specified new…' }
      : undefined,
  )
  says(7, { says: [{ text: '一' }, { text: '一', edits: 1 }] })
  await start().idle()
  expect(rows().map(({ state, messageId }) => [state, messageId])).toEqual([
    ['sent', '1001'],
    ['sent', '1001'],
  ])
})

test.each([
  ['is gone', 'Bad Request: message to edit not found'],
  ['is too old', "Bad Request: message can't be edited"],
  ['was a document', 'Bad Request: there is no text in the message to edit'],
])('an edit of a message that %s is sent as a new one', async (_, refusal) => {
  const { start, says, requests, rows } = await office(({ method }) =>
    method === 'editMessageText' ? { code: 400, says: refusal } : undefined,
  )
  says(7, { says: [{ text: '一' }, { text: '二', edits: 1 }] })
  await start().idle()
  expect(requests.map(({ method }) => method)).toEqual(['sendMessage', 'editMessageText', 'sendMessage'])
  expect(rows().map(({ messageId }) => messageId)).toEqual(['1001', '1003'])
})

test('an edit of a message that was never sent, or of another chat, is dropped silently', async () => {
  const { start, says, requests, states } = await office(({ text }) => (text === '一' ? { code: 400 } : undefined))
  says(7, { says: [{ text: '一' }, { text: '二', edits: 1 }] })
  says(8, { says: [{ text: '三' }] })
  says(7, { says: [{ text: '四', edits: 3 }] })
  await start().idle()
  expect(requests.map(({ text }) => text).sort()).toEqual(['一', '三'])
  expect(states()).toEqual(['failed', 'sent', 'sent', 'sent'])
})

test('buttons carry their row and their index in it, counted over all rows', async () => {
  const { start, says, requests, store } = await office()
  const button = (label: string) => ({ label, action: { do: 'help' } as const })
  says(7, { says: [{ text: '？', buttons: [[button('甲'), button('乙')], [], [button('丙')]] }] })
  await start().idle()
  expect(JSON.parse(requests[0]?.body ?? '').reply_markup.inline_keyboard).toEqual([
    [
      { text: '甲', callback_data: '1.0' },
      { text: '乙', callback_data: '1.1' },
    ],
    [{ text: '丙', callback_data: '1.2' }],
  ])
  expect(buttonOf(store, 7, 1, 2)?.label).toBe('丙')
})

test('text is sent as it is, without a parse mode', async () => {
  const { start, says, requests } = await office()
  says(7, say('*a* <b> _c_'))
  await start().idle()
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ chat_id: 7, text: '*a* <b> _c_' })
})

test('what was being sent when the office stopped is sent at most once more', async () => {
  const { start, says, requests, states } = await office((_, count) => (count === 2 ? 'hold' : undefined), {
    graceMs: 1,
  })
  says(7, say('一', '二', '三'))
  const sending = start()
  while (requests.length < 2) await new Promise((resolve) => setImmediate(resolve))
  await sending.stop()
  expect(states()).toEqual(['sent', 'queued', 'queued'])
  await start().idle()
  expect(texts(requests, 7)).toEqual(['一', '二', '二', '三'])
})

test('in total no more is sent than the pace allows', async () => {
  stopClock()
  const { start, says, requests, channel } = await office()
  const paced = { ...channel, can: { ...channel.can, perSecond: 50 } }
  for (let person = 1; person <= 53; person += 1) says(person, say('一'))
  start({ channel: paced })
  for (const sent of [50, 51, 52, 53]) {
    await until(() => requests.length === sent)
    await quietTurns()
    expect(requests).toHaveLength(sent)
    await pass(20)
  }
})
