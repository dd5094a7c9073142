import { expect, test } from 'vitest'
import { limits } from '../../../bot/channels/office/limits.ts'
import { perMinute } from '../../../bot/channels/office/rate.ts'
import { thisMachine } from '../../../bot/reach/settings.ts'
import { heapUsed } from '../../collected.ts'
import { openOffice } from './office.ts'

test('one person sends a minute’s worth at once and then so many a second; others are not held up', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ reach: { ...thisMachine, messagesPerMinute: 20 }, now: () => clock.now })
  const [chat, other] = [await office.person('王会计', 'silent'), await office.person('李局长')]
  for (let count = 0; count < 20; count += 1) await chat.say('3.93')
  await expect(chat.say('3.93')).rejects.toMatchObject({ status: 429, message: '发得太快了，请过3秒再发。' })
  await expect(chat.edit(1, '3.94')).rejects.toMatchObject({ status: 429 })
  await expect(chat.sendFile('表.txt', Buffer.from('x'))).rejects.toMatchObject({ status: 429 })
  expect((await chat.messages()).filter(({ from }) => from === 'person')).toHaveLength(20)
  await other.say('好')
  clock.now += 3000
  await chat.say('3.93')
})

test('a person who searches without a rest waits; others go on searching', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const [chat, other] = [await office.person('王会计', 'silent'), await office.person('李局长')]
  for (let count = 0; count < limits.searchesPerMinute; count += 1) await chat.search('公车')
  await expect(chat.search('公车')).rejects.toMatchObject({ status: 429, message: '找得太快了，请过1秒再找。' })
  await other.search('公车')
  clock.now += 1000
  expect(await chat.search('公车')).toEqual([])
})

test('of too many pages of one person the last ones are refused; the others and other people go on', async () => {
  const office = await openOffice()
  const [chat, other] = [await office.person('王会计'), await office.person('李局长')]
  const last = (await chat.events()).at(-1)?.id ?? 0
  const pages = Array.from({ length: limits.pages }, () => chat.events(last, 5))
  await expect
    .poll(() =>
      chat.events(last, 1).then(
        () => 200,
        ({ status }) => status,
      ),
    )
    .toBe(429)
  expect(await other.events(0, 5)).not.toEqual([])
  await chat.say('还在')
  expect((await Promise.all(pages)).every(({ length }) => length > 0)).toBe(true)
})

test('a person who has rested is forgotten, so that a limit needs memory for busy people only', async () => {
  const clock = { now: 0 }
  const limiter = perMinute<number>(60, () => clock.now)
  const before = await heapUsed()
  for (let key = 0; key < 300_000; key += 1) {
    clock.now += 1000
    limiter(key)
  }
  expect((await heapUsed()) - before).toBeLessThan(5e6)
  expect(limiter(0)).toBe(0)
})
