import { expect, test } from 'vitest'
import { thisMachine } from '../../../bot/reach/settings.ts'
import { newToken } from '../../../db/links.ts'
import { officerToken } from '../../../db/officers.ts'
import { openOffice, type Settings } from './office.ts'
import { post, raw } from './raw.ts'

const byLink = { reach: { ...thisMachine, join: 'link' } } as const

/** An office and a token that lets somebody in. */
async function openWithLink(settings: Settings = byLink) {
  const office = await openOffice(settings)
  return { office, good: officerToken(office.store, newToken, new Date().toISOString()) }
}

test('where a link is needed, a name alone lets nobody in, nor does an invalid link', async () => {
  const { office, good } = await openWithLink()
  const tries: [object, string][] = [
    [{}, '要有链接才能进来'],
    [{ start: '' }, '再要一个'],
    [{ start: 'BAD' }, '再要一个'],
    [{ start: good.toLowerCase() }, '再要一个'],
    [{ start: `${good} `.repeat(20) }, '格式'],
  ]
  for (const [more, words] of tries) {
    const { status, text } = await post(office.url, '/chat/join', { name: '王会计', ...more })
    expect([status === 403 || status === 400, JSON.parse(text).error]).toEqual([true, expect.stringContaining(words)])
  }
  expect(office.store.db.all('select * from people')).toEqual([])
})

test('a valid link lets a person in, and so does a code of their own', async () => {
  const { office, good } = await openWithLink()
  const joined = await post(office.url, '/chat/join', { name: '王会计', start: good })
  const { token } = JSON.parse(joined.text)
  const { code } = JSON.parse((await post(office.url, '/chat/devices', {}, { authorization: `Bearer ${token}` })).text)
  expect((await post(office.url, '/chat/device', { code })).status).toBe(200)
})

test.each([
  ['open', undefined, { byName: true, link: null }],
  ['open', 'BAD', { byName: true, link: false }],
  ['link', undefined, { byName: false, link: null }],
  ['link', 'BAD', { byName: false, link: false }],
  ['link', 'GOOD', { byName: true, link: true }],
] as const)('with JOIN=%s the first screen for somebody who brings %s is %o', async (join, start, told) => {
  const { office, good } = await openWithLink({ reach: { ...thisMachine, join } })
  const brought = start === 'GOOD' ? good : start
  expect(JSON.parse((await post(office.url, '/chat/door', { start: brought })).text)).toEqual(told)
})

test('only so many people a minute can join from one address, and they are told when to go on', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ reach: { ...thisMachine, joinsPerMinute: 6 }, now: () => clock.now })
  const join = () => post(office.url, '/chat/join', { name: '王会计' })
  for (let count = 0; count < 6; count += 1) expect((await join()).status).toBe(200)
  const refused = await join()
  expect([refused.status, refused.headers['retry-after'], JSON.parse(refused.text).error]).toEqual([
    429,
    '10',
    '这会儿进来的人太多，请过10秒再试。',
  ])
  clock.now += 10_000
  expect((await join()).status).toBe(200)
  expect((await post(office.url, '/chat/device/owner', { code: 'AAAA' })).status).toBe(429)
  expect((await raw(office.url, '/')).status).toBe(200)
})
