import { expect, test } from 'vitest'
import { resumeChat } from '../../../bot/channels/office/client.ts'
import { openOffice, type TestOffice } from './office.ts'
import { as, post, raw } from './raw.ts'

const day = 24 * 3600 * 1000
const edge = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
}
const phone = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Version/17.4 Mobile/15E148 Safari/604.1',
}

type Listed = { id: string; browser: string; here: boolean; createdAt: number; seenAt: number }

test('a code signs the same person in on one more device, once', async () => {
  const office = await openOffice()
  const chat = await office.person('李梅')
  const code = await codeFor(office, chat)
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(await owner(office, code)).toEqual({ name: '李梅', here: false })
  const typed = await post(office.url, '/chat/device', { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` }, phone)
  const second = await resumeChat(office.url, JSON.parse(typed.text).token)
  expect(second.id).toBe(chat.id)
  expect((await second.messages())[0]?.text).toBe('你好')
  expect((await chat.me()).name).toBe('李梅')
  for (const path of ['/chat/device', '/chat/device/owner'])
    expect((await post(office.url, path, { code })).status).toBe(403)
})

test('of several who come with one code at once, one gets in', async () => {
  const office = await openOffice()
  const code = await codeFor(office, await office.person('李梅'))
  const came = await Promise.all(Array.from({ length: 8 }, () => post(office.url, '/chat/device', { code })))
  expect(came.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403, 403, 403])
})

test('a code expires after a quarter of an hour, and when its owner asks for another', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('李梅')
  const replaced = await codeFor(office, chat)
  const code = await codeFor(office, chat)
  expect((await post(office.url, '/chat/device/owner', { code: replaced })).status).toBe(403)
  clock.now += 15 * 60_000 - 1
  expect((await post(office.url, '/chat/device/owner', { code })).status).toBe(200)
  clock.now += 1
  expect((await post(office.url, '/chat/device', { code })).status).toBe(403)
})

test('somebody who becomes another person on a device is signed out there, and using one’s own code does not use it up', async () => {
  const office = await openOffice()
  const [owner1, other] = [await office.person('李梅'), await office.person('王芳')]
  const code = await codeFor(office, owner1)
  expect(JSON.parse((await post(office.url, '/chat/device/owner', { code }, as(owner1))).text)).toMatchObject({
    here: true,
  })
  expect((await post(office.url, '/chat/device', { code }, as(other))).status).toBe(200)
  await expect(other.me()).rejects.toMatchObject({ status: 401 })
})

test('a person sees their own devices by browser and use, and can sign out any of them at once', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('李梅')
  const stranger = await office.person('王芳')
  const second = await secondDevice(office, chat)
  const listed = await devices(office, chat)
  expect(listed.map(({ browser, here }) => [browser, here])).toContainEqual(['Edge · Windows', false])
  const theirs = listed.find(({ here }) => !here)?.id ?? ''
  expect((await raw(office.url, `/chat/devices/${theirs}`, { method: 'DELETE', headers: as(stranger) })).status).toBe(
    404,
  )
  const cursor = (await chat.events()).at(-1)?.id ?? 0
  const waiting = second.events(cursor, 30)
  await raw(office.url, `/chat/devices/${theirs}`, { method: 'DELETE', headers: as(chat) })
  await expect(waiting).rejects.toMatchObject({ status: 401 })
  await expect(second.me()).rejects.toMatchObject({ status: 401 })
  expect(await devices(office, chat)).toMatchObject([{ here: true, createdAt: clock.now, seenAt: clock.now }])
})

test('somebody who signs out is out, and nobody else is', async () => {
  const office = await openOffice()
  const chat = await office.person('李梅')
  const second = await secondDevice(office, chat)
  await post(office.url, '/chat/leave', {}, as(chat))
  await expect(chat.me()).rejects.toMatchObject({ status: 401 })
  expect((await second.me()).name).toBe('李梅')
})

test('a session ends after 60 days without use, and its use is recorded at most once an hour', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('李梅')
  const seen = () => (office.store.db.get('select seen_at from sessions') as { seen_at: number }).seen_at
  const began = clock.now
  clock.now += 3600_000 - 1
  await chat.me()
  expect(seen()).toBe(began)
  clock.now += 1
  await chat.me()
  expect(seen()).toBe(clock.now)
  clock.now += 60 * day - 1
  expect((await chat.me()).name).toBe('李梅')
  clock.now += 60 * day
  await expect(chat.me()).rejects.toMatchObject({ status: 401 })
})

test('somebody signed in by the cookie of an earlier version remains who they are, and the cookie is removed', async () => {
  const office = await openOffice()
  const chat = await office.person('李梅')
  const name = `chat-${new URL(office.url).port}`
  const carried = await post(office.url, '/chat/carry', {}, { cookie: `${name}=${chat.token}` })
  expect(carried.headers['set-cookie']).toEqual([expect.stringMatching(new RegExp(`^${name}=; Max-Age=0`))])
  const { token } = JSON.parse(carried.text)
  expect(token).not.toBe(chat.token)
  expect((await resumeChat(office.url, token)).id).toBe(chat.id)
  await expect(chat.me()).rejects.toMatchObject({ status: 401 })
  expect((await post(office.url, '/chat/carry', {})).status).toBe(401)
})

async function codeFor(office: TestOffice, who: { token: string }): Promise<string> {
  const made = JSON.parse((await post(office.url, '/chat/devices', {}, as(who))).text)
  expect(made.link).toBe(`${office.url}/#device=${made.code}`)
  return made.code
}

async function owner(office: TestOffice, code: string) {
  return JSON.parse((await post(office.url, '/chat/device/owner', { code })).text)
}

async function secondDevice(office: TestOffice, who: { token: string }) {
  const came = await post(office.url, '/chat/device', { code: await codeFor(office, who) }, edge)
  return resumeChat(office.url, JSON.parse(came.text).token)
}

async function devices(office: TestOffice, who: { token: string }): Promise<Listed[]> {
  return JSON.parse((await raw(office.url, '/chat/devices', { headers: as(who) })).text).devices
}
