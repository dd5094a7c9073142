import { afterEach, expect, test, vi } from 'vitest'
import { Hub } from '../../../bot/channels/office/hub.ts'
import { tidy } from '../../../bot/channels/office/tidy.ts'
import { Turns } from '../../../bot/channels/office/turns.ts'
import { openStore } from '../../../db/open.ts'
import { createAccount } from '../../../db/page/accounts.ts'
import { openSession, sessionOf } from '../../../db/page/sessions.ts'
import { openOffice } from './office.ts'

const year = 365 * 24 * 3600_000

afterEach(() => {
  vi.useRealTimers()
})

test('somebody who sent many files while the clock was ahead can send more once it is right again', async () => {
  const clock = { now: 1_700_000_000_000 + year }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('王会计')
  for (let count = 0; count < 50; count += 1) await chat.sendFile('表.txt', Buffer.from('x'))
  await expect(chat.sendFile('表.txt', Buffer.from('x'))).rejects.toMatchObject({ status: 429 })
  clock.now -= year
  await chat.sendFile('表.txt', Buffer.from('x'))
})

test('a session that ended because the clock was a year ahead goes on when it is right again', async () => {
  const clock = { now: 1_700_000_000_000 }
  const store = openStore(':memory:')
  const { user } = createAccount(store, '王会计')
  const token = openSession(store, user, clock.now)
  clock.now += year
  expect(sessionOf(store, token, clock.now)).toBeUndefined()
  await tidy({ store, turns: new Turns() }, clock.now)
  clock.now -= year
  expect(sessionOf(store, token, clock.now)?.account.name).toBe('王会计')
  store.close()
})

test('waiting for news does not take longer because the clock is put back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  const store = openStore(':memory:')
  const hub = new Hub(store)
  let ended = false
  void hub
    .until(1, () => ({}), 50, new AbortController().signal)
    .then(() => {
      ended = true
    })
  vi.setSystemTime(Date.now() - year)
  await vi.advanceTimersByTimeAsync(50_001)
  expect(ended).toBe(true)
  store.close()
})
