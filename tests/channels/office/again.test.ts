import { expect, test } from 'vitest'
import type { Chat } from '../../../bot/channels/office/client.ts'
import { openOffice, type TestOffice } from './office.ts'
import { as, post, raw } from './raw.ts'

/** How many texts and files the bot received, and how many messages a chat has. */
const counts = async (office: TestOffice, chat: Chat) => [
  office.store.db.all('select 1 from updates').length,
  (await chat.messages()).length,
]

test('a repeated key changes nothing, and gets the same answer as the first time', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const first = await chat.say('你好', undefined, 'k')
  const before = await counts(office, chat)
  expect(await chat.say('你好', undefined, 'k')).toEqual(first)
  expect(await chat.say('别的', undefined, 'k')).toEqual(first)
  expect(await counts(office, chat)).toEqual(before)
  await chat.say('你好', undefined, 'k2')
  expect(await counts(office, chat)).toEqual(before.map((count) => count * 2))
})

test('of many requests with one key at once, one is taken', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const sent = await Promise.all(Array.from({ length: 10 }, () => chat.say('3.54 1.0 0.6', undefined, 'k')))
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await counts(office, chat)).toEqual([1, 2])
})

test('a key belongs to one person, and survives a restart', async () => {
  const office = await openOffice()
  const [one, other] = [await office.person('王会计', 'silent'), await office.person('李局长', 'silent')]
  const first = await one.say('你好', undefined, 'k')
  expect((await other.say('你好', undefined, 'k')).updateId).not.toBe(first.updateId)
  await office.restart()
  expect(await (await office.back(one)).say('你好', undefined, 'k')).toEqual(first)
})

test('a tap and an edit with a repeated key are taken once, even when the button is gone and the text is the same', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const { messageId } = await chat.say('3.93')
  const changed = await chat.edit(messageId, '3.94', 'e')
  expect(await chat.edit(messageId, '3.94', 'e')).toEqual(changed)
  await expect(chat.edit(messageId, '3.94')).rejects.toMatchObject({ status: 409 })
  const row = office.tell(chat, { text: '选', buttons: [[{ label: '按', action: { do: 'directory' } }]] })
  const asked = (await chat.messages()).at(-1)?.id ?? 0
  const tapped = await chat.tap(asked, '按', 't')
  office.tell(chat, { text: '好了', edits: row })
  const again = await post(office.url, '/chat/taps', { messageId: asked, data: `${row}.0`, key: 't' }, as(chat))
  expect([again.status, JSON.parse(again.text)]).toEqual([200, tapped])
  expect((await post(office.url, '/chat/taps', { messageId: asked, data: `${row}.0` }, as(chat))).status).toBe(409)
})

test('a file with a repeated key is stored once, as are its bytes, even when its person has used up the day’s quota', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const first = await chat.sendFile('表.txt', Buffer.from('3.93'), '说明', 'f')
  const kept = () => ['uploads', 'upload_parts'].map((table) => office.store.db.all(`select 1 from ${table}`).length)
  expect(kept()).toEqual([1, 1])
  office.store.db.run('update uploads set size = 199999999')
  await expect(chat.sendFile('二.txt', Buffer.from('3.93'))).rejects.toMatchObject({ status: 429 })
  expect(await chat.sendFile('表.txt', Buffer.from('3.93'), '说明', 'f')).toEqual(first)
  expect(kept()).toEqual([1, 1])
})

test('a key that comes after its file is recognised, too', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const part = (head: string, content: string) => `--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`
  const body = `${part('name="file"; filename="a.txt"', '3.93')}${part('name="key"', 'f')}--b--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=b', ...as(chat) }
  const send = () => raw(office.url, '/chat/files', { method: 'POST', headers, body })
  const [one, two] = [await send(), await send()]
  expect([two.status, two.text]).toEqual([200, one.text])
  expect(office.store.db.all('select 1 from upload_parts')).toHaveLength(1)
})

test.each(['', 'k'.repeat(65), 7])('a key that is no text of 1 to 64 characters is refused: %s', async (key) => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  expect((await post(office.url, '/chat/messages', { text: '好', key }, as(chat))).status).toBe(400)
})
