import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { commandMenu, officerMenu } from '../../../bot/talk/menu.ts'
import { userOf } from '../../page-person.ts'
import { openOffice } from './office.ts'
import { as, raw } from './raw.ts'

test('passing events in a chat reach those who listen, and are not stored', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const cursor = (await chat.events()).at(-1)?.id ?? 0
  const waiting = chat.events(cursor, 30)
  let heard = false
  waiting.finally(() => {
    heard = true
  })
  // Only those who already listen are told.
  while (!heard) {
    await office.channel.busy(userOf(office.store, chat.id), 'typing')
    await setImmediate()
  }
  expect(await waiting).toMatchObject([{ id: cursor, type: 'typing', action: 'typing' }])
  expect(await chat.events(cursor)).toEqual([])
  await office.restart()
  expect((await (await office.back(chat)).events()).map(({ type }) => type)).not.toContain('typing')
})

test('a tap is reported as accepted, after what it caused', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  office.tell(chat, { text: '选', buttons: [[{ label: '按', action: { do: 'directory' } }]] })
  const asked = (await chat.messages()).at(-1)?.id ?? 0
  const { cursor, queryId } = await chat.tap(asked, '按')
  const events = await chat.events(cursor)
  expect(events.at(-1)).toMatchObject({ type: 'notice', queryId, text: '', alert: false })
  expect(events.length).toBeGreaterThan(1)
})

test('a chat has everybody’s menu until it gets its own, which lasts', async () => {
  const office = await openOffice()
  const chat = await office.person('陈审核')
  const shown = async (of: typeof chat) =>
    (await of.me()).bot.commands.map(({ command, description }) => ({ command, description }))
  expect(await shown(chat)).toEqual(commandMenu)
  await office.channel.menu(userOf(office.store, chat.id), officerMenu)
  await office.restart()
  const back = await office.back(chat)
  expect(await shown(back)).toEqual(officerMenu)
  expect((await back.me()).bot.commands.find(({ command }) => command === 'directory')).toMatchObject({ word: '目录' })
})

test('somebody who has blocked the bot receives nothing it says meanwhile, and sends nothing', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  expect(await chat.block()).toMatchObject({ blocked: true })
  expect((await chat.me()).blocked).toBe(true)
  office.tell(chat, { text: '听不到' })
  await expect(chat.say('在吗')).rejects.toThrow('请先解除屏蔽')
  await expect(chat.sendFile('表.txt', Buffer.from('x'))).rejects.toMatchObject({ status: 409 })
  expect(office.store.db.get('select unreachable from people')).toEqual({ unreachable: 1 })
  await chat.unblock()
  office.tell(chat, { text: '听到了' })
  expect((await chat.messages()).map(({ text }) => text)).toEqual(['你好', expect.any(String), '听到了'])
})

test('a caption belongs to its file and is edited there; a reply names the message it replies to', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { messageId } = await chat.sendFile('表.txt', Buffer.from('3.93'), '请看')
  await chat.edit(messageId, '请再看')
  const { messageId: answer } = await chat.say('好', messageId)
  const of = async (id: number) => (await chat.messages()).find((message) => message.id === id)
  expect(await of(messageId)).toMatchObject({ text: '请再看', editDate: expect.any(Number), file: { name: '表.txt' } })
  expect(await of(answer)).toMatchObject({ text: '好', replyTo: messageId })
  expect(office.arrivals.at(-2)).toMatchObject({ messageId: String(messageId), content: { is: 'file', changed: true } })
})

test('long talks come page by page, the newest first, complete and in order', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  office.tell(chat, ...Array.from({ length: 450 }, (_, at) => ({ text: `第${at}句` })))
  const pages = [await chat.messages()]
  while ((pages[0]?.length ?? 0) === 200) pages.unshift(await chat.messages(pages[0]?.[0]?.id))
  expect(pages.flat().map(({ text }) => text)).toEqual(Array.from({ length: 450 }, (_, at) => `第${at}句`))
  const events = await chat.events()
  expect([events.length, (await chat.events(events.at(-1)?.id)).length]).toEqual([450, 0])
  const few = await raw(office.url, `/chat/events?after=${events[9]?.id}&limit=5`, { headers: as(chat) })
  expect(JSON.parse(few.text).events.map(({ id }: { id: number }) => id)).toEqual(
    events.slice(10, 15).map(({ id }) => id),
  )
})
