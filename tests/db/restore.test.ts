import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../db/backup.ts'
import { ForeignFileError } from '../../db/contents.ts'
import { markSent } from '../../db/delivered.ts'
import { DamagedFileError, NewerFileError } from '../../db/file.ts'
import { release, waiting } from '../../db/held.ts'
import { queuedJobs } from '../../db/jobs.ts'
import { openStore } from '../../db/open.ts'
import { nextSay, queuedChats, queueSays } from '../../db/outbox.ts'
import { restore } from '../../db/restore.ts'
import { change, killed, rowsIn, writer } from './copies.ts'
import { at, desk, open, opening, tempFile } from './desk.ts'
import { usedByNewer } from './newer.ts'
import { chatAs } from './person.ts'

const now = Date.parse('2026-11-29T06:05:12.000Z')

/** A database with one message sent, two messages and a job still queued, and a copy of it. */
async function copied(): Promise<{ readonly file: string; readonly copy: string }> {
  const file = tempFile()
  const store = openStore(file)
  const says = desk(store)
  says(7, { open: opening, says: [{ text: '第一句' }], jobs: [{ job: 'export' }] })
  markSent(store, 1, '5', at)
  says(7, { changes: [{ address: 'base.staff.quota', to: '32' }], says: [{ text: '第二句' }, { text: '第三句' }] })
  store.close()
  const copy = join(dirname(file), '备份.db')
  await backUp(file, copy)
  return { file, copy }
}

/** What is said and done after the copy was made. */
function goOn(file: string): void {
  const store = openStore(file)
  queueSays(store, { chat: 8, filing: undefined, at }, Array.from({ length: 9 }, later))
  store.close()
}

const later = () => ({ text: '后来的话' })

function restoring(file: string, copy: string, more: { readonly now?: number } = {}) {
  return restore({ copy, file, keepAs: `${file}.before`, resend: false, now, ...more })
}

const texts = 'SELECT text FROM outbox ORDER BY id'
const folderOf = (file: string) => readdirSync(dirname(file)).toSorted()

test('a copy replaces the database, which is kept complete beside it, each in one file', async () => {
  const { file, copy } = await copied()
  goOn(file)
  const restored = await restoring(file, copy)
  expect(restored).toMatchObject({ departments: 1, filings: 1, answers: 1, messages: 5, kept: 'ziping.db.before' })
  expect(rowsIn(file, texts)).toEqual([['第一句'], ['第二句'], ['第三句']])
  expect(rowsIn(`${file}.before`, texts)).toHaveLength(12)
  expect(folderOf(file)).toEqual(['ziping.db', 'ziping.db.before', '备份.db'])
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('what was queued in the copy is held back: a started bot sends and does none of it until it is released', async () => {
  const { file, copy } = await copied()
  const { held, queued } = await restoring(file, copy)
  expect([held, queued]).toEqual([
    { says: 2, jobs: 1 },
    { says: 0, jobs: 0 },
  ])
  const store = open(file)
  chatAs(store, 9)
  queueSays(store, { chat: 9, filing: undefined, at }, [{ text: '新的一句' }])
  expect([queuedChats(store, 'telegram'), queuedJobs(store), waiting(store, 'held')]).toEqual([[9], [], held])
  expect(release(store)).toEqual(held)
  expect([queuedChats(store, 'telegram').toSorted(), nextSay(store, 'telegram', 7)?.text, queuedJobs(store)]).toEqual([
    [7, 9],
    '第二句',
    [1],
  ])
  expect(waiting(store, 'held')).toEqual({ says: 0, jobs: 0 })
})

test('a restore with resending leaves queued what was queued and releases what an earlier one held back', async () => {
  const { file, copy } = await copied()
  await restoring(file, copy)
  await backUp(file, copy)
  const { held, queued } = await restore({ copy, file, keepAs: `${file}.again`, resend: true, now })
  expect([held, queued]).toEqual([
    { says: 0, jobs: 0 },
    { says: 2, jobs: 1 },
  ])
  expect(queuedJobs(open(file))).toEqual([1])
})

test('no id given out after a copy is given again, however often it is restored, in empty tables too', async () => {
  const { file, copy } = await copied()
  const given = new Set<unknown>()
  for (const round of [0, 1, 2]) {
    goOn(file)
    const ids = rowsIn(file, "SELECT id FROM outbox WHERE text = '后来的话'").flat()
    expect(ids.filter((id) => given.has(id))).toEqual([])
    for (const id of ids) given.add(id)
    await restore({ copy, file, keepAs: `${file}.${round}`, resend: false, now: now + round * 60_000 })
  }
  expect(given.size).toBe(27)
  const tables = rowsIn(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
  const moved = rowsIn(file, `SELECT name FROM sqlite_sequence WHERE seq >= ${now}`)
  expect(moved.toSorted()).toEqual(tables.toSorted())
  expect(tables.flat()).toContain('steps')
})

test('a clock that is far behind repeats no id either', async () => {
  const { file, copy } = await copied()
  goOn(file)
  await restoring(file, copy, { now: 0 })
  goOn(file)
  expect(rowsIn(file, "SELECT min(id) > 1000000 FROM outbox WHERE text = '后来的话'")).toEqual([[1]])
})

test('the database of a killed bot is kept with the contents of its log', async () => {
  const { copy } = await copied()
  const file = tempFile()
  await killed(await writer(file))
  expect(existsSync(`${file}-wal`)).toBe(true)
  await restoring(file, copy)
  expect(rowsIn(`${file}.before`, 'SELECT count(*) > 49 FROM outbox')).toEqual([[1]])
  expect(rowsIn(file, texts)).toHaveLength(3)
})

test('a damaged database is kept as it is, with its log, and the copy replaces it', async () => {
  const { file, copy } = await copied()
  const damaged = Buffer.alloc(40 * 1024, 0xa5)
  writeFileSync(file, damaged)
  writeFileSync(`${file}-wal`, '日志')
  await restoring(file, copy)
  expect(readFileSync(`${file}.before`).equals(damaged)).toBe(true)
  expect(readFileSync(`${file}.before-wal`, 'utf8')).toBe('日志')
  expect(rowsIn(file, texts)).toHaveLength(3)
})

test('a copy can be restored on a machine without a database', async () => {
  const { copy } = await copied()
  const file = tempFile()
  const restored = await restoring(file, copy)
  expect([restored.kept, folderOf(file)]).toEqual([undefined, ['ziping.db']])
  expect(rowsIn(file, texts)).toHaveLength(3)
})

test('a copy with its log beside it is read with it, and neither is changed', async () => {
  const source = tempFile()
  await killed(await writer(source))
  const before = [source, `${source}-wal`].map((name) => readFileSync(name))
  const file = tempFile()
  const { lacksLog, messages } = await restoring(file, source)
  expect([lacksLog, messages > 99]).toEqual([false, true])
  expect([source, `${source}-wal`].map((name, at) => readFileSync(name).equals(before[at] as Buffer))).toEqual([
    true,
    true,
  ])
})

test('a broken, a foreign, an empty and a newer file are refused, and everything is unchanged', async () => {
  const { file, copy } = await copied()
  const folder = dirname(file)
  const write = (name: string, make: (path: string) => void) => {
    make(join(folder, name))
    return join(folder, name)
  }
  const garbled = readFileSync(copy).fill(0xa5, 20 * 1024, 24 * 1024)
  const refused = [
    [write('坏.db', (path) => writeFileSync(path, garbled)), DamagedFileError],
    [write('短.db', (path) => writeFileSync(path, readFileSync(copy).subarray(0, 30 * 1024))), DamagedFileError],
    [write('文字.db', (path) => writeFileSync(path, '单位,金额\n'.repeat(500))), DamagedFileError],
    [write('别的.db', (path) => change(path, 'CREATE TABLE notes (text)')), ForeignFileError],
    [write('空.db', (path) => writeFileSync(path, '')), ForeignFileError],
    [
      write('新.db', (path) => {
        copyFileSync(copy, path)
        usedByNewer(path)
      }),
      NewerFileError,
    ],
    [
      write('缺.db', (path) => {
        copyFileSync(copy, path)
        change(path, 'PRAGMA foreign_keys = OFF; DELETE FROM people')
      }),
      DamagedFileError,
    ],
  ] as const
  const before = [folderOf(file), readFileSync(file)]
  for (const [path, kind] of refused) {
    const failure = await restoring(file, path).catch((error: unknown) => error)
    expect([basename(path), failure]).toEqual([basename(path), expect.any(kind)])
    expect(failure).toHaveProperty('message', basename(path))
  }
  expect([folderOf(file), readFileSync(file)]).toEqual(before)
})
