import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DateTime } from 'luxon'
import { expect, onTestFinished, test, vi } from 'vitest'
import { claimFolder, outdated, startBackups } from '../../bot/backups.ts'
import { ConfigError } from '../../bot/config.ts'
import type { Run } from '../../bot/workers/tasks.ts'
import { rowsIn } from '../db/copies.ts'
import { desk, open, tempFile } from '../db/desk.ts'
import { here } from '../workers.ts'

const minute = 60_000
const hour = 60 * minute

/** A bot's daily copies, from this time in Shanghai on; the clock only moves by `pass`. */
function daily(begins: string, { run = here, somebody = true }: { run?: Run; somebody?: boolean } = {}) {
  const now = Date.parse(`${begins}+08:00`)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now })
  onTestFinished(() => void vi.useRealTimers())
  const file = tempFile()
  const store = open(file)
  const says = desk(store)
  if (somebody) says(7, { says: [{ text: '一' }] })
  const folder = join(dirname(file), 'copies')
  mkdirSync(folder)
  const told: string[] = []
  const logged: unknown[] = []
  const logger = { info: () => undefined, error: (what: unknown) => void logged.push(what) }
  const tell = (line: string) => void told.push(line)
  const backups = startBackups({ store, file, folder, zone: 'Asia/Shanghai', run, tell, logger })
  onTestFinished(() => backups.stop())
  const pass = async (ms: number) => {
    vi.setSystemTime(Date.now() + ms - minute)
    vi.advanceTimersByTime(minute)
    await backups.idle()
  }
  return { says, folder, told, logged, backups, pass, copies: () => readdirSync(folder).toSorted() }
}

test('a copy is made once a day, from three at night on or as soon as possible afterwards, and contains what was said', async () => {
  const { says, folder, told, backups, pass, copies } = daily('2026-11-29T10:00')
  await backups.idle()
  expect(copies()).toEqual(['ziping-2026-11-29.db'])
  says(7, { says: [{ text: '二' }] })
  await pass(17 * hour - minute)
  expect(copies()).toEqual(['ziping-2026-11-29.db'])
  await pass(minute)
  expect(copies()).toEqual(['ziping-2026-11-29.db', 'ziping-2026-11-30.db'])
  expect(copies().map((name) => rowsIn(join(folder, name), 'SELECT count(*) FROM outbox'))).toEqual([[[1]], [[2]]])
  expect(told).toEqual([])
})

test('before three at night the missing copy is that of the day before', async () => {
  const { backups, copies } = daily('2026-11-29T02:59')
  await backups.idle()
  expect(copies()).toEqual(['ziping-2026-11-28.db'])
})

test('a database that nobody has written to is not copied, so that it pushes out no good copy', async () => {
  const { backups, copies } = daily('2026-11-29T10:00', { somebody: false })
  await backups.idle()
  expect(copies()).toEqual([])
})

test('after ninety days there are the copies of the last seven days and of the ends of the last five weeks', async () => {
  const { folder, backups, pass, copies } = daily('2026-09-01T10:00')
  await backups.idle()
  writeFileSync(join(folder, 'ziping-2026-09-01.db.bak'), '')
  writeFileSync(join(folder, 'ziping-notes.db'), '')
  writeFileSync(join(folder, 'ziping-2026-09-01.db.part-journal'), '')
  for (let day = 1; day < 90; day += 1) await pass(24 * hour)
  const days = ['11-01', '11-08', '11-15', '11-22', '11-23', '11-24', '11-25', '11-26', '11-27', '11-28', '11-29']
  expect(copies()).toEqual([
    'ziping-2026-09-01.db.bak',
    ...days.map((day) => `ziping-2026-${day}.db`),
    'ziping-notes.db',
  ])
})

test('an office that was closed for months keeps its earlier copies', () => {
  const spring = ['03-02', '03-09', '03-16', '03-23', '03-30', '04-06'].map((day) => `ziping-2026-${day}.db`)
  expect(outdated([...spring, 'ziping-2026-11-29.db'], 'ziping-2026-11-29.db')).toEqual([])
})

test('copies from a clock that was ahead replace nothing and stay, and today’s is never deleted', () => {
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, day) => `ziping-${DateTime.fromISO(from).plus({ day }).toISODate()}.db`)
  const [ahead, real] = [days('2027-06-01', 9), days('2026-11-23', 7)]
  expect(outdated([...ahead, ...real], 'ziping-2026-11-29.db')).toEqual([])
  expect(outdated([...real, 'ziping-1970-01-01.db'], 'ziping-1970-01-01.db')).toEqual([])
})

test('a failed copy is tried again every hour and reported once, with its reason', async () => {
  let fails = true
  let tries = 0
  const run = (async (name, input) => {
    tries += 1
    return fails ? { reason: '磁盘满了。腾出空间再试。' } : here(name, input)
  }) as Run
  const { told, logged, backups, pass, copies } = daily('2026-11-29T10:00', { run })
  await backups.idle()
  await pass(59 * minute)
  expect(tries).toBe(1)
  await pass(minute)
  expect([tries, logged.length, told]).toEqual([
    2,
    2,
    ['今天的备份 ziping-2026-11-29.db 没有做成：磁盘满了。腾出空间再试。每小时再试一次。'],
  ])
  fails = false
  await pass(hour)
  expect([copies(), told.length]).toEqual([['ziping-2026-11-29.db'], 1])
})

test('a process that ends in the middle of the copy ends nothing else', async () => {
  const run = (async () => Promise.reject(new Error('the process ended'))) as Run
  const { told, backups } = daily('2026-11-29T10:00', { run })
  await backups.idle()
  expect(told).toEqual([expect.stringContaining('没有做成')])
})

test('a folder for copies that does not exist, is a file or belongs to another bot is refused with what to mend', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-copies-'))
  writeFileSync(join(folder, 'file'), '')
  const refusal = (path: string) => {
    try {
      claimFolder(path).stop()
      return undefined
    } catch (error) {
      return error instanceof ConfigError ? error.message : error
    }
  }
  expect([join(folder, 'none'), join(folder, 'file'), '/dev/null/none'].map(refusal)).toEqual([
    expect.stringContaining('先建好它'),
    expect.stringContaining('先建好它'),
    expect.stringContaining('先建好它'),
  ])
  const claimed = claimFolder(folder)
  expect(refusal(folder)).toContain('正由另一个自评助手用着')
  claimed.stop()
  expect([refusal(folder), existsSync(join(folder, 'ziping.lock'))]).toEqual([undefined, true])
})
