import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openOffice } from '../office.ts'
import { as, post, raw } from '../raw.ts'

const keyboard = { inline_keyboard: [[{ text: '按', callback_data: 'a' }]] }

test('a forged tap is refused: others’ buttons, other data, other messages, buttons that are gone', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  const sent = await office.call('sendMessage', { chat_id: owner.id, text: '选', reply_markup: keyboard })
  const { message_id: messageId } = sent.result
  const tap = (who: { token: string }, body: object) => post(office.url, '/chat/taps', body, as(who))
  const forged: [object, object][] = [
    [other, { messageId, data: 'a' }],
    [owner, { messageId, data: 'b' }],
    [owner, { messageId: messageId + 1, data: 'a' }],
    [owner, { messageId: 1, data: 'a' }],
  ]
  for (const [who, body] of forged) expect((await tap(who as { token: string }, body)).status).toBe(409)
  expect((await tap(owner, { messageId, data: 'a' })).status).toBe(200)
  await office.call('editMessageText', { chat_id: owner.id, message_id: messageId, text: '好了' })
  expect((await tap(owner, { messageId, data: 'a' })).status).toBe(409)
})

test('nobody edits what is not their own message', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  const sent = await office.call('sendMessage', { chat_id: owner.id, text: '选' })
  await expect(owner.edit(sent.result.message_id, '改')).rejects.toMatchObject({ status: 404 })
  await expect(other.edit(sent.result.message_id, '改')).rejects.toMatchObject({ status: 404 })
})

test('a body that is too long, too deep or no JSON is refused, and a field that is more than data is only data', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const send = (body: string) =>
    raw(office.url, '/chat/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as(chat) },
      body,
    })
  expect((await send(JSON.stringify({ text: '字'.repeat(30_000) }))).status).toBe(413)
  expect((await send(`{"text":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)).status).toBe(400)
  for (const body of ['{', '[]', 'null', '"x"', '{"text":1}', '', '\u0000'])
    expect([body, (await send(body)).status]).toEqual([body, 400])
  expect((await send('{"text":"好","__proto__":{"blocked":true},"constructor":1}')).status).toBe(200)
  expect((await chat.me()).blocked).toBe(false)
})

test('what somebody did is settled for them alone; others learn not even whether it happened', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计', 'silent'), await office.person('李局长')]
  const { updateId } = await owner.say('好')
  const ask = async (who: { token: string }, update: number) =>
    JSON.parse((await raw(office.url, `/chat/settled?update=${update}`, { headers: as(who) })).text)
  expect(await ask(other, updateId)).toEqual({ settled: false })
  await office.call('getUpdates', { offset: updateId + 1 })
  expect(await ask(owner, updateId)).toEqual({ settled: true })
  for (const update of [updateId, updateId + 1, updateId + 1000])
    expect(await ask(other, update)).toEqual({ settled: false })
})

test('half requests and waiting ones hold nobody up, and headers have an end', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { hostname, port } = new URL(office.url)
  const half = Array.from({ length: 200 }, () => connect(Number(port), hostname))
  onTestFinished(() => half.forEach((socket) => void socket.destroy()))
  await Promise.all(half.map(begin))
  const { cursor } = await chat.say('好')
  const waiting = Array.from({ length: 100 }, () => chat.events(cursor, 30))
  expect((await chat.me()).name).toBe('王会计')
  await office.call('sendMessage', { chat_id: chat.id, text: '收到' })
  for (const heard of await Promise.all(waiting)) expect(heard).toMatchObject([{ message: { text: '收到' } }])
  expect((await raw(office.url, '/chat/me', { headers: { 'x-long': 'a'.repeat(64 * 1024) } })).status).toBe(431)
})

function begin(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('connect', () => socket.write('POST /chat/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-', () => resolve()))
  })
}
