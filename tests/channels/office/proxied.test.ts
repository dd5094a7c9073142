import { expect, test } from 'vitest'
import { type Reach, thisMachine } from '../../../bot/reach/settings.ts'
import { openOffice } from './office.ts'
import { post, raw } from './raw.ts'

const reach: Reach = { ...thisMachine, publicUrl: 'https://zp.example', proxies: ['127.0.0.1'], joinsPerMinute: 2 }
const proxy = (sender: string) => ({ host: 'zp.example', 'x-forwarded-for': sender, 'x-forwarded-proto': 'https' })

test('over TLS a session is a cookie of this host alone, which no script can read', async () => {
  const office = await openOffice({ reach })
  const joined = await post(office.url, '/chat/join', { name: '王会计' }, proxy('192.0.2.9'))
  expect(JSON.parse(joined.text)).toEqual({ id: 1, name: '王会计', blocked: false })
  const [cookie = ''] = joined.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^__Host-chat=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(joined.headers['strict-transport-security']).toBe('max-age=31536000')
  const signedIn = { ...proxy('192.0.2.9'), cookie: cookie.split(';')[0] ?? '' }
  expect((await raw(office.url, '/chat/me', { headers: signedIn })).status).toBe(200)
  expect((await raw(office.url, '/chat/me', { headers: { ...signedIn, host: '127.0.0.1' } })).status).toBe(403)
  expect((await raw(office.url, '/chat/me', { headers: { cookie: signedIn.cookie } })).status).toBe(401)
})

test('behind a proxy, too, only the public page’s own requests are accepted, with an Origin or without', async () => {
  const office = await openOffice({ reach: { ...reach, join: 'link' } })
  const [local] = [new URL(office.url).port].map((port) => `http://127.0.0.1:${port}`)
  const join = (headers: Record<string, string>) =>
    post(office.url, '/chat/join', { name: '王' }, { ...proxy('192.0.2.9'), ...headers })
  for (const origin of ['http://zp.example', 'https://zp.example:3000', 'https://evil.example', local ?? '', 'null'])
    expect([origin, JSON.parse((await join({ origin })).text).error]).toEqual([origin, '只接受本页面的请求。'])
  expect((await join({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(JSON.parse((await join({})).text).error).toContain('要有链接才能进来')
  expect(JSON.parse((await join({ origin: 'https://zp.example' })).text).error).toContain('要有链接才能进来')
  const { status } = await post(office.url, '/chat/messages', { text: '好' }, proxy('192.0.2.9'))
  expect(status).toBe(401)
})

test('people behind one proxy are counted by their own addresses', async () => {
  const office = await openOffice({ reach })
  const join = (sender: string) => post(office.url, '/chat/join', { name: '王' }, proxy(sender))
  expect([
    (await join('192.0.2.9')).status,
    (await join('192.0.2.9')).status,
    (await join('192.0.2.9')).status,
  ]).toEqual([200, 200, 429])
  expect((await join('192.0.2.10')).status).toBe(200)
  expect((await join('6.6.6.6, 192.0.2.9')).status).toBe(429)
})

test('somebody who opens an address other than the public one is told the right one', async () => {
  const office = await openOffice({ reach })
  const { status, text, headers } = await raw(office.url, '/', {
    headers: { host: 'other.example', accept: 'text/html' },
  })
  expect([status, text, headers['content-type']]).toEqual([
    403,
    '请用 https://zp.example 打开。',
    'text/plain; charset=UTF-8',
  ])
})
