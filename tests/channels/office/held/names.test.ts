import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openOffice } from '../office.ts'
import { as, post, raw } from '../raw.ts'

test('only this machine’s own names are answered', async () => {
  const office = await openOffice()
  const { port } = new URL(office.url)
  const served = ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => [`${name}:${port}`, `${name}:9`, name])
  const foreign = [
    'evil.example',
    `127.0.0.1.evil.example:${port}`,
    `localhost.:${port}`,
    `127.1:${port}`,
    `0.0.0.0:${port}`,
    `2130706433:${port}`,
    `192.0.2.7:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}/x`,
    '127.0.0.1, evil.example',
    ' ',
  ]
  for (const host of served)
    expect([host, (await raw(office.url, '/', { headers: { host } })).status]).toEqual([host, 200])
  for (const host of foreign) {
    const { status } = await raw(office.url, '/', { headers: { host } })
    expect([host, [400, 403].includes(status)]).toEqual([host, true])
  }
})

test.each([
  ['two Hosts', 'GET /chat/me HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n'],
  ['no Host', 'GET /chat/me HTTP/1.1\r\n\r\n'],
  ['HTTP/1.0 without a Host', 'GET /chat/me HTTP/1.0\r\n\r\n'],
  ['a whole foreign address', 'GET http://evil.example/chat/me HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  [
    'a length and chunks',
    'POST /chat/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
  ],
])('%s is refused', async (_, request) => {
  const office = await openOffice()
  expect(await spoken(office.url, request)).toMatch(/^HTTP\/1\.1 (400|403) /)
})

test('other pages cannot use the server: only its own Origin, own fetches and JSON are accepted', async () => {
  const office = await openOffice()
  const { port } = new URL(office.url)
  const chat = await office.person('王会计')
  const say = (headers: Record<string, string>) =>
    post(office.url, '/chat/messages', { text: '好' }, { ...as(chat), ...headers })
  expect((await say({ origin: office.url })).status).toBe(200)
  expect((await say({})).status).toBe(200)
  const origins = [
    'null',
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `https://127.0.0.1:${port}`,
    office.url.toUpperCase(),
    `${office.url}/`,
    `${office.url}.evil.example`,
    'http://evil.example',
  ]
  for (const origin of origins) expect([origin, (await say({ origin })).status]).toEqual([origin, 403])
  for (const site of ['cross-site', 'same-site', 'CROSS-SITE'])
    expect([site, (await say({ 'sec-fetch-site': site })).status]).toEqual([site, 403])
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])
    expect([type, (await say({ 'content-type': type })).status]).toEqual([type, 400])
})

test('no answer can be read by another origin', async () => {
  const office = await openOffice()
  const preflight = await raw(office.url, '/chat/messages', {
    method: 'OPTIONS',
    headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(403)
  for (const { headers } of [preflight, await raw(office.url, '/'), await raw(office.url, '/chat/me')])
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
})

test('the page runs only its own scripts and cannot be framed', async () => {
  const office = await openOffice()
  const { headers } = await raw(office.url, '/')
  const policy = headers['content-security-policy']
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe|script-src[^;]*blob/)
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('no path leads out of the page’s folder', async () => {
  const office = await openOffice()
  const paths = [
    '/../server.ts',
    '/..%2fserver.ts',
    '/%2e%2e/server.ts',
    '//etc/passwd',
    '/chat.js/../../guard.ts',
    '/chat/files/..%2f..%2fchat.db',
    '/page/index.html',
    '/chat.db',
  ]
  for (const path of paths) {
    const { status } = await raw(office.url, path, { headers: as(await office.person('王')) })
    expect([path, status]).toEqual([path, 404])
  }
})

/** The server's answer to these bytes. */
function spoken(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write(request))
    socket.on('data', (chunk) => {
      said += chunk
      socket.end()
    })
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })
}
