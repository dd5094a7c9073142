import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

test('an update comes again until its offset is confirmed, over restarts too, and ids only grow', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const ids = [(await chat.say('一')).updateId, (await chat.say('二')).updateId]
  const texts = async (offset?: number) =>
    (await office.call<Update[]>('getUpdates', { offset })).result.map((update) => update.message?.text)
  expect(await texts()).toEqual(['一', '二'])
  await office.restart()
  expect(await texts(ids[1])).toEqual(['二'])
  expect(await texts()).toEqual(['二'])
  expect(await texts((ids[1] ?? 0) + 1)).toEqual([])
  await office.restart()
  const later = await office.person('李局长', 'silent')
  expect((await later.say('三')).updateId).toBeGreaterThan(ids[1] ?? 0)
})

test('a long poll answers as soon as something is said', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const poll = office.call('getUpdates', { timeout: 30 })
  const { updateId } = await chat.say('/start')
  const { result } = await poll
  expect(result).toMatchObject([
    {
      update_id: updateId,
      message: {
        message_id: 1,
        from: { id: chat.id, is_bot: false, first_name: '王会计' },
        chat: { id: chat.id, type: 'private', first_name: '王会计' },
        text: '/start',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    },
  ])
})

test('a second poller ends the first one with a conflict', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const polls = [office.call('getUpdates', { timeout: 30 }), office.call('getUpdates', { timeout: 30 })]
  const lost = await Promise.race(polls)
  expect(lost).toMatchObject({ ok: false, error_code: 409 })
  expect(lost.description).toMatch(/^Conflict: terminated by other getUpdates request/)
  await chat.say('好')
  const answers = await Promise.all(polls)
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

test('limit, a negative offset, unwanted kinds and dropping what waits work as at Telegram', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const said = await chat.say('一')
  await chat.say('二')
  const count = async (params: object) => (await office.call<Update[]>('getUpdates', params)).result.length
  expect(await count({ limit: 1 })).toBe(1)
  expect(await count({ offset: -1, allowed_updates: ['message'] })).toBe(1)
  const edited = await chat.edit(said.messageId, '三')
  expect(await chat.settled(edited.updateId)).toBe(true)
  expect(await count({ allowed_updates: [] })).toBe(1)
  await office.call('deleteWebhook', { drop_pending_updates: true })
  expect(await count({})).toBe(0)
})

test('an update is settled when the bot has moved past it', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计', 'silent')
  const { updateId } = await chat.say('好')
  expect(await chat.settled(updateId, 0)).toBe(false)
  expect(await chat.settled(updateId + 1, 0)).toBe(false)
  const settled = chat.settled(updateId, 30)
  await office.call('getUpdates', { offset: updateId + 1 })
  expect(await settled).toBe(true)
})
