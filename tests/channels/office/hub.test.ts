import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { Hub } from '../../../bot/channels/office/hub.ts'
import { openStore } from '../../../db/open.ts'
import { heapUsed } from '../../collected.ts'

test('waiting leaves nothing behind in memory', async () => {
  const store = openStore(':memory:')
  const hub = new Hub(store)
  const calls = async (count: number) => {
    for (let call = 0; call < count; call += 1)
      await hub.until(1, () => ({ found: '有了' }), 30, new AbortController().signal)
    return heapUsed()
  }
  const before = await calls(1000)
  expect(((await calls(20_000)) - before) / 20_000).toBeLessThan(20)
  store.close()
})

test('a finished wait is no longer listened to', async () => {
  const store = openStore(':memory:')
  const hub = new Hub(store)
  const { signal } = new AbortController()
  let found: string | undefined
  const waiting = hub.until(1, () => ({ found }), 30, signal)
  found = '有了'
  hub.touch(1)
  expect(await waiting).toBe('有了')
  expect(getEventListeners(signal, 'abort')).toEqual([])
  hub.close()
  expect([store.queued.listenerCount('says'), store.queued.listenerCount('changed')]).toEqual([0, 0])
  store.close()
})

test('closing a hub ends current waits, and later ones end at once', async () => {
  const store = openStore(':memory:')
  const hub = new Hub(store)
  const waiting = hub.until(1, () => ({}), 30, new AbortController().signal)
  hub.close()
  expect(await waiting).toBeUndefined()
  expect(await hub.until(1, () => ({ found: '晚了' }), 30, new AbortController().signal)).toBeUndefined()
  store.close()
})
