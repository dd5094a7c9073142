import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../bot/channels/telegram/telegram.ts'
import { startOutbox } from '../../bot/outbox.ts'
import { portsOf } from '../../bot/receiving.ts'
import { updates } from '../../db/channels-table.ts'
import { open, tempFile } from '../db/desk.ts'
import { department } from '../fixtures/correct.ts'
import { startTelegram } from './server.ts'

const backoff = { firstMs: 2, capMs: 8 }
const tell = () => undefined

/** A bot on the stand-in whose database the test can reach. */
async function openBot() {
  const telegram = await startTelegram({ retryAfter: 0.01 })
  onTestFinished(() => telegram.down())
  const store = open(tempFile())
  const lines: string[] = []
  const logger = pino({}, { write: (line: string) => void lines.push(line) })
  const { token, url: apiRoot } = telegram
  const channel = createTelegram({ token, apiRoot, logger, tell, backoff, perSecond: 1000 })
  const outbox = startOutbox({ store, channel, logger, backoff })
  await channel.start(portsOf({ store, logger, around: { zone: 'Asia/Shanghai', model: false } }, channel))
  onTestFinished(async () => {
    await channel.stop()
    await outbox.stop()
  })
  return { telegram, store, lines, clerk: telegram.person('周敏') }
}

test.each([
  [
    'is full',
    'max_page_count = 1',
    'max_page_count = 1000000',
    '这条没填上：存数据的磁盘满了。以前的都在。',
    'SQLITE_FULL',
  ],
  ['takes no writing', 'query_only = on', 'query_only = off', '这条没填上：存数据的磁盘写不进去。', 'SQLITE_READONLY'],
])('while the disk %s the writer is told that this answer was not stored, and afterwards it is', async (...row) => {
  const [, spoil, mend, words, code] = row
  const { telegram, store, lines, clerk } = await openBot()
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  await telegram.confirmed(clerk.say('/help'))
  await clerk.hears('对号入座')
  const count = () => store.db.$count(updates)
  const before = await count()
  store.db.run(sql.raw(`pragma ${spoil}`))
  telegram.fault = (() => {
    const trouble = ['badGateway', 'reset'] as const
    let next = 0
    return ({ method }) => (method === 'sendMessage' ? trouble[next++] : undefined)
  })()
  await telegram.confirmed(clerk.say(department))
  await clerk.hears(words)
  expect(await count()).toBe(before)
  expect(lines.filter((line) => line.includes('a turn failed') && line.includes(code))).toHaveLength(1)
  expect(lines.join('')).not.toContain(department)
  store.db.run(sql.raw(`pragma ${mend}`))
  clerk.say(department)
  await clerk.hears('填哪一年')
})
