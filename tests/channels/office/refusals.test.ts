import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { settings } from '../../db/chat/schema.ts'
import { keepSetting } from '../../db/chat/settings.ts'
import { openOffice } from './office.ts'

const button = (callback_data: unknown) => ({ inline_keyboard: [[{ text: '按', callback_data }]] })
const unmodified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

test('bad requests are refused in Telegram’s words', async () => {
  const cases: [method: string, params: object, words: string][] = [
    ['sendMessage', {}, 'message text is empty'],
    ['sendMessage', { text: '' }, 'message text is empty'],
    ['sendMessage', { text: ' \n ' }, 'text must be non-empty'],
    ['sendMessage', { text: '字'.repeat(4097) }, 'message is too long'],
    ['sendMessage', { text: '好', chat_id: 424242 }, 'chat not found'],
    ['sendMessage', { text: '好', chat_id: '@someone' }, 'chat not found'],
    ['sendMessage', { text: '好', reply_markup: button('数'.repeat(22)) }, 'BUTTON_DATA_INVALID'],
    ['sendMessage', { text: '好', reply_markup: button('') }, 'BUTTON_DATA_INVALID'],
    ['sendMessage', { text: '好', reply_markup: '{' }, "can't parse reply keyboard markup JSON object"],
    ['sendMessage', { text: '好', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    ['sendMessage', { text: '好', parse_mode: 'Markdown' }, 'unsupported parse_mode'],
    ['sendDocument', {}, 'there is no document in the request'],
    ['sendDocument', { document: 'unknown' }, 'wrong file identifier/HTTP URL specified'],
    ['sendDocument', { document: 'unknown', caption: '字'.repeat(1025) }, 'message caption is too long'],
    ['editMessageText', { message_id: 99, text: '好' }, 'message to edit not found'],
    ['editMessageText', { message_id: 1, text: '好' }, "message can't be edited"],
    ['editMessageText', { text: '好' }, 'message identifier is not specified'],
    ['editMessageText', { message_id: 2, text: '原话 ', reply_markup: button('a') }, unmodified],
    ['editMessageReplyMarkup', { message_id: 2, reply_markup: button('a') }, unmodified],
    ['deleteMessage', { message_id: 99 }, 'message to delete not found'],
    [
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    ['sendChatAction', { action: 'dance' }, 'wrong parameter action in request'],
    ['getFile', { file_id: 'unknown' }, 'invalid file_id'],
    ['setMyCommands', { commands: [{ command: '帮助', description: '帮助' }] }, 'BOT_COMMAND_INVALID'],
  ]
  const office = await openOffice()
  const chat = await office.person('王会计')
  await office.call('sendMessage', { chat_id: chat.id, text: '原话', reply_markup: button('a') })
  for (const [method, params, words] of cases) {
    const answer = await office.call(method, { chat_id: chat.id, ...params })
    const expected = { ok: false, error_code: 400, description: `Bad Request: ${words}` }
    expect({ method, params, answer }).toEqual({ method, params, answer: expected })
  }
  expect(await chat.messages()).toHaveLength(2)
})

test('what was deleted can be changed and tapped no more', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const sent = await office.call<Message>('sendMessage', { chat_id: chat.id, text: '原话', reply_markup: button('a') })
  const { message_id } = sent.result
  await office.call('deleteMessage', { chat_id: chat.id, message_id })
  expect(await office.call('editMessageText', { chat_id: chat.id, message_id, text: '新话' })).toMatchObject({
    description: 'Bad Request: message to edit not found',
  })
  await expect(chat.tap(message_id, '按')).rejects.toThrow()
})

test('what just fits is taken', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const reply_markup = button(`${'数'.repeat(21)}a`)
  const answer = await office.call('sendMessage', { chat_id: chat.id, text: '字'.repeat(4096), reply_markup })
  expect(answer.ok).toBe(true)
})

test('a wrong token is unauthorized and an unknown method is not found, with that HTTP status', async () => {
  const office = await openOffice()
  const wrong = await fetch(`${office.url}/bot1000:wrong/getMe`)
  expect([wrong.status, await wrong.json()]).toEqual([401, { ok: false, error_code: 401, description: 'Unauthorized' }])
  const unknown = await fetch(`${office.url}/bot${office.token}/sendDice`)
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { ok: false, error_code: 404, description: 'Not Found' },
  ])
  expect((await fetch(`${office.url}/file/bot1000:wrong/documents/x`)).status).toBe(401)
})

test('the bot’s token opens nothing after a restart and is not kept; one that an earlier version kept is forgotten', async () => {
  const office = await openOffice()
  const before = office.token
  keepSetting(office.store, 'token', '1000:kept-by-an-earlier-version')
  await office.restart()
  for (const token of [before, '1000:kept-by-an-earlier-version'])
    expect((await fetch(`${office.url}/bot${token}/getMe`)).status).toBe(401)
  const kept = office.store.db.select().from(settings).all()
  expect(kept.filter(({ key, value }) => key === 'token' || value.includes(office.token))).toEqual([])
})

test('the bot does not know a person who has not written, and may not write to one who blocked it', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const send = () => office.call('sendMessage', { chat_id: chat.id, text: '好' })
  expect((await send()).description).toBe('Bad Request: chat not found')
  await chat.say('/start')
  await chat.block()
  expect(await send()).toEqual({ ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' })
  await chat.unblock()
  expect((await send()).ok).toBe(true)
})

test('too many messages to one chat are put off for the seconds it says, other chats are not', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ rate: { perChat: 0.5, overall: 100, burst: 2 }, now: () => clock.now })
  const [one, other] = [await office.person('王会计'), await office.person('李局长')]
  const send = (chat_id: number) => office.call('sendMessage', { chat_id, text: '好' })
  expect([(await send(one.id)).ok, (await send(one.id)).ok]).toEqual([true, true])
  expect(await send(one.id)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 2',
    parameters: { retry_after: 2 },
  })
  expect((await send(other.id)).ok).toBe(true)
  clock.now += 2000
  expect((await send(one.id)).ok).toBe(true)
})

test('a tap is answered once and within a minute', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('王会计')
  const sent = await office.call('sendMessage', { chat_id: chat.id, text: '选', reply_markup: button('a') })
  const answer = async (callback_query_id: string) =>
    (await office.call('answerCallbackQuery', { callback_query_id })).ok
  const first = await chat.tap(sent.result.message_id, '按')
  expect([await answer(first.queryId), await answer(first.queryId)]).toEqual([true, false])
  const second = await chat.tap(sent.result.message_id, '按')
  clock.now += 61_000
  expect(await answer(second.queryId)).toBe(false)
})

test('a fault of the server is told to its owner, and to those who asked only that it failed', async () => {
  const faults: unknown[] = []
  const office = await openOffice({ onError: (error) => faults.push(error) })
  const chat = await office.person('王会计')
  office.store.close()
  expect(await office.call('sendMessage', { chat_id: chat.id, text: '好' })).toEqual({
    ok: false,
    error_code: 500,
    description: 'Internal Server Error',
  })
  await expect(chat.say('好')).rejects.toThrow('这条没有记下，以前的都在。')
  expect(faults).toHaveLength(2)
})
