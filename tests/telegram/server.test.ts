import { expect, test } from 'vitest'
import { diceOf } from '../fixtures/dice.ts'
import { callBot, open, told } from './calls.ts'
import { type Asked, countFaults, countLost, type Fault, losing, passing, rolled } from './faults.ts'
import { type Answer, Refusal } from './refusal.ts'
import type { Telegram } from './server.ts'
import type { Update } from './updates.ts'

const updatesOf = (answer: Answer) => (answer.ok ? (answer.result as readonly Update[]) : [])
const idsOf = (answer: Answer) => updatesOf(answer).map(({ update_id: id }) => id)
const conflict = '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

test('update ids grow with gaps, and an update is delivered again until a higher offset confirms it', async () => {
  const { telegram, clerk, call } = await open()
  const first = telegram.world.updates.next
  const second = clerk.say('一')
  const third = clerk.say('二')
  expect(third - second).toBeGreaterThan(1)
  const given = idsOf(await call('getUpdates'))
  expect(given.slice(1)).toEqual([second, third])
  expect(second).toBe(first)
  expect(idsOf(await call('getUpdates', { limit: 2 }))).toEqual(given.slice(0, 2))
  expect(idsOf(await call('getUpdates', { offset: third }))).toEqual([third])
  expect(idsOf(await call('getUpdates'))).toEqual([third])
  expect(idsOf(await call('getUpdates', { offset: third + 1 }))).toEqual([])
  await telegram.confirmed(third)
})

test('after a quiet week the ids begin lower, and an offset of the old numbering confirms none of them', async () => {
  const { telegram, clerk, call } = await open()
  const old = idsOf(await call('getUpdates'))[0] ?? 0
  await call('getUpdates', { offset: old + 1 })
  telegram.world.updates.next = 12_346
  const low = clerk.say('一')
  expect(idsOf(await call('getUpdates', { offset: old + 1 }))).toEqual([low])
  expect(idsOf(await call('getUpdates', { offset: low + 1 }))).toEqual([])
})

test('a negative offset returns the last ones and drops those before', async () => {
  const { clerk, call } = await open()
  const ids = ['一', '二', '三'].map((text) => clerk.say(text))
  expect(idsOf(await call('getUpdates', { offset: -2 }))).toEqual(ids.slice(1))
  expect(idsOf(await call('getUpdates'))).toEqual(ids.slice(1))
})

test('only updates of the kinds that the bot takes are kept, as its last poll named them', async () => {
  const { telegram, clerk, call } = await open()
  await call('getUpdates', { offset: telegram.world.updates.next, allowed_updates: ['edited_message'] })
  clerk.say('一')
  clerk.block()
  clerk.unblock()
  clerk.edit(1, '二')
  const kinds = updatesOf(await call('getUpdates')).map((update) => Object.keys(update)[1])
  expect(kinds).toEqual(['edited_message'])
  await call('getUpdates', { offset: telegram.world.updates.next, allowed_updates: [] })
  clerk.block()
  expect(updatesOf(await call('getUpdates'))[0]).toMatchObject({
    my_chat_member: { new_chat_member: { status: 'kicked' } },
  })
})

test('a long poll ends with the first update, or empty after its time', async () => {
  const { telegram, clerk, call } = await open({ secondMs: 2 })
  const offset = telegram.world.updates.next
  expect(await call('getUpdates', { offset, timeout: 1 })).toEqual({ ok: true, result: [] })
  const poll = call('getUpdates', { offset, timeout: 50, limit: 1 })
  await telegram.requested('getUpdates', 2)
  const id = clerk.say('一')
  expect(idsOf(await poll)).toEqual([id])
})

test('a newer poll ends the older one with 409', async () => {
  const { telegram, clerk, call } = await open()
  const offset = telegram.world.updates.next
  const older = call('getUpdates', { offset, timeout: 50 })
  await telegram.requested('getUpdates')
  const newer = call('getUpdates', { offset, timeout: 50 })
  expect(told(await older)).toBe(conflict)
  clerk.say('一')
  expect(told(await newer)).toBe('ok')
})

test('a tap delivers its message in its current version, or what is left of a deleted one', async () => {
  const { clerk, call } = await open()
  const reply_markup = { inline_keyboard: [[{ text: '好', callback_data: '7.0' }]] }
  await call('sendMessage', { chat_id: clerk.id, text: '一', reply_markup })
  const seen = clerk.newestWith('好')
  const id = clerk.tap('好')
  clerk.delete(seen.message_id)
  clerk.tap('好', seen)
  const [first, second] = updatesOf(await call('getUpdates', { offset: id })).map((update) => update.callback_query)
  expect(first).toMatchObject({ data: '7.0', from: { id: clerk.id }, message: { text: '一', reply_markup } })
  expect(second).toMatchObject({ data: '7.0', message: { message_id: seen.message_id, date: 0 } })
  expect(() => clerk.tap('不', seen)).toThrow('no button 不 in: 好')
})

/** Ends when the server is silent: it holds the request, or has done it and holds the answer. */
function givingUp(telegram: Telegram): AbortSignal {
  const patience = new AbortController()
  const isSilent = ({ fault, answer }: Asked) => fault === 'held' || (fault === 'heldAfter' && answer !== undefined)
  const silent = () => telegram.requests.some(isSilent) || undefined
  telegram.world.moments.until(silent).then(() => patience.abort())
  return patience.signal
}

/** The outcome of a fault as a bot sees it: the answer, or that there was none. */
async function meet(telegram: Telegram, fault: Fault, chat: number): Promise<string> {
  telegram.fault = () => fault
  const { url, token } = telegram
  const body = JSON.stringify({ chat_id: chat, text: '一' })
  const headers = { 'content-type': 'application/json' }
  try {
    const response = await fetch(`${url}/bot${token}/sendMessage`, {
      method: 'POST',
      headers,
      body,
      signal: givingUp(telegram),
    })
    const text = await response.text()
    return text.startsWith('<') ? `${response.status} in HTML` : told(JSON.parse(text))
  } catch {
    return 'no answer'
  }
}

test.each([
  ['tooFast', '429 Too Many Requests: retry after 1', 0],
  ['serverError', '500 Internal Server Error', 0],
  ['badGateway', '502 in HTML', 0],
  ['unauthorized', '401 Unauthorized', 0],
  ['conflict', conflict, 0],
  ['reset', 'no answer', 0],
  ['held', 'no answer', 0],
  ['lost', 'no answer', 1],
  ['torn', 'no answer', 1],
  ['heldAfter', 'no answer', 1],
] as const)('a message that meets "%s" gets this answer, and is in the chat or not', async (fault, answer, came) => {
  const { telegram, clerk } = await open()
  expect(await meet(telegram, fault, clerk.id)).toBe(answer)
  expect(clerk.chat.came).toHaveLength(came)
  expect(countFaults(telegram.requests)).toEqual({ [fault]: 1 })
  expect(countLost(telegram.requests)).toBe(came)
})

test('a 429 names the seconds, a torn answer has its headers, and the test may give its own refusal', async () => {
  const { telegram, clerk, call } = await open({ retryAfter: 3, fault: (_, count) => (count < 2 ? 'tooFast' : 'torn') })
  expect(await call('getMe')).toMatchObject({ parameters: { retry_after: 3 } })
  const torn = await fetch(`${telegram.url}/bot${telegram.token}/getMe`)
  expect([torn.status, Number(torn.headers.get('content-length')) > 100]).toEqual([200, true])
  await expect(torn.text()).rejects.toThrow()
  const own = new Refusal(400, 'Bad Request: not enough rights')
  expect(await meet(telegram, own, clerk.id)).toBe('400 Bad Request: not enough rights')
  expect(countLost(telegram.requests)).toBe(0)
})

test('the same seed gives the same faults, at the requested rate', async () => {
  const kinds = (seed: number) => {
    const roll = rolled(diceOf(seed), 0.2)
    return Array.from({ length: 1000 }, (_, at) => roll({ method: 'getMe', params: {} }, at + 1))
  }
  expect(kinds(7)).toEqual(kinds(7))
  const met = kinds(7).filter((kind) => kind !== undefined)
  expect(new Set(met)).toEqual(new Set(passing))
  expect(Math.abs(met.length - 200)).toBeLessThan(40)
  expect(losing.filter((kind) => met.includes(kind))).toEqual(['lost', 'torn'])
})

test('a server that is down is not there at all, and returns at the same address with everything it had', async () => {
  const { telegram, clerk, call } = await open()
  const { url } = telegram
  await telegram.down()
  await expect(callBot(telegram, 'getMe')).rejects.toThrow()
  const id = clerk.say('一')
  await telegram.up()
  expect(telegram.url).toBe(url)
  expect(idsOf(await call('getUpdates'))).toContain(id)
})
