import { expect, test } from 'vitest'
import { form, open, told } from './calls.ts'
import type { Answer } from './refusal.ts'

const refused = (words: string) => `400 Bad Request: ${words}`
const unparsable = (words: string) => refused(`can't parse entities: ${words}`)
const button = (more: object) => ({ text: '一', reply_markup: { inline_keyboard: [[more]] } })

test('another bot’s token is 401, a malformed one is 404, and so are a wrong path and an unknown method', async () => {
  const { telegram } = await open()
  const codes = ['bot731000:another/getMe', 'bot731000/getMe', 'getMe', `bot${telegram.token}/getMine`].map(
    async (path) => (await fetch(`${telegram.url}/${path}`)).status,
  )
  expect(await Promise.all(codes)).toEqual([401, 404, 404, 404])
})

test('a method is found in any spelling of its case, by address, JSON and form', async () => {
  const { telegram, clerk, call } = await open()
  expect(told(await call('SENDMESSAGE', { chat_id: clerk.id, text: '一' }))).toBe('ok')
  const url = `${telegram.url}/bot${telegram.token}/sendMessage`
  await fetch(`${url}?chat_id=${clerk.id}&text=${encodeURIComponent('二')}`)
  await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: `${clerk.id}`, text: '三' }) })
  expect(clerk.messages.map(({ text }) => text)).toEqual(['/start', '一', '二', '三'])
})

test.each([
  ['a body that is no JSON object', '[]', "can't parse request: expected a JSON object"],
  ['JSON that is cut off', '{"text":', "can't parse request: expected a JSON object"],
])('%s is refused', async (_, body, words) => {
  const { telegram } = await open()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${telegram.url}/bot${telegram.token}/sendMessage`, { method: 'POST', headers, body })
  expect(told((await response.json()) as Answer)).toBe(refused(words))
})

test.each([
  ['an unknown chat', { chat_id: 77, text: '一' }, refused('chat not found')],
  ['no chat', { chat_id: undefined, text: '一' }, refused('chat_id is empty')],
  ['a text that is a number', { text: 32 }, refused('wrong parameter text')],
  [
    'a parameter that Telegram does not know',
    { text: '一', parsemode: 'HTML' },
    refused('unknown parameter parsemode'),
  ],
  ['no text', {}, refused('message text is empty')],
  ['an empty text', { text: '' }, refused('message text is empty')],
  ['a text of spaces', { text: ' \n\t ' }, refused('text must be non-empty')],
  ['a text that cannot be seen', { text: '\u200b\u2060' }, refused('text must be non-empty')],
  ['4,097 units', { text: '字'.repeat(4097) }, refused('message is too long')],
  ['4,096 units', { text: '字'.repeat(4096) }, 'ok'],
  ['2,049 characters of two units', { text: '𠮷'.repeat(2049) }, refused('message is too long')],
  ['4,097 units of which tags are eight', { text: `<b>${'a'.repeat(4090)}</b>`, parse_mode: 'HTML' }, 'ok'],
  ['an unknown parse mode', { text: '一', parse_mode: 'Rich' }, refused('unsupported parse_mode')],
])('a message with %s gets this answer', async (_, params, answer) => {
  const { refusal } = await open()
  expect(await refusal('sendMessage', params)).toBe(answer)
})

test.each([
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['字<c>', 'Unsupported start tag "c" at byte offset 3'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<b>一', 'Can\'t find end tag corresponding to start tag "b"'],
  ['一</b>', 'Unexpected end tag at byte offset 3'],
  ['<b>一</i>', 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
  ['<b>一</b', 'Unclosed end tag at byte offset 6'],
  ['<a href>一</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ['<a href=a_b>一</a>', 'Unexpected end of name token at byte offset 8'],
  ['<a ="b">一</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a href="b', 'Unclosed start tag at byte offset 0'],
  ['<span>一</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])('the HTML %s is refused with the byte where it goes wrong', async (text, words) => {
  const { refusal } = await open()
  expect(await refusal('sendMessage', { text, parse_mode: 'HTML' })).toBe(unparsable(words))
})

test('HTML becomes entities, counted in UTF-16 units, and character references are decoded', async () => {
  const { clerk, refusal } = await open()
  const text =
    ' 𠮷<B>粗<i>斜</i></b> &lt;&#x41;&amp &bad; <a href="https://a.cn/?b=1&amp;c">链</a><a href="nowhere">无</a><b></b>'
  expect(await refusal('sendMessage', { text, parse_mode: 'html' })).toBe('ok')
  const said = clerk.messages.at(-1)
  expect(said?.text).toBe('𠮷粗斜 <A& &bad; 链无')
  expect(said?.entities).toEqual([
    { type: 'bold', offset: 2, length: 2 },
    { type: 'italic', offset: 3, length: 1 },
    { type: 'text_link', offset: 15, length: 1, url: 'https://a.cn/?b=1&c' },
  ])
})

test.each([
  ['after the end', { offset: 9, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 9'],
  [
    'over the end',
    { offset: 1, length: 9 },
    'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10',
  ],
  ['before the text', { offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
  ['within a character', { offset: 2, length: 1 }, 'entity begins in a middle of a UTF-16 symbol at byte offset 6'],
  [
    'of a type that is none',
    { type: 'loud', offset: 0, length: 1 },
    "can't parse MessageEntity: Unsupported type specified",
  ],
  ['without a length', { offset: 0 }, 'can\'t parse MessageEntity: Field "length" must be of type Number'],
])('an entity %s is refused', async (_, entity, words) => {
  const { refusal } = await open()
  const answer = await refusal('sendMessage', { text: '一𠮷二', entities: [{ type: 'pre', ...entity }] })
  expect(answer.replace(/byte offset \d+/, 'byte offset 6')).toBe(refused(words))
})

test('space at the ends, control characters and direction marks are dropped, and entities move with the text', async () => {
  const { clerk, refusal } = await open()
  const entities = [{ type: 'pre', offset: 1, length: 6 }]
  expect(await refusal('sendMessage', { text: '\n\u202e甲\t乙\r\n ', entities })).toBe('ok')
  expect(clerk.messages.at(-1)).toMatchObject({ text: '甲 乙', entities: [{ type: 'pre', offset: 0, length: 3 }] })
})

test.each([
  ['an empty label', { text: ' ', callback_data: '1' }, 'inline keyboard button text must be non-empty'],
  ['no label', { callback_data: '1' }, 'can\'t parse inline keyboard button: Field "text" must be of type String'],
  ['65 bytes of data', { text: '一', callback_data: '字'.repeat(21).padEnd(23, 'a') }, 'BUTTON_DATA_INVALID'],
  [
    'no data',
    { text: '一', callback_data: '' },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
])('a button with %s is refused', async (_, more, words) => {
  const { refusal } = await open()
  expect(await refusal('sendMessage', button(more))).toBe(refused(words))
  expect(await refusal('sendMessage', button({ text: '一', callback_data: 'a'.repeat(64) }))).toBe('ok')
})

test('thirteen buttons in a row, or an invalid keyboard, are refused', async () => {
  const { refusal } = await open()
  const row = Array(13).fill({ text: '一', callback_data: '1' })
  expect(await refusal('sendMessage', { text: '一', reply_markup: { inline_keyboard: [row] } })).toBe(
    refused('reply markup is too long'),
  )
  expect(await refusal('sendMessage', { text: '一', reply_markup: [] })).toBe(
    refused('object expected as reply markup'),
  )
})

test('an edit changes its message in place; one that changes nothing, or has no message of the bot to change, is refused', async () => {
  const { clerk, call, refusal } = await open()
  await call('sendMessage', { chat_id: clerk.id, ...button({ text: '一', callback_data: '1' }) })
  const [own, bots] = clerk.messages
  const edit = (id: number | undefined, params: object) => refusal('editMessageText', { message_id: id, ...params })
  const unchanged =
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
  const same = button({ text: '一', callback_data: '1' })
  expect(await edit(bots?.message_id, same)).toBe(refused(unchanged))
  expect(await edit(bots?.message_id, { text: '一' })).toBe('ok')
  expect(await edit(bots?.message_id, { text: ' 一 ' })).toBe(refused(unchanged))
  expect(await edit(own?.message_id, { text: '二' })).toBe(refused("message can't be edited"))
  expect(await edit(99, { text: '二' })).toBe(refused('message to edit not found'))
  expect(await edit(undefined, { text: '二' })).toBe(refused('message identifier is not specified'))
  clerk.delete(bots?.message_id ?? 0)
  expect(await edit(bots?.message_id, { text: '二' })).toBe(refused('message to edit not found'))
  expect(clerk.chat.came.map(({ edited }) => edited)).toEqual([false, true])
})

test('somebody who has not written is no chat yet, one who blocks the bot is 403, and one who unblocks it can be written to again', async () => {
  const { telegram, clerk, refusal } = await open()
  const stranger = telegram.person('李强')
  expect(await refusal('sendMessage', { chat_id: stranger.id, text: '一' })).toBe(refused('chat not found'))
  clerk.block()
  expect(await refusal('sendMessage', { text: '一' })).toBe('403 Forbidden: bot was blocked by the user')
  expect(await refusal('sendChatAction', { action: 'typing' })).toBe('403 Forbidden: bot was blocked by the user')
  clerk.unblock()
  expect(await refusal('sendMessage', { text: '一' })).toBe('ok')
})

test('a group that was left can be neither written to nor left again, a private chat not left at all', async () => {
  const { telegram, clerk, refusal } = await open()
  const group = telegram.group('预算群')
  clerk.sayIn(group, '你好')
  expect(await refusal('sendMessage', { chat_id: group, text: '一' })).toBe('ok')
  expect(await refusal('leaveChat', { chat_id: group })).toBe('ok')
  expect(await refusal('leaveChat', { chat_id: group })).toBe('403 Forbidden: bot is not a member of the group chat')
  expect(await refusal('leaveChat')).toBe(refused("chat member status can't be changed in private chats"))
})

test.each([
  ['a good one', { command: '/help_2', description: '帮助' }, 'ok'],
  ['Chinese', { command: '帮助', description: '帮助' }, refused('BOT_COMMAND_INVALID')],
  ['no name', { command: '/', description: '帮助' }, refused('command must be non-empty')],
  ['33 letters', { command: 'a'.repeat(33), description: '帮助' }, refused('command length must not exceed 32')],
  ['no description', { command: 'help', description: ' ' }, refused('command description must be non-empty')],
  [
    'too long a description',
    { command: 'help', description: '字'.repeat(257) },
    refused('command description length must not exceed 256'),
  ],
])('a command with %s gets this answer', async (_, command, answer) => {
  const { call } = await open()
  expect(told(await call('setMyCommands', { commands: [command] }))).toBe(answer)
})

test('a tap is answered once, while it waits; a wrong action is refused', async () => {
  let now = Date.now()
  const { clerk, call, refusal } = await open({ now: () => now })
  await call('sendMessage', { chat_id: clerk.id, ...button({ text: '好', callback_data: '1.0' }) })
  clerk.tap('好')
  const stale = refused('query is too old and response timeout expired or query ID is invalid')
  const answer = async (at: number) =>
    told(await call('answerCallbackQuery', { callback_query_id: clerk.taps[at]?.id ?? 'none' }))
  expect([await answer(0), await answer(0), await answer(5)]).toEqual(['ok', stale, stale])
  clerk.tap('好')
  now += 61_000
  expect(await answer(1)).toBe(stale)
  expect(clerk.taps.map(({ answer: got }) => got !== undefined)).toEqual([true, false])
  expect(await refusal('sendChatAction', { action: 'thinking' })).toBe(refused('wrong parameter action in request'))
})

test('a document arrives with its bytes; without one, empty, with a long caption or larger than allowed it is refused', async () => {
  const most = 2 ** 16
  const { telegram, clerk, call } = await open({ mostSent: most })
  const send = async (fields: Readonly<Record<string, string | Blob>>) => {
    const body = form({ chat_id: `${clerk.id}`, ...fields })
    const response = await fetch(`${telegram.url}/bot${telegram.token}/sendDocument`, { method: 'POST', body })
    return told((await response.json()) as Answer)
  }
  const bytes = new Uint8Array([0, 13, 10, 45, 45, 255])
  expect(await send({ document: 'attach://x1', x1: new Blob([bytes]), caption: '草稿' })).toBe('ok')
  const sent = clerk.messages.at(-1)
  expect([sent?.caption, sent?.document?.file_name]).toEqual(['草稿', '报告.docx'])
  expect(sent?.document && [...clerk.bytesOf(sent.document)]).toEqual([...bytes])
  const edit = { chat_id: clerk.id, message_id: sent?.message_id, text: '二' }
  expect(told(await call('editMessageText', edit))).toBe(refused('there is no text in the message to edit'))
  expect(await send({})).toBe(refused('there is no document in the request'))
  expect(await send({ document: 'attach://x2' })).toBe(refused('wrong file identifier/HTTP URL specified'))
  expect(await send({ document: new Blob([]) })).toBe(refused('file must be non-empty'))
  const long = { document: new Blob([bytes]), caption: '字'.repeat(1025) }
  expect(await send(long)).toBe(refused('message caption is too long'))
  expect(await send({ document: new Blob([new Uint8Array(most)]) })).toBe('ok')
  expect(await send({ document: new Blob([new Uint8Array(most + 1)]) })).toBe('413 Request Entity Too Large')
  expect(await send({ document: new Blob([new Uint8Array(2 ** 22)]) })).toBe('413 Request Entity Too Large')
})

test('a file that a person sent is fetched by its path, but one over 20 MB is not', async () => {
  const { telegram, clerk, call } = await open()
  clerk.send('filed.json', Buffer.from('{}'))
  const file = clerk.messages.at(-1)?.document
  const answer = await call('getFile', { file_id: file?.file_id })
  const path = answer.ok ? (answer.result as { file_path: string }).file_path : ''
  const fetched = await fetch(`${telegram.url}/file/bot${telegram.token}/${path}`)
  expect([path, await fetched.text()]).toEqual(['documents/file_1.json', '{}'])
  expect((await fetch(`${telegram.url}/file/bot${telegram.token}/documents/other`)).status).toBe(404)
  clerk.send('large.zip', new Uint8Array(20 * 2 ** 20 + 1))
  const large = clerk.messages.at(-1)?.document?.file_id
  expect(told(await call('getFile', { file_id: large }))).toBe(refused('file is too big'))
  expect(told(await call('getFile', { file_id: 'none' }))).toBe(refused('invalid file_id'))
})
