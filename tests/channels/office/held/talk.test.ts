import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from '../../../../bot/channels/office/limits.ts'
import { openOffice } from '../office.ts'
import { as, post, raw } from '../raw.ts'

const buttons = [[{ label: '按', action: { do: 'directory' } }]] as const

test('a forged tap is refused: others’ buttons, other data, other messages, removed buttons', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  const row = office.tell(owner, { text: '选', buttons })
  const messageId = (await owner.messages()).at(-1)?.id ?? 0
  const data = `${row}.0`
  const tap = (who: { token: string }, body: object) => post(office.url, '/chat/taps', body, as(who))
  const forged: [object, object][] = [
    [other, { messageId, data }],
    [owner, { messageId, data: `${row}.1` }],
    [owner, { messageId: messageId + 1, data }],
    [owner, { messageId: messageId - 1, data }],
  ]
  for (const [who, body] of forged) expect((await tap(who as { token: string }, body)).status).toBe(409)
  expect((await tap(owner, { messageId, data })).status).toBe(200)
  office.tell(owner, { text: '好了', edits: row })
  expect((await tap(owner, { messageId, data })).status).toBe(409)
})

test('nobody can edit another person’s message', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  office.tell(owner, { text: '选' })
  // Each chat numbers its own messages, so that the same number may be one of the other's.
  const ofOther = new Set((await other.messages()).map(({ id }) => id))
  for (const { id } of (await owner.messages()).filter(({ from, id }) => from === 'bot' && !ofOther.has(id))) {
    await expect(owner.edit(id, '改')).rejects.toMatchObject({ status: 404 })
    await expect(other.edit(id, '改')).rejects.toMatchObject({ status: 404 })
  }
})

test('a body that is too long, too deep or no JSON is refused, and markup or SQL in a field is plain text', async () => {
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

test('an act is reported as settled only to its own person; others do not learn whether it happened', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计', 'silent'), await office.person('李局长')]
  const { updateId } = await owner.say('好')
  const ask = async (who: { token: string }, update: number) =>
    JSON.parse((await raw(office.url, `/chat/settled?update=${update}`, { headers: as(who) })).text)
  expect(await ask(other, updateId)).toEqual({ settled: false })
  expect(await ask(owner, updateId)).toEqual({ settled: true })
  for (const update of [updateId, updateId + 1, updateId + 1000])
    expect(await ask(other, update)).toEqual({ settled: false })
})

test('half-finished and waiting requests hold nobody up, and headers are limited', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { hostname, port } = new URL(office.url)
  const half = Array.from({ length: 200 }, () => connect(Number(port), hostname))
  onTestFinished(() => half.forEach((socket) => void socket.destroy()))
  await Promise.all(half.map(begin))
  await chat.say('好')
  const cursor = (await chat.events()).at(-1)?.id ?? 0
  const waiting = Array.from({ length: limits.pages }, () => chat.events(cursor, 30))
  expect((await chat.me()).name).toBe('王会计')
  office.tell(chat, { text: '收到' })
  for (const heard of await Promise.all(waiting)) expect(heard).toMatchObject([{ message: { text: '收到' } }])
  expect((await raw(office.url, '/chat/me', { headers: { 'x-long': 'a'.repeat(64 * 1024) } })).status).toBe(431)
})

function begin(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('connect', () => socket.write('POST /chat/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-', () => resolve()))
  })
}
