import { expect, test } from 'vitest'
import { pageApp } from '../../../../bot/channels/office/server.ts'
import type { Office } from '../../../../bot/channels/office/state.ts'
import { thisMachine } from '../../../../bot/reach/settings.ts'
import { openOffice } from '../office.ts'
import { type Answered, as, raw } from '../raw.ts'

/** Every address of the server as `GET /chat/me`, new ones too; whatever it takes is filled in. */
const routes = [...new Set(pageApp({} as Office, thisMachine).routes.map(filledIn))].filter(
  (route) => !route.startsWith('ALL'),
)
const chatRoutes = routes.filter((route) => route.includes(' /chat/'))

function filledIn({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path.replace(/:file\{.*\}/, 'page-1.js').replace(/:\w+/g, '1')}`
}

/** The answer of each of these addresses to the same headers. */
async function answers(url: string, asked: readonly string[], headers: () => Promise<Record<string, string>>) {
  const all: (readonly [string, Answered])[] = []
  for (const route of asked) {
    const [method = '', path = ''] = route.split(' ')
    const content = { 'content-type': 'application/json', 'content-length': '2' }
    const sent = method === 'POST' || method === 'PUT' ? { headers: content, body: '{}' } : {}
    all.push([route, await raw(url, path, { method, ...sent, headers: { ...sent.headers, ...(await headers()) } })])
  }
  return all
}

/** The addresses that did not answer with this status. */
const unlike = (all: Awaited<ReturnType<typeof answers>>, wanted: number) =>
  all.filter(([, { status }]) => status !== wanted).map(([route]) => route)

test('without a session only the ways in are open, and all others say no more than that', async () => {
  const office = await openOffice()
  const all = await answers(office.url, chatRoutes, async () => ({}))
  const others = all.filter(([, { status }]) => status === 401)
  const ways = ['/door', '/join', '/device/owner', '/device', '/carry'].map((path) => `POST /chat${path}`)
  expect(chatRoutes).toEqual(expect.arrayContaining(['GET /chat/view', 'GET /chat/files/1', ...ways]))
  expect(unlike(all, 401)).toEqual(ways.filter((way) => way !== 'POST /chat/carry'))
  expect(new Set(others.map(([, { text }]) => text))).toEqual(new Set(['{"error":"请先写上姓名，进入对话。"}']))
})

test('every address refuses a request under another name, whoever asks', async () => {
  const office = await openOffice()
  const headers = { ...as(await office.person('王会计')), host: 'evil.example' }
  expect(routes).toEqual(expect.arrayContaining(['GET /', 'GET /help', 'GET /page-1.js']))
  expect(unlike(await answers(office.url, routes, async () => headers), 403)).toEqual([])
})

test.each([
  ['of another origin', { origin: 'http://evil.example' }],
  ['of a page without an origin', { origin: 'null' }],
  ['that its browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
])('every address of the talk refuses a request %s, even with a session', async (_, foreign) => {
  const office = await openOffice()
  const headers = { ...as(await office.person('王会计')), ...foreign }
  expect(unlike(await answers(office.url, chatRoutes, async () => headers), 403)).toEqual([])
})

test('every answer of the talk has a fixed content type and stays out of caches and other origins', async () => {
  const office = await openOffice()
  const all = await answers(office.url, chatRoutes, async () => as(await office.person('王会计')))
  for (const [route, { status, headers }] of all) {
    expect([route, status < 500, headers['cache-control']]).toEqual([route, true, 'no-store'])
    expect([route, headers['x-content-type-options']]).toEqual([route, 'nosniff'])
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

test('a session is taken from no address, and stands in no answer but the one that opens it', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const address = `/chat/me?token=${chat.token}&authorization=Bearer%20${chat.token}`
  expect((await raw(office.url, address)).status).toBe(401)
  const staying = chatRoutes.filter((route) => !['POST /chat/leave', 'POST /chat/device'].includes(route))
  const all = await answers(office.url, staying, async () => as(chat))
  for (const [route, { text, headers }] of all)
    expect([route, JSON.stringify([text, headers]).includes(chat.token)]).toEqual([route, false])
})
