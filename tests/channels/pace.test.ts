import { expect, onTestFinished, test } from 'vitest'
import { startOutbox } from '../../bot/outbox.ts'
import { chatAt } from '../../db/chats.ts'
import { queueSays } from '../../db/outbox.ts'
import { quietLog } from '../bot/telegram.ts'
import { open, tempFile } from '../db/desk.ts'
import { pass, stopClock, until } from '../still.ts'
import { paperChannel } from './paper.ts'

test('a channel gets no more messages than it takes in a second, and holds up no other', async () => {
  stopClock()
  const store = open(tempFile())
  const [slow, quick] = [paperChannel('slow', { perSecond: 2 }), paperChannel('quick')]
  for (const { name } of [slow.channel, quick.channel])
    for (let address = 1; address <= 7; address += 1) {
      const { id: chat } = chatAt(store, { channel: name, address: String(address) })
      queueSays(store, { chat, filing: undefined, at: '' }, [{ text: '一' }])
    }
  for (const { channel } of [slow, quick]) {
    const sending = startOutbox({ store, channel, logger: quietLog() })
    onTestFinished(() => sending.stop())
  }
  await until(() => quick.sent.length === 7 && slow.sent.length === 2)
  for (const sent of [3, 4, 5]) {
    await pass(500)
    await until(() => slow.sent.length >= sent)
    expect(slow.sent).toHaveLength(sent)
  }
})

test('a channel whose messages hang holds up no other', async () => {
  const store = open(tempFile())
  const [stuck, quick] = [paperChannel('stuck', {}, () => new Promise(() => undefined)), paperChannel('quick')]
  for (const { name } of [stuck.channel, quick.channel]) {
    const { id: chat } = chatAt(store, { channel: name, address: '1' })
    queueSays(store, { chat, filing: undefined, at: '' }, [{ text: '一' }, { text: '二' }])
  }
  startOutbox({ store, channel: stuck.channel, logger: quietLog() })
  await startOutbox({ store, channel: quick.channel, logger: quietLog() }).idle()
  expect([stuck.sent.length, quick.sent.map(({ text }) => text)]).toEqual([1, ['一', '二']])
})
