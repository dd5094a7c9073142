import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../db/backup.ts'
import { queuedJobs } from '../../db/jobs.ts'
import { finishWithTurn } from '../../db/later.ts'
import { scanFile, scansOf } from '../../db/scans.ts'
import type { Store } from '../../db/store.ts'
import { at, desk, look, open, opening, tempFile } from './desk.ts'

/** A filing with scans of these bytes, sent by person 7. */
function withScans(store: Store, ...all: readonly string[]) {
  const says = desk(store)
  says(7, { open: opening })
  const ids = all.map((text) => {
    says(7, { jobs: [{ job: 'keepScan', file: 'f', name: `${text}.pdf` }] })
    const [id = 0] = queuedJobs(store)
    const bytes = Buffer.from(`%PDF-${text}`)
    const scan = { change: 'keep', id, name: `${text}.pdf`, kind: 'pdf', size: bytes.length, at } as const
    finishWithTurn(store, id, at, () => ({ says: [], scan, bytes }))
    return id
  })
  return { says, ids, filing: look(store, 7).filing?.id ?? 0 }
}

test('a scan is kept with its own bytes, also over a restart', () => {
  const file = tempFile()
  const store = open(file)
  const { ids, filing } = withScans(store, '一', '二')
  store.close()
  const again = open(file)
  expect(scansOf(again, filing)).toEqual([
    { id: ids[0], name: '一.pdf', kind: 'pdf', size: 8, by: 7, at },
    { id: ids[1], name: '二.pdf', kind: 'pdf', size: 8, by: 7, at },
  ])
  expect(scanFile(again, filing, ids[1] ?? 0)?.bytes.toString()).toBe('%PDF-二')
  expect(look(again, 7).filing?.scans).toBe(2)
})

test('a backup has the scans', async () => {
  const file = tempFile()
  const { ids, filing } = withScans(open(file), '一')
  const copy = join(dirname(file), 'copy.db')
  await backUp(file, copy)
  expect(scanFile(open(copy), filing, ids[0] ?? 0)?.bytes.toString()).toBe('%PDF-一')
})

test('a scan is another filing’s business only', () => {
  const store = open(tempFile())
  const { says, ids, filing } = withScans(store, '一')
  says(8, { open: opening })
  says(8, { scan: { change: 'drop', scan: ids[0] ?? 0 } })
  expect(scanFile(store, filing + 1, ids[0] ?? 0)).toBeUndefined()
  expect(look(store, 7).filing?.scans).toBe(1)
})

test('of the dropped scans a filing holds the last one, which can be put back', () => {
  const store = open(tempFile())
  const { says, ids, filing } = withScans(store, '一', '二', '三')
  const [one = 0, two = 0] = ids
  says(7, { scan: { change: 'drop', scan: one } })
  says(7, { scan: { change: 'drop', scan: two } })
  expect(scansOf(store, filing).map(({ name, dropped }) => [name, dropped])).toEqual([
    ['二.pdf', true],
    ['三.pdf', undefined],
  ])
  expect(look(store, 7).filing?.scans).toBe(1)
  says(7, { scan: { change: 'putBack', scan: two } })
  expect(look(store, 7).filing?.scans).toBe(2)
})
