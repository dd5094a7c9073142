import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../db/backup.ts'
import { DamagedFileError, NewerFileError, OlderFileError } from '../../db/file.ts'
import { openStore } from '../../db/open.ts'
import { killed, rowsIn, writer } from './copies.ts'
import { desk, opening, tempFile } from './desk.ts'
import { earlierFolder } from './earlier.ts'
import { usedByNewer } from './newer.ts'

const factsAndLastChanges = `SELECT address, value, (SELECT to_value FROM changes WHERE changes.filing = facts.filing
  AND changes.address = facts.address ORDER BY changes.id DESC LIMIT 1) FROM facts`

/** Cells whose value is not that of their last change. */
function astray(file: string): unknown[] {
  const rows = rowsIn(file, factsAndLastChanges) as [string, string, string][]
  return rows.filter(([, value, last]) => value !== last)
}

test('copies made while another process writes are complete, none older than the one before, and disturb nobody', async () => {
  const file = tempFile()
  const writing = await writer(file)
  const answers: number[] = []
  for (const name of ['一.db', '二.db', '三.db']) {
    const copy = join(dirname(file), name)
    const contents = await backUp(file, copy)
    answers.push(contents.messages)
    expect([contents.departments, contents.filings, contents.newest]).toEqual([1, 1, '2024-07-01T01:00:00.000Z'])
    expect([astray(copy), rowsIn(copy, 'PRAGMA integrity_check')]).toEqual([[], [['ok']]])
    expect(rowsIn(copy, 'SELECT (SELECT count(*) FROM updates) + (SELECT count(*) FROM outbox)')).toEqual([
      [contents.messages],
    ])
  }
  expect(answers[0]).toBeGreaterThan(99)
  expect(answers).toEqual(answers.toSorted((a, b) => a - b))
  expect([writing.exitCode, writing.signalCode]).toEqual([null, null])
})

test('a copy is one file, private to its owner, and copying that file is enough', async () => {
  const file = tempFile()
  const store = openStore(file)
  desk(store)(7, { says: [{ text: '一' }] })
  const folder = dirname(file)
  await backUp(file, join(folder, '备份.db'))
  expect(readdirSync(folder).filter((name) => name.startsWith('备份'))).toEqual(['备份.db'])
  expect((statSync(join(folder, '备份.db')).mode & 0o777).toString(8)).toBe('600')
  copyFileSync(join(folder, '备份.db'), join(folder, '再.db'))
  expect(rowsIn(join(folder, '再.db'), 'SELECT text FROM outbox')).toEqual([['一']])
  store.close()
})

test('what a killed process left in the log is in the copy, and the log is still there', async () => {
  const file = tempFile()
  await killed(await writer(file))
  const copy = join(dirname(file), '备份.db')
  const log = statSync(`${file}-wal`).size
  const { messages } = await backUp(file, copy)
  expect(messages).toBeGreaterThan(99)
  expect([astray(copy), statSync(`${file}-wal`).size]).toEqual([[], log])
})

test('a database of an earlier or a later version, or a damaged one, is not copied, and the earlier copy stays', async () => {
  const earlier = join(earlierFolder(), 'ziping.db')
  const later = tempFile()
  openStore(later).close()
  usedByNewer(later)
  const damaged = tempFile()
  const store = openStore(damaged)
  desk(store)(7, { open: { ...opening, facts: [{ address: 'base.staff.quota', to: '32' }] } })
  store.close()
  writeFileSync(damaged, readFileSync(damaged).fill(0xa5, 20 * 1024, 24 * 1024))
  const copy = join(dirname(damaged), '备份.db')
  writeFileSync(copy, '昨天的备份')
  await expect(backUp(earlier, copy)).rejects.toThrow(new OlderFileError('ziping.db'))
  await expect(backUp(later, copy)).rejects.toThrow(new NewerFileError('ziping.db'))
  await expect(backUp(damaged, copy)).rejects.toThrow(new DamagedFileError('ziping.db'))
  expect(readFileSync(copy, 'utf8')).toBe('昨天的备份')
  expect(existsSync(`${copy}.part`)).toBe(false)
})
