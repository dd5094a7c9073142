import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { lookAfter, openData } from '../../bot/data.ts'
import { Opened } from '../../bot/opened.ts'
import { holdBack } from '../../db/held.ts'
import { outbox } from '../../db/lanes.ts'
import { openStore } from '../../db/open.ts'
import { desk, open, tempFile } from '../db/desk.ts'
import { quietLog } from './telegram.ts'

/** Opens the data as a start does; resolves to the messages to the operator. */
async function opening(folder: string): Promise<string[]> {
  const told: string[] = []
  const opened = new Opened(quietLog())
  openData(folder, opened, (line) => told.push(line))
  await opened.close()
  return told
}

test('an existing database without people is reported at the start; a new one and a used one are not', async () => {
  const file = tempFile()
  expect(await opening(dirname(file))).toEqual([])
  const [line] = await opening(dirname(file))
  expect(line).toContain('ziping.db 是空的')
  const store = openStore(file)
  desk(store)(7, { says: [{ text: '一' }] })
  store.close()
  expect(await opening(dirname(file))).toEqual([])
})

test('a database copied from a working bot without its log is reported; one of a bot that ended is not', async () => {
  const [file, alone, both] = [tempFile(), tempFile(), tempFile()]
  const opened = new Opened(quietLog())
  const store = openData(dirname(file), opened, () => undefined)
  onTestFinished(() => opened.close())
  desk(store)(7, { says: [{ text: '一' }] })
  store.db.run('pragma wal_checkpoint')
  desk(store)(7, { says: [{ text: '一' }] })
  for (const copy of [alone, both]) copyFileSync(file, copy)
  copyFileSync(`${file}-wal`, `${both}-wal`)
  expect(await opening(dirname(alone))).toEqual([expect.stringContaining('ziping.db 旁边少了 ziping.db-wal')])
  expect(await opening(dirname(alone))).toEqual([])
  expect(await opening(dirname(both))).toEqual([])
  await opened.close()
  expect(await opening(dirname(file))).toEqual([])
})

test('a start says how much an earlier restore held back, and how to send it', async () => {
  const file = tempFile()
  const store = openStore(file)
  desk(store)(7, { says: [{ text: '一' }, { text: '二' }] })
  holdBack(store)
  store.close()
  const [line, ...more] = await opening(dirname(file))
  expect(more).toEqual([])
  expect(line).toMatch(/^2 条消息是恢复备份时留下没发的.*npm run restore -- --resend/)
})

test('a database whose file is taken away while it is open is saved beside it, complete, and the operator is told once', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const file = tempFile()
  const store = open(file)
  const told: string[] = []
  const looking = lookAfter(store.db, file, (line) => told.push(line))
  onTestFinished(() => looking.stop())
  desk(store)(7, { says: [{ text: '一' }] })
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`)
  vi.advanceTimersByTime(180_000)
  const saved = readdirSync(dirname(file)).filter((name) => name.endsWith('.saved'))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`另存为 ${saved[0]}`)
  const texts = open(join(dirname(file), saved[0] ?? ''))
    .db.select({ text: outbox.text })
    .from(outbox)
    .all()
  expect(texts).toEqual([{ text: '一' }])
})

test('a database that cannot be checked ends nothing, and the loss of its file is reported all the same', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const file = tempFile()
  const store = openStore(file)
  const told: string[] = []
  const looking = lookAfter(store.db, file, (line) => told.push(line))
  onTestFinished(() => looking.stop())
  store.close()
  rmSync(file)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([expect.stringContaining('另存一份也没有成功')])
})
