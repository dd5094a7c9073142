import { expect, test } from 'vitest'
import type { Chat } from '../../../bot/channels/office/client.ts'
import { foundIn } from '../../db/earlier.ts'
import { openOffice, type TestOffice } from './office.ts'

const token = 'Kw4nT0k3nOf22SignsAbc_'
const text = `转给同事：\n点这里加入：http://127.0.0.1:3000/?start=${token}\n或者发：/start ${token}\n再发 /help 看说明`
const without = '转给同事：\n点这里加入：（链接已发出，发“邀请”再要一个）\n或者发：/start ……\n再发 /help 看说明'
const buttons = [[{ label: '同事', action: { do: 'directory' } }]] as const

async function invited(): Promise<{ office: TestOffice; chat: Chat; event: number }> {
  const office = await openOffice()
  const chat = await office.person('王会计')
  office.tell(chat, { text, buttons })
  return { office, chat, event: (await chat.events()).at(-1)?.id ?? 0 }
}

const last = async (chat: Chat) => (await chat.messages()).at(-1)
const found = (office: TestOffice) => foundIn(office.folder, [token])

test('a link stays in its message until the page has asked for what comes after, and then nowhere', async () => {
  const { office, chat, event } = await invited()
  expect((await last(chat))?.text).toBe(text)
  await chat.events(event - 1)
  expect((await last(chat))?.text).toBe(text)
  expect(found(office)).not.toEqual([])
  expect(await chat.events(event)).toEqual([])
  expect((await last(chat))?.text).toBe(without)
  expect((await chat.events()).map((one) => 'message' in one && one.message.text)).toContain(without)
  expect(found(office)).toEqual([])
})

test('what is beside the link stays: the buttons, and commands in the text', async () => {
  const { chat, event } = await invited()
  await chat.events(event)
  const { keyboard, entities = [], text: kept = '', editDate } = (await last(chat)) ?? {}
  expect([keyboard, editDate]).toEqual([[[{ text: '同事', data: expect.stringMatching(/^\d+\.0$/) }]], null])
  const parts = entities.map(({ type, offset, length }) => [type, kept.slice(offset, offset + length)])
  expect(parts).toEqual([
    ['bot_command', '/start'],
    ['bot_command', '/help'],
  ])
})

test('a stop between fetching the link and the page’s confirmation costs nobody the link', async () => {
  const { office, chat, event } = await invited()
  await chat.events(event - 1)
  await office.restart()
  const again = await office.back(chat)
  expect((await last(again))?.text).toBe(text)
  await again.events(event)
  expect((await last(again))?.text).toBe(without)
})

test('a message that has not arrived yet keeps its link, and so does one another person has not seen', async () => {
  const { office, chat, event } = await invited()
  const other = await office.person('李局长')
  await other.events(event + 100)
  expect((await last(chat))?.text).toBe(text)
  await chat.events(event + 100)
  office.tell(chat, { text })
  expect((await last(chat))?.text).toBe(text)
})

test('a token that somebody has used to join is stored nowhere', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const { cursor } = await chat.say(`/start ${token}`)
  expect(office.arrivals.at(-1)?.content).toMatchObject({ text: `/start ${token}` })
  await chat.events(cursor)
  expect(found(office)).toEqual([])
  expect((await chat.messages())[0]?.text).toBe('/start ……')
})

test('a link that somebody pastes to join is replaced as their own, not as one sent to them', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  await chat.say(`https://t.me/ziping_bot?start=${token}`)
  expect((await chat.messages())[0]?.text).toBe('（邀请链接）')
})

test('an address that lets nobody in stays as written', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const written = '公开网址 https://www.example.gov.cn/?start=20240703，/start 之后 https://a.cn/?x=1&start=短'
  const { messageId, cursor } = await chat.say(written)
  await chat.events(cursor)
  expect((await chat.messages()).find(({ id }) => id === messageId)?.text).toBe(written)
})
