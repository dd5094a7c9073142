import { request } from 'node:http'
import { expect, test } from 'vitest'
import { type Chat, resumeChat } from '../../../bot/channels/office/client.ts'
import { pageFiles } from '../../../bot/channels/office/page.ts'
import { openOffice } from './office.ts'

test('the history, the events and the sign-in survive a restart', async () => {
  const office = await openOffice()
  const before = await office.person('王会计')
  const row = office.tell(before, { text: '您好' })
  office.tell(before, { text: '您好！', edits: row })
  await before.edit((await before.messages())[0]?.id ?? 0, '您好呀')
  await office.restart()
  const chat = await resumeChat(office.url, before.token)
  expect(await chat.me()).toMatchObject({ id: before.id, name: '王会计', blocked: false })
  const texts = (await chat.messages()).map(({ text }) => text)
  expect([texts[0], texts[2]]).toEqual(['您好呀', '您好！'])
  const events = await chat.events()
  expect(events.map(({ type }) => type)).toEqual(['message', 'message', 'message', 'edited', 'edited', 'message'])
  const told = events.map((event) => ('message' in event ? [event.message.text, event.message.editDate !== null] : []))
  expect([told[0], told[2], told[3], told[4]]).toEqual([
    ['你好', false],
    ['您好', false],
    ['您好！', true],
    ['您好呀', true],
  ])
  expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).sort((a, b) => a - b))
})

test('nobody sees, edits or taps what is in another person’s chat', async () => {
  const office = await openOffice()
  const [one, other] = [await office.person('王会计'), await office.person('李局长', 'silent')]
  office.tell(one, { text: '只给王会计', buttons: [[{ label: '按', action: { do: 'directory' } }]] })
  const messages = await one.messages()
  expect(await other.messages()).toEqual([])
  expect(await other.events()).toEqual([])
  await expect(other.edit(messages[0]?.id ?? 0, '改')).rejects.toMatchObject({ status: 404 })
  await expect(other.tap(messages.at(-1)?.id ?? 0, '按')).rejects.toMatchObject({ status: 409 })
  await expect(resumeChat(office.url, 'guess')).rejects.toMatchObject({ status: 401 })
})

test('an awaited event arrives at once, and only for its own person', async () => {
  const office = await openOffice()
  const [one, other] = [await office.person('王会计'), await office.person('李局长')]
  const end = async (chat: Chat) => (await chat.events()).at(-1)?.id ?? 0
  const [cursor, quiet] = [await end(one), await end(other)]
  const waiting = one.events(cursor, 30)
  office.tell(one, { text: '收到' })
  expect(await waiting).toMatchObject([{ type: 'message', message: { text: '收到', from: 'bot' } }])
  expect(await other.events(quiet)).toEqual([])
})

test('what cannot be sent is refused in words for the person', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { messageId } = await chat.say('3.93')
  await expect(chat.say(' \n')).rejects.toThrow('消息是空的')
  await expect(chat.say('字'.repeat(4097))).rejects.toThrow('最多4096个字')
  await expect(chat.sendFile('空.txt', Buffer.alloc(0))).rejects.toThrow('文件是空的')
  await expect(chat.edit(messageId, '3.93')).rejects.toThrow('内容没有变化')
  await expect(chat.tap(messageId, '目录')).rejects.toThrow('没有按钮“目录”')
})

test('other web pages cannot use the server', async () => {
  const office = await openOffice()
  const port = new URL(office.url).port
  expect(await statusOf(office.url, { host: 'evil.example' })).toBe(403)
  expect(await statusOf(office.url, { host: `127.0.0.1.evil.example:${port}` })).toBe(403)
  expect(await statusOf(office.url, { origin: 'http://evil.example' })).toBe(403)
  expect(await statusOf(office.url, { origin: 'http://localhost:1' })).toBe(403)
  expect(await statusOf(office.url, { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect((await fetch(office.url, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200)
  expect(await statusOf(office.url, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(401)
})

test('the page is three files from this server alone, which stay the same under their names', async () => {
  const office = await openOffice()
  const page = await fetch(office.url)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const html = await page.text()
  const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, part]) => part ?? '')
  expect(parts).toEqual([expect.stringMatching(/\.css$/), expect.stringMatching(/\.js$/)])
  for (const part of parts) {
    const got = await fetch(`${office.url}${part}`)
    expect([part, got.status, got.headers.get('cache-control')]).toEqual([
      part,
      200,
      expect.stringContaining('immutable'),
    ])
    expect(await got.text()).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)|eval\(|new Function/)
  }
  expect((await fetch(`${office.url}/page-of-before.js`)).status).toBe(404)
  expect(html).not.toMatch(/(?:href|src)="https?:|<style|style=/)
})

test('the whole page is at most 120 KB on its way', async () => {
  const files = [...(await pageFiles()).values()]
  expect(files.length).toBe(3)
  expect(files.reduce((sum, { packed }) => sum + packed.length, 0)).toBeLessThan(120 * 1024)
})

test('a chat is searched for words in any letter case, in what both said; the newest comes first', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  await chat.say('Word 什么时候发')
  office.tell(chat, { text: '填完就发 word' })
  const found = await chat.search('wORD')
  expect(found[0]).toMatchObject({ from: 'bot', text: '填完就发 word' })
  expect(found.filter(({ from }) => from === 'person').map(({ text }) => text)).toEqual(['Word 什么时候发'])
})

test('an edited message is found by its new words alone, and nobody finds what others wrote', async () => {
  const office = await openOffice()
  const [chat, other] = [await office.person('王会计'), await office.person('李会计')]
  const { messageId } = await chat.say('公车购置三万')
  await chat.edit(messageId, '公车运行三万')
  const found = [await chat.search('公车购置'), await chat.search('公车运行'), await other.search('公车运行')]
  const own = found.map((all) => all.filter(({ from }) => from === 'person').map(({ id }) => id))
  expect(own).toEqual([[], [messageId], []])
})

/** The status of GET /chat/me with these headers (fetch would not send a foreign Host). */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/chat/me`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
