import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../office.ts'
import { as, post, raw } from '../raw.ts'

test('no guessed token is accepted: random, cut, longer, in capitals, in SQL', async () => {
  const office = await openOffice()
  const { token } = await office.person('王会计')
  const shapes = [token.slice(0, -1), `${token}A`, token.toUpperCase(), "' or 1=1 --", '', token.slice(0, 16)]
  const random = Array.from({ length: 300 }, () => randomBytes(32).toString('base64url'))
  for (const guess of [...shapes, ...random]) {
    expect([guess, (await raw(office.url, '/chat/me', { headers: as({ token: guess }) })).status]).toEqual([guess, 401])
  }
})

test('only hashes of tokens and codes are stored', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { code } = JSON.parse((await post(office.url, '/chat/devices', {}, as(chat))).text)
  const kept = ['sessions', 'device_links'].map((table) =>
    JSON.stringify(office.store.db.all(`select * from ${table}`)),
  )
  expect(kept.join()).toContain('token_hash')
  for (const secret of [chat.token, code, code.replaceAll('-', '')]) expect(kept.join()).not.toContain(secret)
})

test('joining with somebody’s token, cookie or session gives a new one', async () => {
  const office = await openOffice()
  const victim = await office.person('王会计')
  const headers = { ...as(victim), cookie: `__Host-chat=${victim.token}; chat-80=${victim.token}` }
  const joined = JSON.parse((await post(office.url, '/chat/join', { name: '李四' }, headers)).text)
  expect(joined.token).not.toBe(victim.token)
  expect(joined.id).not.toBe(victim.id)
})

test('without TLS a session is no cookie, which other ports of the host would also get', async () => {
  const office = await openOffice()
  const joined = await post(office.url, '/chat/join', { name: '王会计' })
  expect(joined.headers['set-cookie']).toBeUndefined()
  const { token } = JSON.parse(joined.text)
  const cookie = ['chat', '__Host-chat', `chat-${new URL(office.url).port}`]
    .map((name) => `${name}=${token}`)
    .join('; ')
  expect((await raw(office.url, '/chat/me', { headers: { cookie } })).status).toBe(401)
})

test('private answers are never cached and have a fixed content type', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const sent = await chat.sendFile('表.txt', Buffer.from('3.93'))
  const file = (await chat.messages()).find(({ id }) => id === sent.messageId)?.file?.id
  for (const path of [
    '/chat/me',
    '/chat/messages',
    '/chat/events',
    '/chat/devices',
    `/chat/files/${file}`,
    '/chat/none',
  ]) {
    const { status, headers } = await raw(office.url, path, { headers: as(chat) })
    expect([path, status, headers['cache-control']]).toEqual([path, path === '/chat/none' ? 404 : 200, 'no-store'])
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})
